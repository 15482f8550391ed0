import type { OpenFields, PersonalFields } from './case-events.ts'

/** Fields a correction may change that identify nobody (ADR 3). */
export const OPEN_FIELDS = [
  'channel',
  'relation',
  'building',
  'serviceCategory',
  'occurredAt',
] as const satisfies readonly (keyof OpenFields)[]

/** Fields a correction may change that identify a person or hold a person's words (ADR 3). */
export const PERSONAL_FIELDS = [
  'household',
  'complainantName',
  'phone',
  'content',
  'place',
  'demand',
] as const satisfies readonly (keyof PersonalFields)[]
