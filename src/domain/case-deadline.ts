import type { ComplaintCase } from './complaint-case.ts'
import { pendingSteps } from './next-steps.ts'

/** The earliest limit of what the rules ask for, shown yet or not, epoch ms; `null` when nothing has one. Sorts lists of cases. */
export function dueAt(complaint: ComplaintCase): number | null {
  const earliest = Math.min(...pendingSteps(complaint).map((step) => step.dueAt ?? Infinity))
  return earliest === Infinity ? null : earliest
}
