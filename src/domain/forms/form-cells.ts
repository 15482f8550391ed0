import type { Calendar } from '../calendar.ts'
import type { OfficeSettings } from '../office.ts'
import { isOutsideParty } from '../procedure/act-words.ts'
import { categoryName, isSuppliedCategory } from '../service-categories.ts'
import type { FormLabel } from './form-labels.ts'
import type { FormListName } from './form-lists.ts'
import type { ChoiceGroup, FormCell, FormEntry, FormMoment, FormSpace, FormValue } from './form-rows.ts'
import { printableLine, printableText } from './printable-text.ts'

/** What a form says of the office. */
export type PrintedOffice = Pick<OfficeSettings, 'officeName' | 'officePhone'> &
  Partial<Pick<OfficeSettings, 'formClauses' | 'serviceCategories'>>

type Text = Extract<FormValue, { kind: 'text' | 'erased' }>

/** Prints as ruled space for handwriting. */
export const EMPTY = { kind: 'text', text: '' } as const satisfies FormValue

/** Text that is printable already. */
export function text(printable: string): Extract<FormValue, { kind: 'text' }> {
  return { kind: 'text', text: printable }
}

/** A person's words on one line; `null` or `undefined` = they were erased (ADR 3). */
export function line(typed: string | null | undefined): Text {
  return typed === undefined || typed === null ? { kind: 'erased' } : text(printableLine(typed))
}

/** A person's words with their lines; `null` or `undefined` = they were erased (ADR 3). */
export function words(typed: string | null | undefined): Text {
  return typed === undefined || typed === null ? { kind: 'erased' } : text(printableText(typed).trim())
}

/** All options, so that a form can be corrected by hand. */
export function choices(group: ChoiceGroup, codes: readonly string[], chosen: string | null): FormValue {
  return { kind: 'choices', group, options: codes.map((code) => ({ code, isChosen: code === chosen })) }
}

/** The same where several may be chosen. */
export function marked(group: ChoiceGroup, codes: readonly string[], chosen: readonly string[]): FormValue {
  return { kind: 'choices', group, options: codes.map((code) => ({ code, isChosen: chosen.includes(code) })) }
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

/** The word of a code; `null` = room to write. */
export function word(group: ChoiceGroup, code: string | null): Extract<FormEntry, { kind: 'word' | 'text' }> {
  return code === null ? EMPTY : { kind: 'word', group, code }
}

/**
 * A business category as the office names it now, else by the supplied word; `null` = it has neither. The name is among the
 * rows, so a paper with another is an older state (ADR 50).
 */
export function categoryEntry(
  { serviceCategories }: PrintedOffice,
  code: string | null,
): Extract<FormEntry, { kind: 'word' | 'text' }> | null {
  if (code === null) return null
  const name = categoryName(serviceCategories, code)
  if (name !== null) return text(printableLine(name))
  return isSuppliedCategory(code) ? word('serviceCategory', code) : null
}

/** A department by its name, or the word for a body outside the office. */
export function partyWord(party: string | null): Extract<FormEntry, { kind: 'word' | 'text' }> {
  if (party === null) return EMPTY
  return isOutsideParty(party) ? word('party', party) : text(printableLine(party))
}

/** Empty lines of a list on a form that is filled in by hand. */
const BLANK_LINES = 3

/**
 * A list with its label, over the whole width; `null` = to be filled in by hand. There is a line to go on by hand, unless
 * the form has other room for that.
 */
export function list(
  of: FormListName,
  lines: readonly (readonly FormEntry[])[] | null,
  spareBelow = 1,
): FormCell {
  const spare = lines === null ? BLANK_LINES : spareBelow
  return { label: of, values: [{ kind: 'list', of, lines: lines ?? [], spare }], space: 'line' }
}
