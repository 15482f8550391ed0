import type { Stage } from '../../domain/case-vocabulary.ts'
import type { BarStep } from '../../ui/bar-step.ts'

/** The seven steps and the stages that stand in them (`procedure.md` §2; 5b belongs to the fifth). */
const STEP_OF_STAGE = {
  received: 1,
  verified: 2,
  assessed: 3,
  planned: 4,
  replied: 5,
  awaitingOutside: 5,
  handled: 5,
  visited: 6,
  closed: 7,
  explained: null,
  handedOver: null,
  closedUnmet: null,
  merged: null,
  withdrawn: null,
  voided: null,
  answered: null,
  finished: null,
} as const satisfies Record<Stage, number | null>

/** How far each of the seven steps is; on another end none is under way. `label` names a step by its number. */
export function stepsOf(stage: Stage, label: (step: number) => string): readonly BarStep[] {
  const now = STEP_OF_STAGE[stage]
  return [1, 2, 3, 4, 5, 6, 7].map((step) => ({
    label: label(step),
    state: now === null || step > now ? 'ahead' : step === now ? 'now' : 'done',
  }))
}
