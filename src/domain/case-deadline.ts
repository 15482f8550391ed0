import type { ComplaintCase } from './complaint-case.ts'
import { nextSteps } from './next-steps.ts'

/** The earliest limit of what the rules ask for now, epoch ms; `null` when nothing has one. Sorts lists of cases. */
export function dueAt(complaint: ComplaintCase): number | null {
  const limits = nextSteps(complaint, { now: 0 }).flatMap((step) => (step.dueAt === null ? [] : [step.dueAt]))
  return limits.length === 0 ? null : Math.min(...limits)
}
