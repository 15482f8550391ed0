import {
  CASE_FORM_IDS,
  DESK_FORM_IDS,
  type DeskFormId,
  type FormId,
  type FormVariant,
} from '../case-vocabulary.ts'
import { blankFormRows } from './case-forms.ts'
import { f09Rows } from './f09.ts'
import { f11Rows } from './f11.ts'
import { f14Rows } from './f14.ts'
import { f15Rows } from './f15.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'

/** Every form that belongs to no case (ADR 35), to be filled in by hand. */
const BLANK_DESK_FORMS: Readonly<Record<DeskFormId, (on: FormGrounds) => FormRows>> = {
  F09: (on) => f09Rows(null, on),
  F11: (on) => f11Rows(null, on),
  F14: (on) => f14Rows(null, on),
  F15: ({ office }) => f15Rows('', office),
}

/** Rows of any form to be filled in by hand. */
export function blankRows(
  formId: FormId,
  on: Pick<FormGrounds, 'office' | 'calendar'>,
  variant: FormVariant | null = null,
): FormRows {
  const deskForm = DESK_FORM_IDS.find((known) => known === formId)
  if (deskForm !== undefined) return BLANK_DESK_FORMS[deskForm]({ ...on, nameOf: () => '' })
  const caseForm = CASE_FORM_IDS.find((known) => known === formId)
  if (caseForm === undefined) throw new Error(`Blank form: expected a form of this program, got ${formId}`)
  return blankFormRows(caseForm, on, variant)
}
