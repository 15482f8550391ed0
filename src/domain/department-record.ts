/** How long a department has taken lately, from the hand-over to the reply; `medianMs` is `null` with no case to go by. */
export interface DepartmentRecord {
  readonly cases: number
  readonly medianMs: number | null
}

/** Ours: newest answered cases that say how a department works now. */
export const RECORD_CASES = 50

/** What is known of a department nobody has answered for yet. */
export const NO_RECORD: DepartmentRecord = { cases: 0, medianMs: null }

/** The record made of durations in milliseconds, in any order (R9). */
export function departmentRecord(durationsMs: readonly number[]): DepartmentRecord {
  const sorted = durationsMs.filter((duration) => duration >= 0).toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return NO_RECORD
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? upper) : upper
  return { cases: sorted.length, medianMs: (lower + upper) / 2 }
}
