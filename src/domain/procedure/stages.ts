import type { Stage } from '../case-vocabulary.ts'

/** Stages of a complaint that is being handled (§2), in the order of the seven steps. */
export const HANDLING_STAGES = [
  'received',
  'verified',
  'assessed',
  'planned',
  'replied',
  'awaitingOutside',
  'handled',
  'visited',
] as const satisfies readonly Stage[]

/** Stages before the work has been done and told (R8's clock runs). */
export const UNHANDLED_STAGES = [
  'received',
  'verified',
  'assessed',
  'planned',
  'replied',
  'awaitingOutside',
] as const satisfies readonly Stage[]

/** Ends whose file is put together and archived (S11). */
export const FILED_ENDS = [
  'closed',
  'explained',
  'handedOver',
  'closedUnmet',
] as const satisfies readonly Stage[]

/** Ends of which only what there is of paper and evidence is filed (ADR 25). */
export const LEFT_ENDS = ['withdrawn', 'merged'] as const satisfies readonly Stage[]

/** All ends of a complaint (§2); `reopened` continues any of them. */
export const ENDS = [...FILED_ENDS, ...LEFT_ENDS, 'voided'] as const satisfies readonly Stage[]
export type End = (typeof ENDS)[number]

/** Ends of a repair or an enquiry. */
export const NOTED_ENDS = ['answered', 'finished'] as const satisfies readonly Stage[]

/** Whether nothing is handled any more. */
export function isEndStage(stage: Stage): boolean {
  const ends: readonly Stage[] = [...ENDS, ...NOTED_ENDS]
  return ends.includes(stage)
}
