import type { ComplaintCase } from './complaint-case.ts'
import type { PendingStep } from './next-step.ts'
import { pendingSteps } from './next-steps.ts'

/** The earliest limit of what the rules ask for, shown yet or not, epoch ms; `null` when nothing has one. Sorts lists of cases. */
export function dueAt(complaint: ComplaintCase): number | null {
  return earliestLimit(pendingSteps(complaint))
}

/** The earliest limit of the steps, epoch ms; `null` when none has one. */
export function earliestLimit(steps: readonly Pick<PendingStep, 'dueAt'>[]): number | null {
  const earliest = Math.min(...steps.map((step) => step.dueAt ?? Infinity))
  return earliest === Infinity ? null : earliest
}
