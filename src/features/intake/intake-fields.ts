/** Fields of intake in the order of the conversation (`desk.md`, "Intake"). */
export const INTAKE_FIELDS = [
  'channel',
  'household',
  'complainantName',
  'relation',
  'phone',
  'content',
  'place',
  'occurredAt',
  'demand',
  'serviceCategory',
  'jurisdiction',
  'nature',
  'judgementReason',
  'department',
  'promise',
  'promisedAt',
] as const
export type IntakeField = (typeof INTAKE_FIELDS)[number]

/** Which moment of the conversation a field belongs to: the prompter follows it. */
export const MOMENT_OF_FIELD = {
  channel: 'opening',
  household: 'readBack',
  complainantName: 'contact',
  relation: 'contact',
  phone: 'contact',
  content: 'listening',
  place: 'listening',
  occurredAt: 'listening',
  demand: 'demand',
  serviceCategory: 'demand',
  jurisdiction: 'judging',
  nature: 'judging',
  judgementReason: 'judging',
  department: 'promise',
  promise: 'promise',
  promisedAt: 'promise',
} as const satisfies Record<
  IntakeField,
  'opening' | 'readBack' | 'contact' | 'listening' | 'demand' | 'judging' | 'promise'
>
