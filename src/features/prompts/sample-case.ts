import type { PlaceholderValues } from '../../domain/prompts/placeholders.ts'

/** Placeholders of the sample case; their words are under `wordings.sample`. */
const SAMPLED = [
  'caller',
  'household',
  'place',
  'department',
  'promisedAt',
  'referral',
  'referralBody',
  'chaseAt',
  'reason',
  'handling',
  'newDueAt',
  'progress',
  'efforts',
  'handler',
  'remedy',
  'dueAt',
  'alternatives',
  'result',
  'goodwill',
  'meetingAt',
  'meetingPlace',
  'visitAt',
] as const

/** An invented case, so that a wording can be read as it will be spoken. */
export function sampleValues(t: (key: string) => string): PlaceholderValues {
  return Object.fromEntries(SAMPLED.map((name) => [name, t(`wordings.sample.${name}`)]))
}
