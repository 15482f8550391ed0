import type { CaseFormId, FormCopy, FormVariant } from './case-vocabulary.ts'

/** What is on record of a form that left the desk. */
export interface FormIssue {
  readonly formId: CaseFormId
  readonly revision: number
  /** `sent` = handed to the spooler, never more (`forms.md`). */
  readonly how: 'pdf' | 'sent'
  /** SHA-256 (hex) of the rows of the form, without the footer. */
  readonly digest: string
  /** P6; absent = the paper does not say whose it is. */
  readonly copy?: FormCopy
  /** P7: it has a line for the complainant's signature; absent in journals older than this. */
  readonly isForSignature?: boolean
  /** Which of its papers, of a form that has several (F05, F10). */
  readonly variant?: FormVariant
}
