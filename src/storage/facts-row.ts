import { caseFacts, type CaseFacts } from '../domain/statistics/case-facts.ts'
import { livingTime } from '../domain/statistics/months.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'

/** What the numbers need of one case, apart from its row: a month of 100,000 is counted without reading an event (ADR 26). */
export interface FactsRow {
  readonly caseId: string
  /** Months of UTC in which it counts; none while it is not settled, for then it counts in all that follow. */
  readonly bins: readonly number[]
  /** Epoch milliseconds from when it counts; `null` = it is settled, and it is not in this index. */
  readonly openFrom: number | null
  /** `null` = it counts nowhere. */
  readonly facts: CaseFacts | null
}

/** The row of a case as folded; `null` = its registration has not arrived. */
export function factsRow(caseId: string, complaint: ComplaintCase | null): FactsRow {
  const facts = complaint === null ? null : caseFacts(complaint)
  if (facts === null) return { caseId, bins: [], openFrom: null, facts: null }
  const { first, last } = livingTime(facts)
  if (last === Infinity) return { caseId, bins: [], openFrom: first, facts }
  return { caseId, bins: binsOf(first, last), openFrom: null, facts }
}

/** Counts months of UTC, so that no time zone decides where a row is kept. */
export function binOf(at: number): number {
  const date = new Date(at)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function binsOf(from: number, to: number): readonly number[] {
  const first = binOf(from)
  return Array.from({ length: Math.max(0, binOf(to) - first) + 1 }, (_, index) => first + index)
}
