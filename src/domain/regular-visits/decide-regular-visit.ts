import type { DecisionContext, RefusalCode } from '../case-commands.ts'
import { decideStreamAct, type StreamDecision } from '../stream-acts.ts'
import { isWaiting, type CustomerVisits, type RegularVisit } from './customer-visits.ts'
import { VISIT_ACTS, type VisitActDraft, type VisitActKind } from './visit-acts.ts'

type Check = (visit: RegularVisit | undefined, current: CustomerVisits | null) => RefusalCode | null

const mustWait: Check = (visit) => (visit !== undefined && isWaiting(visit) ? null : 'visitNotPlanned')

/** When each act of the table may be recorded, besides roles and fields. */
const CHECKS: Readonly<Record<VisitActKind, Check>> = {
  regularVisitPlanned: () => null,
  regularVisitPutOff: mustWait,
  regularVisitMade: mustWait,
  regularVisitMissed: mustWait,
  regularVisitComplaintHeard: (visit) => (visit !== undefined && visit.made !== null ? null : 'visitNotMade'),
  regularVisitsEnded: (_visit, current) =>
    current === null || current.ended !== null ? 'visitNotPlanned' : null,
}

/**
 * What an act puts on the record of one customer, or why it is refused (R30); `current` is `null` for a customer nobody has
 * planned to visit yet.
 */
export function decideRegularVisit(
  customerId: string,
  current: CustomerVisits | null,
  draft: VisitActDraft,
  context: DecisionContext,
): StreamDecision {
  const plan = 'plan' in draft.values ? draft.values.plan : null
  const visit = current?.visits.find(({ planId }) => planId === plan)
  const stream = { kind: 'regularVisit', id: customerId } as const
  return decideStreamAct(
    VISIT_ACTS[draft.act],
    stream,
    current,
    draft,
    () => CHECKS[draft.act](visit, current),
    context,
  )
}
