import type {
  FurtherOpenFields,
  FurtherPersonalFields,
  OpenFields,
  PersonalFields,
  RegisteredFields,
} from './case-events.ts'

/** Further open fields as they stand while nobody has answered them. */
export const UNANSWERED_OPEN: FurtherOpenFields = {
  identityCheck: null,
  preferredChannel: null,
  relayingDepartment: null,
  officialDueAt: null,
  escalatedTo: [],
  urgency: null,
}

/** Further personal fields as they stand while nobody has answered them. */
export const UNANSWERED_PERSONAL: FurtherPersonalFields = {
  relayingPerson: '',
  officialTicket: '',
  compensation: '',
  verbatim: '',
  mood: '',
  motive: '',
  answer: '',
}

/** Fields a correction may change that identify nobody (ADR 3). */
export const OPEN_FIELDS = [
  'channel',
  'relation',
  'building',
  'serviceCategory',
  'occurredAt',
  'identityCheck',
  'preferredChannel',
  'relayingDepartment',
  'officialDueAt',
  'escalatedTo',
  'urgency',
] as const satisfies readonly (keyof OpenFields)[]

/** Fields a correction may change that identify a person or hold a person's words (ADR 3). */
export const PERSONAL_FIELDS = [
  'household',
  'complainantName',
  'phone',
  'content',
  'place',
  'demand',
  'relayingPerson',
  'officialTicket',
  'compensation',
  'verbatim',
  'mood',
  'motive',
  'answer',
] as const satisfies readonly (keyof PersonalFields)[]

/** Further fields that were answered, of those a registration says; what was not stays out of the journal. */
export function answeredFields(fields: RegisteredFields): {
  readonly open: Partial<FurtherOpenFields>
  readonly personal: Partial<FurtherPersonalFields>
} {
  const answered = (names: readonly string[]) =>
    Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => names.includes(name) && isAnswer(value)),
    )
  return {
    open: answered(Object.keys(UNANSWERED_OPEN)),
    personal: answered(Object.keys(UNANSWERED_PERSONAL)),
  }
}

/** Whether a value of a field says something; blank texts and empty lists do not. */
export function isAnswer(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  return !Array.isArray(value) || value.length > 0
}

/** Whether two values of a field are the same; lists by what they hold. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? a.join() === b.join() : a === b
}
