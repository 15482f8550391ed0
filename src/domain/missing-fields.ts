import type { CaseField } from './case-events.ts'
import { isAnswer, PERSONAL_FIELDS } from './case-fields.ts'
import type { ComplaintCase } from './complaint-case.ts'

interface AskedFor {
  readonly field: CaseField
  /** Absent = of every case. */
  readonly appliesTo?: (complaint: ComplaintCase) => boolean
  readonly valueIn: (complaint: ComplaintCase) => unknown
}

const isComplaint = ({ matterKind }: ComplaintCase): boolean => matterKind === 'complaint'
const isOfficial = ({ channel }: ComplaintCase): boolean => channel === 'official'
const hasGivenName = ({ relation }: ComplaintCase): boolean => relation !== 'anonymous'

/** S1, S2 and S3 without what is required anyway, in the order of the conversation. */
const ASKED_FOR: readonly AskedFor[] = [
  { field: 'officialTicket', appliesTo: isOfficial, valueIn: ({ personal }) => personal?.officialTicket },
  { field: 'officialDueAt', appliesTo: isOfficial, valueIn: ({ officialDueAt }) => officialDueAt },
  { field: 'household', appliesTo: hasGivenName, valueIn: ({ personal }) => personal?.household },
  { field: 'complainantName', appliesTo: hasGivenName, valueIn: ({ personal }) => personal?.complainantName },
  {
    field: 'identityCheck',
    appliesTo: (complaint) => isComplaint(complaint) && hasGivenName(complaint),
    valueIn: ({ identityCheck }) => identityCheck,
  },
  { field: 'phone', appliesTo: hasGivenName, valueIn: ({ personal }) => personal?.phone },
  { field: 'place', valueIn: ({ personal }) => personal?.place },
  { field: 'occurredAt', valueIn: ({ occurredAt }) => occurredAt },
  { field: 'demand', appliesTo: isComplaint, valueIn: ({ personal }) => personal?.demand },
]

/** Of an erased person nothing of this is asked for again. */
const OF_THE_PERSON: readonly CaseField[] = [...PERSONAL_FIELDS, 'identityCheck']

/** Fields the record still lacks (P11). Nothing is asked for again of an erased person, nor a name of an anonymous one. */
export function missingFields(complaint: ComplaintCase): readonly CaseField[] {
  return ASKED_FOR.filter(({ field, appliesTo, valueIn }) => {
    if (complaint.personal === null && OF_THE_PERSON.includes(field)) return false
    return appliesTo?.(complaint) !== false && !isAnswer(valueIn(complaint))
  }).map(({ field }) => field)
}
