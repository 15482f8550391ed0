import type { Calendar } from '../../domain/calendar.ts'
import type { CaseField, OpenFields, PersonalFields } from '../../domain/case-events.ts'
import { CHANNELS, COMPLAINANT_RELATIONS } from '../../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { parseHousehold } from '../../domain/household.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'

/** Fields a person may correct; the building follows its household. */
export const CORRECTABLE_FIELDS = [
  'household',
  'complainantName',
  'relation',
  'phone',
  'content',
  'place',
  'occurredAt',
  'demand',
  'channel',
  'serviceCategory',
] as const satisfies readonly CaseField[]
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number]

/** What stands in a field now; `null` where nothing does or the person was erased. */
export function currentValue(complaint: ComplaintCase, field: CorrectableField): string | number | null {
  switch (field) {
    case 'channel':
    case 'relation':
    case 'serviceCategory':
    case 'occurredAt':
      return complaint[field]
    default:
      return complaint.personal?.[field] ?? null
  }
}

/** What was typed, as the change of a correction; `null` for a time nobody can read. */
export function correctionOf(
  field: CorrectableField,
  typed: string,
  clock: { readonly now: number; readonly calendar: Calendar },
): Partial<OpenFields & PersonalFields> | null {
  const text = typed.trim()
  switch (field) {
    case 'channel': {
      const channel = CHANNELS.find((known) => known === text)
      return channel ? { channel } : {}
    }
    case 'relation':
      return { relation: COMPLAINANT_RELATIONS.find((known) => known === text) ?? null }
    case 'serviceCategory':
      return { serviceCategory: text === '' ? null : text }
    case 'occurredAt': {
      const time = parseTypedTime(text, clock.now, clock.calendar, { direction: 'past' })
      return time.ok && text !== '' ? { occurredAt: time.at } : null
    }
    case 'household':
      return { household: parseHousehold(text)?.canonical ?? text }
    default: {
      const changes: Partial<PersonalFields> = Object.fromEntries([[field, text]])
      return changes
    }
  }
}
