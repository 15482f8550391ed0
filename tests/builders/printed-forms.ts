import {
  CASE_FORM_IDS,
  DESK_FORM_IDS,
  type CaseFormId,
  type FormVariant,
} from '../../src/domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { blankFormRows, caseFormRows, variantsOf } from '../../src/domain/forms/case-forms.ts'
import { blankRows } from '../../src/domain/forms/desk-forms.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import {
  aClosedCaseOnPaper,
  aDelayedCaseOnPaper,
  aMajorCaseOnPaper,
  anAnsweredCaseOnPaper,
  GROUP_ON_PAPER,
  ON_PAPER,
} from './a-case-on-paper.ts'
import { aDeskForm } from './desk-papers.ts'
import { anOverfullCase, LONG_TEXT } from './overfull-case.ts'

/** How much stands on a form. */
export const FORM_FILLINGS = ['blank', 'ordinary', 'overfull'] as const
export type FormFilling = (typeof FORM_FILLINGS)[number]

/** A form as it is laid out in tests and pictures. */
export interface FormToLookAt {
  /** Such as `F02`, or `F05-delay` of a form that is several papers. */
  readonly name: string
  readonly rows: FormRows
}

/** What an ordinary paper is about, where it is not a case that went its way. */
const ORDINARY: Readonly<Record<string, () => ComplaintCase>> = {
  'F05-delay': () => aDelayedCaseOnPaper().case,
  'F05-reply': () => anAnsweredCaseOnPaper().case,
  F06: () => aMajorCaseOnPaper().case,
  F07: () => anAnsweredCaseOnPaper().case,
}

/** Every paper there is, filled so far. */
export function formsToLookAt(filling: FormFilling): readonly FormToLookAt[] {
  const common = { blank: null, ordinary: aClosedCaseOnPaper().case, overfull: anOverfullCase() }[filling]
  const ofCases = papersOfCases().map(({ name, formId, variant }) => {
    const complaint = filling === 'ordinary' ? (ORDINARY[name]?.() ?? common) : common
    return { name, rows: rowsOf(complaint, { formId, variant }, filling) }
  })
  const ofNoCase = DESK_FORM_IDS.map((name) => ({
    name,
    rows: filling === 'blank' ? blankRows(name, ON_PAPER) : aDeskForm(name, filling),
  }))
  return [...ofCases, ...ofNoCase]
}

interface PaperOfCase {
  readonly formId: CaseFormId
  readonly variant: FormVariant | null
}

function papersOfCases(): readonly (PaperOfCase & { readonly name: string })[] {
  return CASE_FORM_IDS.flatMap((formId) => {
    const variants = variantsOf(formId)
    const all: readonly (FormVariant | null)[] = variants.length === 0 ? [null] : variants
    return all.map((variant) => ({
      name: variant === null ? formId : `${formId}-${variant}`,
      formId,
      variant,
    }))
  })
}

function rowsOf(
  complaint: ComplaintCase | null,
  { formId, variant }: PaperOfCase,
  filling: FormFilling,
): FormRows {
  if (complaint === null) return blankFormRows(formId, ON_PAPER, variant)
  const words = filling === 'overfull' ? LONG_TEXT : (GROUP_ON_PAPER.notice?.words ?? null)
  const group = { ...GROUP_ON_PAPER, notice: { at: GROUP_ON_PAPER.notice?.at ?? 0, words } }
  const order = { formId, isForSignature: true, ...(variant && { variant }) }
  return caseFormRows(complaint, order, { ...ON_PAPER, group })
}
