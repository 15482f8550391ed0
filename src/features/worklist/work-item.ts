import { groupStanding, type CountedGroup, type GroupLimits } from '../../domain/group-standing.ts'
import type { PendingStep } from '../../domain/next-step.ts'
import type { CaseSummary } from '../../storage/case-row.ts'
import { groupStep, pendingStep } from '../../storage/stored-step.ts'

/** A case with what the rules ask for, whatever the time is. */
export interface WorkItem {
  readonly summary: CaseSummary
  readonly steps: readonly PendingStep[]
}

/** Reads the steps of a row; `grouped` is what its group counts (R18), if it belongs to one. */
export function workItem(
  summary: CaseSummary,
  grouped: CountedGroup | undefined,
  limits: GroupLimits,
): WorkItem {
  const own = summary.steps.flatMap((step) => pendingStep(step, summary))
  const ofGroup = grouped === undefined ? [] : groupStep(summary, groupStanding(grouped, limits))
  return { summary, steps: ofGroup.length === 0 ? own : [...own, ...ofGroup] }
}
