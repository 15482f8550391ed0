import { ROLES } from '../case-vocabulary.ts'
import {
  actReference,
  caseReference,
  choice,
  future,
  longText,
  optionalChoice,
  optionalLongText,
  optionalText,
  past,
  staff,
  text,
} from '../procedure/act-fields.ts'
import { REACHED_OUTCOMES } from '../procedure/act-words.ts'
import type { StreamActDraft, StreamActEvent, StreamActs } from '../stream-acts.ts'

/** How long a visit takes, minutes. */
export const VISIT_MINUTES = ['15', '30', '45', '60', '90', '120'] as const
/** How many months lie between two visits of one customer. */
export const VISIT_MONTHS = ['1', '3', '6', '12'] as const

/** R30 as a table: what is recorded about the regular visits to one customer. `plan` is the event of the appointment. */
export const VISIT_ACTS = {
  regularVisitPlanned: {
    rule: 'R30',
    roles: ROLES,
    fields: {
      household: text,
      customer: optionalText,
      plannedFor: future,
      minutes: choice(...VISIT_MINUTES),
      visitor: staff,
      purpose: longText,
      everyMonths: optionalChoice(...VISIT_MONTHS),
    },
  },
  regularVisitPutOff: {
    rule: 'R30',
    roles: ROLES,
    fields: { plan: actReference, plannedFor: future, visitor: staff, reason: longText },
  },
  regularVisitMade: {
    rule: 'R30',
    roles: ROLES,
    fields: {
      plan: actReference,
      visitedAt: past,
      visitor: staff,
      minutes: choice(...VISIT_MINUTES),
      present: optionalText,
      said: longText,
      outcome: choice(...REACHED_OUTCOMES),
      opinions: optionalLongText,
      follows: optionalLongText,
    },
  },
  regularVisitMissed: {
    rule: 'R30',
    roles: ROLES,
    fields: { plan: actReference, missedAt: past, reason: longText },
  },
  /** A complaint heard there went to the desk; its id is that of the draft it began as (R2). */
  regularVisitComplaintHeard: {
    rule: 'R30',
    roles: ROLES,
    fields: { plan: actReference, caseId: caseReference },
  },
  /** Nobody is to be visited there any more; a new plan begins again. */
  regularVisitsEnded: { rule: 'R30', roles: ROLES, fields: { reason: longText } },
} as const satisfies StreamActs

export type VisitActKind = keyof typeof VISIT_ACTS
export type VisitActDraft = StreamActDraft<typeof VISIT_ACTS>
export type VisitEvent = StreamActEvent<typeof VISIT_ACTS>
