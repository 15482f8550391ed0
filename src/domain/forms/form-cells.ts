import type { Calendar } from '../calendar.ts'
import type { OfficeSettings } from '../office.ts'
import type { ChoiceGroup, FormCell, FormLabel, FormMoment, FormSpace, FormValue } from './form-rows.ts'
import { printableLine, printableText } from './printable-text.ts'

/** What a form says of the office. */
export type PrintedOffice = Pick<OfficeSettings, 'officeName' | 'officePhone'>

/** Prints as ruled space for handwriting. */
export const EMPTY: FormValue = { kind: 'text', text: '' }

/** Text that is printable already. */
export function text(printable: string): FormValue {
  return { kind: 'text', text: printable }
}

/** A person's words on one line; `undefined` = they were erased (ADR 3). */
export function line(typed: string | undefined): FormValue {
  return typed === undefined ? { kind: 'erased' } : text(printableLine(typed))
}

/** A person's words with their lines; `undefined` = they were erased (ADR 3). */
export function words(typed: string | undefined): FormValue {
  return typed === undefined ? { kind: 'erased' } : text(printableText(typed).trim())
}

/** All options, so that a form can be corrected by hand. */
export function choices(group: ChoiceGroup, codes: readonly string[], chosen: string | null): FormValue {
  return { kind: 'choices', group, options: codes.map((code) => ({ code, isChosen: code === chosen })) }
}

/** A box with its label. */
export function cell(label: FormLabel, space: FormSpace, ...values: readonly FormValue[]): FormCell {
  return { label, values, space }
}

/** A moment on the office's wall clock. */
export function momentOn(calendar: Calendar, epochMs: number | null): FormMoment | null {
  if (epochMs === null) return null
  const { year, month, day, hour, minute } = calendar.wallTime(epochMs)
  return { year, month, day, hour, minute }
}
