import type { ComplaintCase } from './complaint-case.ts'
import { nextSteps } from './next-steps.ts'

/** The earliest limit of what the rules ask for now, epoch ms; `null` when nothing has one. Sorts lists of cases. */
export function dueAt(complaint: ComplaintCase): number | null {
  const earliest = Math.min(...nextSteps(complaint, { now: 0 }).map((step) => step.dueAt ?? Infinity))
  return earliest === Infinity ? null : earliest
}
