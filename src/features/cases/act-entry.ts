import type { Calendar } from '../../domain/calendar.ts'
import type { ActDraft } from '../../domain/procedure/act-draft.ts'
import type { ActField, ActFields } from '../../domain/procedure/act-fields.ts'
import { ACTS, type ActKind } from '../../domain/procedure/act-table.ts'
import { isBlank } from '../../domain/refusal.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'

/** What stands in a field of an act while it is written: a text, a code (`''` = none), codes, or a yes. */
export type Typed = string | readonly string[] | boolean

/** What was written for an act so far, by field. */
export type TypedAct = Readonly<Record<string, Typed>>

/** The fields of an act, in the order in which they are asked. */
export function fieldsOf(kind: ActKind): readonly (readonly [key: string, field: ActField])[] {
  const fields: ActFields = ACTS[kind].fields
  return Object.entries(fields)
}

/** An empty answer of a field. */
export function blankOf({ kind }: ActField): Typed {
  if (kind === 'flag') return false
  return kind === 'choices' || kind === 'parties' ? [] : ''
}

/** What was written, ready to be recorded; or the field whose time nobody can read. */
export type ReadAct =
  { readonly ok: true; readonly draft: ActDraft } | { readonly ok: false; readonly unreadable: string }

/** Reads what was written for an act; an empty moment that has happened means now (epoch ms). */
export function readAct(
  kind: ActKind,
  typed: TypedAct,
  clock: { readonly now: number; readonly calendar: Calendar },
): ReadAct {
  const values: Record<string, unknown> = {}
  for (const [key, field] of fieldsOf(kind)) {
    const entry = typed[key] ?? blankOf(field)
    const value = field.kind === 'moment' ? readMoment(field, String(entry), clock) : valueOf(field, entry)
    if (value === undefined) return { ok: false, unreadable: key }
    values[key] = value
  }
  // The values stand under the fields of this act's own line of the table, each of its kind.
  return { ok: true, draft: { act: kind, values } as ActDraft }
}

/** What a typed moment means, epoch ms; `null` = none, `undefined` = unreadable. */
export function readMoment(
  field: Extract<ActField, { kind: 'moment' }>,
  text: string,
  { now, calendar }: { readonly now: number; readonly calendar: Calendar },
): number | null | undefined {
  if (isBlank(text)) return field.when === 'past' ? now : null
  const time = parseTypedTime(text, now, calendar, { direction: field.when })
  return time.ok ? time.at : undefined
}

function valueOf(field: ActField, entry: Typed): Typed | null {
  if (field.kind === 'text' || field.kind === 'longText') return String(entry).trim()
  return entry === '' ? null : entry
}
