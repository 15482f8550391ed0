import type { CounterRow, OriginRow } from './desk-database.ts'

/** What every save reads before it writes: how far each origin is folded in, and how many rows there are. */
export interface Ends {
  readonly origins: ReadonlyMap<string, OriginRow>
  readonly counted: CounterRow
}

/**
 * Ends as the last writer left them, so that a save need not read them again: reading them was a third of what it waited
 * for. Nobody but this window writes (ADR 2); inside it, they are handed on only from one writer to the next.
 */
export interface WrittenEnds {
  /**
   * Runs a writer. It is given what the writer before it left, or `null` when it must read: at first, after one that
   * failed or does not say, and while another one writes.
   */
  write<Result>(
    writer: (known: Ends | null) => Promise<{ readonly result: Result; readonly ends: Ends | null }>,
  ): Promise<Result>
}

/** Nothing known yet. */
export function writtenEnds(): WrittenEnds {
  let known: Ends | null = null
  let underWay = 0
  let begun = 0
  return {
    async write(writer) {
      const isAlone = underWay === 0
      const given = isAlone ? known : null
      known = null
      underWay += 1
      begun += 1
      const own = begun
      try {
        const { result, ends } = await writer(given)
        if (isAlone && begun === own) known = ends
        return result
      } finally {
        underWay -= 1
      }
    },
  }
}
