import type { Jurisdiction, Nature, Stage } from '../case-vocabulary.ts'
import { handledAt, type Handling, isVisited } from './handling.ts'

/** What the stage of a complaint follows from, besides its handling. */
export interface Judged {
  /** S3; an erased demand was once there, or is never asked for again. */
  readonly isDemandKnown: boolean
  readonly jurisdiction: Jurisdiction | null
  readonly nature: Nature | null
}

/** What must be on record to have left the step before (§2); the first that holds is the stage, else `received`. */
const LEFT: readonly {
  readonly stage: Stage
  readonly holds: (handling: Handling, judged: Judged) => boolean
}[] = [
  { stage: 'visited', holds: isVisited },
  { stage: 'handled', holds: (handling) => handledAt(handling) !== null },
  { stage: 'awaitingOutside', holds: ({ awaited }) => awaited !== null },
  {
    stage: 'replied',
    holds: ({ reply, rectification }) => reply?.data.outcome === 'accepts' || rectification !== null,
  },
  { stage: 'planned', holds: ({ remedy }) => remedy !== null },
  { stage: 'assessed', holds: ({ investigation }) => investigation !== null },
  { stage: 'verified', holds: (_, { isDemandKnown, ...judged }) => isDemandKnown && isJudged(judged) },
]

/** The stage of a complaint that has not ended (§2). */
export function complaintStage(handling: Handling, judged: Judged): Stage {
  return LEFT.find(({ holds }) => holds(handling, judged))?.stage ?? 'received'
}

/** S4: jurisdiction and nature are judged; `undetermined` has been put up (R6). */
export function isJudged({ jurisdiction, nature }: Pick<Judged, 'jurisdiction' | 'nature'>): boolean {
  return (
    jurisdiction !== null && jurisdiction !== 'undetermined' && nature !== null && nature !== 'undetermined'
  )
}
