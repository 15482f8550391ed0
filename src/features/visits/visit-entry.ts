import type { Calendar } from '../../domain/calendar.ts'
import { isBlank } from '../../domain/refusal.ts'
import type { CustomerVisits, RegularVisit } from '../../domain/regular-visits/customer-visits.ts'
import { VISIT_ACTS, type VisitActDraft, type VisitActKind } from '../../domain/regular-visits/visit-acts.ts'
import type { ActField, ActFields } from '../../domain/procedure/act-fields.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'

/** Acts somebody types; that a complaint was heard is a yes in the panel of the visit. */
export type TypedVisitKind = Exclude<VisitActKind, 'regularVisitComplaintHeard'>

/** What is recorded about which visit of which customer. */
export interface VisitEntry {
  readonly kind: TypedVisitKind
  /** `null` = somebody nobody has planned to visit yet. */
  readonly customer: CustomerVisits | null
  readonly visit: RegularVisit | null
}

/** What stands in the fields while they are written, by field; '' = nothing. */
export type TypedVisit = Readonly<Record<string, string>>

/** The fields somebody fills in, in their order; which visit it is about is known. */
export function fieldsOf(kind: TypedVisitKind): readonly (readonly [key: string, field: ActField])[] {
  const fields: ActFields = VISIT_ACTS[kind].fields
  return Object.entries(fields).filter(([key]) => key !== 'plan')
}

/** What is offered when the panel opens: who visits, how long, and for a next visit whom, why and how often. */
export function startOfEntry({ kind, customer, visit }: VisitEntry, staffId: string): TypedVisit {
  const visitor = visit?.visitor ?? staffId
  const minutes = String(visit?.minutes ?? 30)
  if (kind === 'regularVisitPutOff') return { visitor }
  if (kind === 'regularVisitMade') return { visitor, minutes, present: customer?.person?.customer ?? '' }
  if (kind !== 'regularVisitPlanned') return {}
  const everyMonths = visit === null || visit.everyMonths === 0 ? '' : String(visit.everyMonths)
  const { household = '', customer: name = '' } = customer?.person ?? {}
  return { household, customer: name, minutes, visitor, everyMonths, purpose: visit?.purpose ?? '' }
}

/** What was typed, ready to be decided; or the field whose time nobody can read. Epoch ms. */
export function readEntry(
  { kind, visit }: VisitEntry,
  typed: TypedVisit,
  clock: { readonly now: number; readonly calendar: Calendar },
):
  { readonly ok: true; readonly draft: VisitActDraft } | { readonly ok: false; readonly unreadable: string } {
  const values: Record<string, unknown> = { plan: visit?.planId ?? null }
  for (const [key, field] of fieldsOf(kind)) {
    const value = valueOf(field, typed[key] ?? '', clock)
    if (value === undefined) return { ok: false, unreadable: key }
    values[key] = value
  }
  // The values stand under the fields of this line of the table, each of its kind.
  return { ok: true, draft: { act: kind, values } as unknown as VisitActDraft }
}

/** What a typed moment means; `null` = none, `undefined` = unreadable. */
export function readMoment(
  field: Extract<ActField, { kind: 'moment' }>,
  text: string,
  { now, calendar }: { readonly now: number; readonly calendar: Calendar },
): number | null | undefined {
  if (isBlank(text)) return field.when === 'past' ? now : null
  const time = parseTypedTime(text, now, calendar, { direction: field.when })
  return time.ok ? time.at : undefined
}

function valueOf(
  field: ActField,
  text: string,
  clock: { readonly now: number; readonly calendar: Calendar },
): string | number | null | undefined {
  if (field.kind === 'moment') return readMoment(field, text, clock)
  if (field.kind === 'text' || field.kind === 'longText') return text.trim()
  return text === '' ? null : text
}
