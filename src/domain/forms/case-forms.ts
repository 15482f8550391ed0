import type { Calendar } from '../calendar.ts'
import type { FormId } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { blankF01Rows, f01Rows, isSignatureDue } from './f01.ts'
import { blankF13Rows, f13Rows } from './f13.ts'
import type { PrintedOffice } from './form-cells.ts'
import type { FormRows } from './form-rows.ts'

/** What is chosen for one printing of a form besides the case. */
export interface FormOptions {
  readonly formId: FormId
  /** P7: a line for the complainant's signature; `null` = as the channel asks for it. */
  readonly isForSignature: boolean | null
}

/** What every form of a case is made from. */
export interface FormGrounds {
  readonly office: PrintedOffice
  /** Name of whoever registered the case. */
  readonly receptionistName: string
  readonly calendar: Calendar
}

/** Rows of a form for a case. */
export function caseFormRows(complaint: ComplaintCase, options: FormOptions, on: FormGrounds): FormRows {
  if (options.formId === 'F13') return f13Rows(complaint, on.office, on.receptionistName, on.calendar)
  const isForSignature = awaitsSignature(complaint, options)
  return f01Rows(complaint, on.office, on.receptionistName, on.calendar, isForSignature)
}

/** Whether the complainant is to sign this printing (P7); the receipt is signed by the desk alone. */
export function awaitsSignature(
  complaint: Pick<ComplaintCase, 'channel'>,
  { formId, isForSignature }: FormOptions,
): boolean {
  return formId === 'F01' && (isForSignature ?? isSignatureDue(complaint))
}

/** Rows of a form to be filled in by hand. */
export function blankFormRows(formId: FormId, office: PrintedOffice): FormRows {
  return formId === 'F13' ? blankF13Rows(office) : blankF01Rows(office)
}

/**
 * All contents a paper of this form may have now: the same record with and without a line for a signature are one state.
 */
export function presentFormRows(
  complaint: ComplaintCase,
  formId: FormId,
  on: FormGrounds,
): readonly FormRows[] {
  if (formId === 'F13') return [caseFormRows(complaint, { formId, isForSignature: null }, on)]
  return [true, false].map((isForSignature) => caseFormRows(complaint, { formId, isForSignature }, on))
}
