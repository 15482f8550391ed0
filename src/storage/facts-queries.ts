import type { CaseFacts } from '../domain/statistics/case-facts.ts'
import { REPEAT_MS } from '../domain/statistics/repeat-cases.ts'
import type { Period } from '../domain/statistics/scope.ts'
import type { DeskDatabase } from './desk-database.ts'
import { binOf, type FactsRow } from './facts-row.ts'

/**
 * Facts of every case that may count in the period, and of those before it that make others repeats. Two reads over
 * indexes: what is settled by the months it counts in, what is open by when it came.
 */
export async function factsOf(db: DeskDatabase, { from, to }: Period): Promise<readonly CaseFacts[]> {
  const [settled, open] = await Promise.all([
    db.caseFacts
      .where('bins')
      .between(binOf(from - REPEAT_MS), binOf(to - 1), true, true)
      .toArray(),
    db.caseFacts.where('openFrom').below(to).toArray(),
  ])
  return distinctFacts([...settled, ...open])
}

function distinctFacts(rows: readonly FactsRow[]): readonly CaseFacts[] {
  const byId = new Map<string, CaseFacts>()
  for (const { caseId, facts } of rows) if (facts !== null) byId.set(caseId, facts)
  return [...byId.values()]
}
