import type { ComplaintCase, TimelineEntry } from '../complaint-case.ts'
import type { FormGrounds } from './form-grounds.ts'
import { EMPTY, line, momentOn, text, words } from './form-cells.ts'
import type { FormEntry, FormMoment, FormRows, FormValue } from './form-rows.ts'
import type { FormId } from '../case-vocabulary.ts'
import { printableLine } from './printable-text.ts'

/** Somebody's words, or that they were erased (ADR 3). */
type SheetWords = Extract<FormValue, { kind: 'text' | 'erased' }>

/** What the forms of a case say in the same way; a form without a case is one to be filled in by hand. */
export interface SheetParts {
  readonly complaint: ComplaintCase | null
  readonly moment: (epochMs: number | null | undefined) => FormMoment | null
  /** A moment in a list. */
  readonly day: (epochMs: number | null | undefined) => FormEntry
  /** Name of a member of staff. */
  readonly name: (staffId: string | null | undefined) => Extract<FormEntry, { kind: 'text' }>
  /** Words of an act; '' where there is no act, `erased` where they were removed. */
  readonly said: <Texts extends Readonly<Record<string, string>>>(
    act: { readonly texts: Texts | null } | null | undefined,
    key: keyof Texts & string,
  ) => SheetWords
  /** Free text of an event; '' where it said nothing, `erased` where the person was removed. */
  readonly toldBy: (entry: TimelineEntry | undefined) => SheetWords
  /** A personal field on one line. */
  readonly personal: (key: 'complainantName' | 'household' | 'phone' | 'place') => SheetWords
  /** A personal field with its lines. */
  readonly ownWords: (key: 'content' | 'demand') => SheetWords
  readonly sheet: (formId: FormId, revision: number, boxes: SheetBoxes) => FormRows
}

/** What differs from form to form. */
type SheetBoxes = Pick<FormRows, 'head' | 'rows' | 'closing' | 'signatures'>

/** Gives the parts of a form of this case; `null` = a blank one. */
export function sheetParts(complaint: ComplaintCase | null, on: FormGrounds): SheetParts {
  const moment = (epochMs: number | null | undefined) => momentOn(on.calendar, epochMs ?? null)
  return {
    complaint,
    moment,
    day: (epochMs) => ({ kind: 'day', at: moment(epochMs) }),
    name: (staffId) => (staffId ? text(printableLine(on.nameOf(staffId))) : EMPTY),
    said: (act, key) => (act ? words(act.texts === null ? null : act.texts[key]) : EMPTY),
    toldBy: (entry) =>
      (entry?.text ?? null) === null && complaint?.personal !== null ? EMPTY : words(entry?.text),
    personal: (key) => (complaint === null ? EMPTY : line(complaint.personal?.[key])),
    ownWords: (key) => (complaint === null ? EMPTY : words(complaint.personal?.[key])),
    sheet: (formId, revision, boxes) => ({
      formId,
      revision,
      officeName: printableLine(on.office.officeName),
      officePhone: printableLine(on.office.officePhone),
      number: numberOf(complaint),
      ...boxes,
    }),
  }
}

/** Number of the case; '' on a blank form. */
export function numberOf(complaint: ComplaintCase | null): string {
  return printableLine(complaint?.number ?? '')
}
