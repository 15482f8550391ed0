import { PLACEHOLDERS, type Placeholder, type PlaceholderValues } from '../../domain/prompts/placeholders.ts'

/** What the office itself fills in; the words of all others are under `wordings.sample`. */
const OF_THE_OFFICE: readonly Placeholder[] = ['office', 'officePhone', 'staff']

/** An invented case, so that a wording can be read as it will be spoken. */
export function sampleValues(t: (key: string) => string): PlaceholderValues {
  const sampled = PLACEHOLDERS.filter((name) => !OF_THE_OFFICE.includes(name))
  return Object.fromEntries(sampled.map((name) => [name, t(`wordings.sample.${name}`)]))
}
