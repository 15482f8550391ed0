import type { DecisionContext, RefusalCode } from '../case-commands.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { isEndStage } from '../procedure/stages.ts'
import { decideStreamAct, type StreamDecision } from '../stream-acts.ts'
import { TRAINING_ACTS, type TrainingActDraft, type TrainingActKind } from './training-acts.ts'
import type { TrainingCase } from './training-case.ts'

/** What a decision about a training case knows. */
interface Standing {
  readonly current: TrainingCase | null
  /** The case a draft is made of. */
  readonly source: ComplaintCase | null
  readonly by: string
  /** The text that was read; `null` = the act is about none. */
  readonly version: string | null
}
type Check = (standing: Standing) => RefusalCode | null

const canBeRead: Check = ({ current, version }) =>
  current?.standing === 'toCheck' && version === current.version ? null : 'trainingNotToCheck'

/** When each act of the table may be recorded, besides roles and fields. */
const CHECKS: Readonly<Record<TrainingActKind, Check>> = {
  trainingDrafted: ({ current, source }) =>
    current === null && source !== null && isEndStage(source.stage) && source.stage !== 'voided'
      ? null
      : 'trainingNotClosed',
  trainingEdited: ({ current }) =>
    current === null || current.standing === 'withdrawn' ? 'trainingWithdrawn' : null,
  // R23, `safety.md` §6: nobody checks their own words.
  trainingApproved: (standing) =>
    standing.current?.authors.includes(standing.by) === true ? 'trainingOwnText' : canBeRead(standing),
  trainingReturned: (standing) =>
    standing.current?.authors.includes(standing.by) === true ? 'trainingOwnText' : canBeRead(standing),
  trainingWithdrawn: ({ current }) =>
    current === null || current.standing === 'withdrawn' ? 'trainingWithdrawn' : null,
}

/**
 * What an act puts on the record of a training case, or why it is refused (R23); `current` is `null` for one still to be made
 * of `source`.
 */
export function decideTraining(
  trainingId: string,
  current: TrainingCase | null,
  source: ComplaintCase | null,
  draft: TrainingActDraft,
  context: DecisionContext,
): StreamDecision {
  const version = 'version' in draft.values ? draft.values.version : null
  const standing = { current, source, by: context.actor.staffId, version }
  return decideStreamAct(
    TRAINING_ACTS[draft.act],
    { kind: 'training', id: trainingId },
    current,
    draft,
    () => CHECKS[draft.act](standing),
    context,
  )
}
