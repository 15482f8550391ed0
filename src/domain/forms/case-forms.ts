import { FORM_VARIANTS, type CaseFormId, type FormVariant } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { blankF01Rows, f01Rows } from './f01.ts'
import { f02Rows } from './f02.ts'
import { f03Rows } from './f03.ts'
import { f04Rows } from './f04.ts'
import { delayLetterRows, replyLetterRows } from './f05.ts'
import { f06Rows } from './f06.ts'
import { f07Rows } from './f07.ts'
import { f08Rows } from './f08.ts'
import { noticeRows, signInRows } from './f10.ts'
import { f12Rows } from './f12.ts'
import { blankF13Rows, f13Rows } from './f13.ts'
import type { FormGrounds } from './form-grounds.ts'
import { clauseOf } from '../office-identity.ts'
import type { FormRows } from './form-rows.ts'
import { awaitsSignature } from './signed-papers.ts'

/** What is chosen for one printing of a form besides the case. */
export interface FormOptions {
  readonly formId: CaseFormId
  /** P7: whether it goes out to be signed; `null` = as the form and its case ask for it. */
  readonly isForSignature: boolean | null
  /** Which of its papers, of a form that has several; absent = the one the case asks for. */
  readonly variant?: FormVariant
}

/** How a form is printed this time. */
interface Printing {
  readonly isForSignature: boolean
  readonly variant: FormVariant | null
}

/** Rows of a form; `null` = to be filled in by hand. */
type RowsOf = (complaint: ComplaintCase | null, on: FormGrounds, how: Printing) => FormRows

/** Every form of a case that exists so far. */
const CASE_FORMS = {
  F01: (complaint, { office, nameOf, calendar }, { isForSignature }) =>
    complaint === null
      ? blankF01Rows(office)
      : f01Rows(complaint, office, nameOf(complaint.registeredBy), calendar, isForSignature),
  F02: f02Rows,
  F03: f03Rows,
  F04: f04Rows,
  F05: (complaint, on, { variant }) =>
    variant === 'reply' ? replyLetterRows(complaint, on) : delayLetterRows(complaint, on),
  F06: f06Rows,
  F07: f07Rows,
  F08: f08Rows,
  F10: (complaint, on, { variant }) =>
    variant === 'signIn' ? signInRows(complaint, on) : noticeRows(complaint, on),
  F12: f12Rows,
  F13: (complaint, { office, nameOf, calendar }) =>
    complaint === null
      ? blankF13Rows(office)
      : f13Rows(complaint, office, nameOf(complaint.registeredBy), calendar),
} as const satisfies Record<CaseFormId, RowsOf>

/** Rows of a form for a case. */
export function caseFormRows(complaint: ComplaintCase, options: FormOptions, on: FormGrounds): FormRows {
  const rows = rowsOf(options.formId)(complaint, on, {
    isForSignature: awaitsSignature(complaint, options),
    variant: options.variant ?? variantOf(options.formId, complaint),
  })
  return withClause(rows, on)
}

/** The papers of a form that is several under one id; empty for any other. */
export function variantsOf(formId: CaseFormId): readonly FormVariant[] {
  const variants: Readonly<Partial<Record<CaseFormId, readonly FormVariant[]>>> = FORM_VARIANTS
  return variants[formId] ?? []
}

/**
 * Which paper of a form the case asks for; `null` = the form has but one. A letter tells of a delay (R8) until the matter is
 * handled, explained or ended, or a written reply was sent; then it is the reply.
 */
export function variantOf(
  formId: CaseFormId,
  { handledAt, endedAt, nature, acts }: Pick<ComplaintCase, 'handledAt' | 'endedAt' | 'nature' | 'acts'>,
): FormVariant | null {
  if (formId !== 'F05') return variantsOf(formId)[0] ?? null
  const isAnswered = acts.some(({ kind }) => kind === 'writtenReplySent')
  const isSettled = handledAt !== null || endedAt !== null || nature === 'invalid' || isAnswered
  return isSettled ? 'reply' : 'delay'
}

/** Rows of a form to be filled in by hand. */
export function blankFormRows(
  formId: CaseFormId,
  on: Pick<FormGrounds, 'office' | 'calendar'>,
  variant: FormVariant | null = null,
): FormRows {
  const { office, calendar } = on
  const grounds = { office, calendar, nameOf: () => '' }
  return withClause(rowsOf(formId)(null, grounds, { isForSignature: false, variant }), on)
}

/**
 * All contents a paper of this form may have now: the same record with and without a line for a signature are one state, and
 * so is each paper of a form that is several.
 */
export function presentFormRows(
  complaint: ComplaintCase,
  formId: CaseFormId,
  on: FormGrounds,
): readonly FormRows[] {
  const one = { formId, isForSignature: null } as const
  const variants = variantsOf(formId)
  if (variants.length > 0) return variants.map((variant) => caseFormRows(complaint, { ...one, variant }, on))
  if (formId !== 'F01') return [caseFormRows(complaint, one, on)]
  return [true, false].map((isForSignature) => caseFormRows(complaint, { formId, isForSignature }, on))
}

function withClause(rows: FormRows, { office }: Pick<FormGrounds, 'office'>): FormRows {
  const clause = clauseOf(office.formClauses, rows.formId)
  return clause === '' ? rows : { ...rows, clause }
}

function rowsOf(formId: CaseFormId): RowsOf {
  return CASE_FORMS[formId]
}
