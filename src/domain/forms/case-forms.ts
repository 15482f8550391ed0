import type { CaseFormId } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { blankF01Rows, f01Rows } from './f01.ts'
import { f02Rows } from './f02.ts'
import { f03Rows } from './f03.ts'
import { f04Rows } from './f04.ts'
import { blankF13Rows, f13Rows } from './f13.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'
import { awaitsSignature } from './signed-papers.ts'

/** What is chosen for one printing of a form besides the case. */
export interface FormOptions {
  readonly formId: CaseFormId
  /** P7: whether it goes out to be signed; `null` = as the form and its case ask for it. */
  readonly isForSignature: boolean | null
}

/** Rows of a form; `null` = to be filled in by hand. */
type RowsOf = (complaint: ComplaintCase | null, on: FormGrounds, isForSignature: boolean) => FormRows

/** Every form of a case that exists so far. */
const CASE_FORMS = {
  F01: (complaint, { office, nameOf, calendar }, isForSignature) =>
    complaint === null
      ? blankF01Rows(office)
      : f01Rows(complaint, office, nameOf(complaint.registeredBy), calendar, isForSignature),
  F02: f02Rows,
  F03: f03Rows,
  F04: f04Rows,
  F13: (complaint, { office, nameOf, calendar }) =>
    complaint === null
      ? blankF13Rows(office)
      : f13Rows(complaint, office, nameOf(complaint.registeredBy), calendar),
} as const satisfies Record<CaseFormId, RowsOf>

/** Rows of a form for a case. */
export function caseFormRows(complaint: ComplaintCase, options: FormOptions, on: FormGrounds): FormRows {
  return rowsOf(options.formId)(complaint, on, awaitsSignature(complaint, options))
}

/** Rows of a form to be filled in by hand. */
export function blankFormRows(formId: CaseFormId, on: Pick<FormGrounds, 'office' | 'calendar'>): FormRows {
  return rowsOf(formId)(null, { ...on, nameOf: () => '' }, false)
}

/**
 * All contents a paper of this form may have now: the same record with and without a line for a signature are one state.
 */
export function presentFormRows(
  complaint: ComplaintCase,
  formId: CaseFormId,
  on: FormGrounds,
): readonly FormRows[] {
  if (formId !== 'F01') return [caseFormRows(complaint, { formId, isForSignature: null }, on)]
  return [true, false].map((isForSignature) => caseFormRows(complaint, { formId, isForSignature }, on))
}

function rowsOf(formId: CaseFormId): RowsOf {
  return CASE_FORMS[formId]
}
