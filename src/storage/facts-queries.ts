import type { CaseFacts } from '../domain/statistics/case-facts.ts'
import { REPEAT_MS } from '../domain/statistics/repeat-cases.ts'
import type { Period } from '../domain/statistics/scope.ts'
import type { DeskDatabase } from './desk-database.ts'
import { binOf, type FactsRow } from './facts-row.ts'

/** Told after each part of a long reading; `false` = the rest is not wanted, and what was read is all there is. */
export type OnFactsPart = (part: { readonly done: number; readonly total: number }) => boolean

/** Months that are read at a time: some thousand rows, between which keys are heard. */
const BINS_A_PART = 3

/**
 * Facts of every case that may count in the period, and of those before it that make others repeats: what is settled by
 * the months it counts in, some months at a time, what is open by when it came.
 */
export async function factsOf(
  db: DeskDatabase,
  { from, to }: Period,
  onPart: OnFactsPart = () => true,
): Promise<readonly CaseFacts[]> {
  const [first, last] = [binOf(from - REPEAT_MS), binOf(to - 1)]
  const byId = new Map<string, CaseFacts>()
  const take = (rows: readonly FactsRow[]): void => {
    for (const { caseId, facts } of rows) if (facts !== null) byId.set(caseId, facts)
  }
  for (let bin = first; bin <= last; bin += BINS_A_PART) {
    const until = Math.min(bin + BINS_A_PART - 1, last)
    take(await db.caseFacts.where('bins').between(bin, until, true, true).toArray())
    if (!onPart({ done: until - first + 1, total: last - first + 1 })) return [...byId.values()]
  }
  take(await db.caseFacts.where('openFrom').below(to).toArray())
  return [...byId.values()]
}
