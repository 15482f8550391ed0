import type { Calendar } from '../../domain/calendar.ts'
import type { CaseCommand } from '../../domain/case-commands.ts'
import type { CaseField, OpenFields, PersonalFields } from '../../domain/case-events.ts'
import {
  CHANNELS,
  COMPLAINANT_RELATIONS,
  ESCALATION_BODIES,
  IDENTITY_CHECKS,
  MOODS,
  MOTIVES,
  PREFERRED_CHANNELS,
  URGENCIES,
} from '../../domain/case-vocabulary.ts'
import type { ComplaintCase, FieldValue } from '../../domain/complaint-case.ts'
import { parseHousehold } from '../../domain/household.ts'
import { parseOfficialDue } from '../../domain/official-due.ts'
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
  'motive',
  'mood',
  'urgency',
  'verbatim',
  'compensation',
  'escalatedTo',
  'identityCheck',
  'preferredChannel',
  'relayingDepartment',
  'relayingPerson',
  'officialTicket',
  'officialDueAt',
  'answer',
] as const satisfies readonly CaseField[]
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number]

const CODES: Partial<Record<CorrectableField, readonly string[]>> = {
  channel: CHANNELS,
  relation: COMPLAINANT_RELATIONS,
  identityCheck: IDENTITY_CHECKS,
  preferredChannel: PREFERRED_CHANNELS,
  urgency: URGENCIES,
  mood: MOODS,
  motive: MOTIVES,
}

/** What stands in a field now; `null` where nothing does or the person was erased. */
export function currentValue(complaint: ComplaintCase, field: CorrectableField): FieldValue {
  switch (field) {
    case 'channel':
    case 'relation':
    case 'serviceCategory':
    case 'occurredAt':
    case 'urgency':
    case 'escalatedTo':
    case 'identityCheck':
    case 'preferredChannel':
    case 'relayingDepartment':
    case 'officialDueAt':
      return complaint[field]
    default:
      return complaint.personal?.[field] ?? null
  }
}

/** The codes a field may hold; `undefined` where it is free text, a time, or a list of the office's own. */
export function codesOf(field: CorrectableField): readonly string[] | undefined {
  return CODES[field]
}

/** What was typed, as the change of a correction of `standing`; `null` for a time nobody can read. */
export function correctionOf(
  field: CorrectableField,
  typed: string,
  clock: { readonly now: number; readonly calendar: Calendar },
  standing: Pick<ComplaintCase, 'officialDueAt'>,
): Partial<OpenFields & PersonalFields> | null {
  const text = typed.trim()
  switch (field) {
    case 'channel': {
      const channel = CHANNELS.find((known) => known === text)
      return channel ? { channel } : {}
    }
    case 'relation':
      return { relation: COMPLAINANT_RELATIONS.find((known) => known === text) ?? null }
    case 'urgency':
      return { urgency: URGENCIES.find((known) => known === text) ?? null }
    case 'identityCheck':
      return { identityCheck: IDENTITY_CHECKS.find((known) => known === text) ?? null }
    case 'preferredChannel':
      return { preferredChannel: PREFERRED_CHANNELS.find((known) => known === text) ?? null }
    case 'escalatedTo':
      return { escalatedTo: ESCALATION_BODIES.filter((body) => text.split(',').includes(body)) }
    case 'relayingDepartment':
      return { relayingDepartment: text === '' ? null : text }
    case 'officialDueAt': {
      const due = parseOfficialDue(text, clock.now, clock.calendar, standing.officialDueAt)
      return due.ok && text !== '' ? { officialDueAt: due.at } : null
    }
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

/** The correction of a field by somebody who saw `shown` in it when they began. */
export function correctCommand(
  field: CorrectableField,
  changes: Partial<OpenFields & PersonalFields>,
  shown: FieldValue,
  reason: string,
): Extract<CaseCommand, { kind: 'correct' }> {
  const seen: Partial<OpenFields & PersonalFields> = Object.fromEntries([[field, shown]])
  return { kind: 'correct', changes, reason, shown: seen }
}

/** What two desks wrote into a field without knowing of each other, the value that is shown first; empty = they agree. */
export function valuesInConflict(
  { conflicts, timeline }: Pick<ComplaintCase, 'conflicts' | 'timeline'>,
  field: CorrectableField,
): readonly { readonly value: FieldValue; readonly by: string }[] {
  const conflict = conflicts.find((each) => each.field === field)
  return (conflict?.values ?? []).map(({ eventId, value }) => ({
    value: fieldValueOf(value),
    by: timeline.find((entry) => entry.eventId === eventId)?.by ?? '',
  }))
}

function fieldValueOf(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number') return value
  return Array.isArray(value) ? value.map(String) : null
}
