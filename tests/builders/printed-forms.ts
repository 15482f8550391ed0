import { CASE_FORM_IDS } from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { blankFormRows, caseFormRows } from '../../src/domain/forms/case-forms.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import { aClosedCaseOnPaper, ON_PAPER } from './a-case-on-paper.ts'
import { anOverfullCase } from './overfull-case.ts'

/** How much stands on a form. */
export const FORM_FILLINGS = ['blank', 'ordinary', 'overfull'] as const
export type FormFilling = (typeof FORM_FILLINGS)[number]

/** A form as it is laid out in tests and pictures. */
export interface FormToLookAt {
  /** Such as `F02`. */
  readonly name: string
  readonly rows: FormRows
}

/** Every form there is, filled so far. */
export function formsToLookAt(filling: FormFilling): readonly FormToLookAt[] {
  const complaint = { blank: null, ordinary: aClosedCaseOnPaper().case, overfull: anOverfullCase() }[filling]
  return CASE_FORM_IDS.map((formId) => ({ name: formId, rows: rowsOf(complaint, formId) }))
}

function rowsOf(complaint: ComplaintCase | null, formId: (typeof CASE_FORM_IDS)[number]): FormRows {
  return complaint === null
    ? blankFormRows(formId, ON_PAPER)
    : caseFormRows(complaint, { formId, isForSignature: true }, ON_PAPER)
}
