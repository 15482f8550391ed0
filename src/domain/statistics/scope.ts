import type { Timed } from './case-facts.ts'

/** A range of time, epoch ms: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** What is counted over: a period, seen at a moment; what has not happened by then is not decided. */
export interface Scope extends Period {
  /** Epoch milliseconds; now, where the period is not over. */
  readonly asOf: number
  /** Ids of complaints that came again soon after another (`repeat-cases.ts`). */
  readonly repeats: ReadonlySet<string>
}

/** Whether it happened in the period. */
export function isIn({ from, to, asOf }: Scope, at: number | null): boolean {
  return at !== null && at >= from && at < to && at <= asOf
}

/**
 * When it became certain whether a limit was kept: when it happened, or when the limit passed, whichever came first.
 * So every limit is judged in one period and one only (ADR 26).
 */
export function decidedAt({ dueAt, doneAt }: Timed): number | null {
  return dueAt === null ? null : Math.min(dueAt, doneAt ?? Infinity)
}

/** Whether it happened no later than it was due. */
export function isKept({ dueAt, doneAt }: Timed): boolean {
  return dueAt !== null && doneAt !== null && doneAt <= dueAt
}
