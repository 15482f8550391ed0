import type { FormId } from '../case-vocabulary.ts'
import type { PrintedOffice } from './form-cells.ts'
import type { FormMoment, FormRows } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** A sheet of the office that belongs to no case (ADR 35); `number` is its period, shift, visit or its own. */
export function deskSheet(
  formId: FormId,
  revision: number,
  number: string,
  office: PrintedOffice,
  boxes: Pick<FormRows, 'head' | 'rows' | 'closing' | 'signatures'>,
): FormRows {
  return {
    formId,
    revision,
    officeName: printableLine(office.officeName),
    officePhone: printableLine(office.officePhone),
    number: printableLine(number),
    ...boxes,
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A day as it stands in numbers and names of files: `20261123`. */
export function dayDigits({ year, month, day }: Pick<FormMoment, 'year' | 'month' | 'day'>): string {
  return `${String(year)}${twoDigits(month)}${twoDigits(day)}`
}

/** A moment as it stands in numbers and names of files: `20261123-1730`. */
export function momentDigits(at: FormMoment): string {
  return `${dayDigits(at)}-${twoDigits(at.hour)}${twoDigits(at.minute)}`
}
