import type { Refusal } from '../case-commands.ts'
import { firstRefusal, isBlank, refusal, refuseFuture, refuseLongText } from '../refusal.ts'
import { type ActField, type ActFields, isPersonalField } from './act-fields.ts'

/** What somebody gave for the fields of a line of a table of acts. */
export type FieldValues = Readonly<Record<string, unknown>>

/** Refuses values that are missing, too long, unknown codes, or on the wrong side of `now` (epoch ms). */
export function refuseFields(
  { fields, rule }: { readonly fields: ActFields; readonly rule: string },
  values: FieldValues,
  now: number,
): Refusal | null {
  return firstRefusal(
    Object.entries(fields).map(
      ([key, field]) =>
        () =>
          refuseField(key, field, values[key], rule, now),
    ),
  )
}

function refuseField(
  key: string,
  field: ActField,
  value: unknown,
  rule: string,
  now: number,
): Refusal | null {
  if (isUnanswered(value)) return field.isRequired ? refusal('fieldMissing', rule, { field: key }) : null
  if (isPersonalField(field)) return refuseLongText({ [key]: value })
  if (field.kind === 'moment' && typeof value === 'number') {
    if (field.when === 'past') return refuseFuture(key, value, now)
    return value > now ? null : refusal('momentPassed', rule, { field: key, at: value })
  }
  const isUnknownCode =
    'of' in field && ![value].flat().every((code) => field.of.some((each) => each === code))
  return isUnknownCode ? refusal('fieldMissing', rule, { field: key }) : null
}

function isUnanswered(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && isBlank(value))
}

/** The two parts of an event: texts may identify people, everything else is `data` (ADR 3). */
export function partsOf(
  fields: ActFields,
  values: FieldValues,
): { readonly data: FieldValues; readonly personal: FieldValues } {
  const part = (isPersonal: boolean): FieldValues =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => isPersonalField(field) === isPersonal)
        .map(([key]) => [key, kept(values[key])]),
    )
  return { data: part(false), personal: part(true) }
}

function kept(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}
