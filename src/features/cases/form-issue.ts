import type { Outcome } from '../../../electron/contract/failures.ts'
import type { FormCopy } from '../../domain/case-vocabulary.ts'
import type { FormOptions } from '../../domain/forms/case-forms.ts'

/** How a form leaves the screen: as a file, straight to its printer, or through the system's dialog. */
export type IssueWay = 'pdf' | 'print' | 'dialog'

/** Which form, whose copy (P6; `null` = it does not say), and whether it is to be signed. */
export interface FormOrder extends FormOptions {
  readonly copy: FormCopy | null
}

export interface IssuedForm {
  /** `cancelled` = the person closed the dialog; nothing is recorded then. */
  readonly outcome: 'kept' | 'sent' | 'cancelled'
  /** Path of the PDF, '' where there is none. */
  readonly path: string
}

/** Lays out a form of a case and sends it on its way; given by `app`, where features meet. */
export type IssueForm = (caseId: string, way: IssueWay, order: FormOrder) => Promise<Outcome<IssuedForm>>
