import type { FormCopy, CaseFormId, FormVariant } from '../../domain/case-vocabulary.ts'

/** A paper whose code was read, held against the record as it stands now (ADR 18). */
export interface ScannedPaper {
  readonly caseId: string
  readonly formId: CaseFormId
  readonly copy: FormCopy | null
  /** Which of its papers; `null` = it has but one, or the record does not know of it. */
  readonly variant: FormVariant | null
  /** Printing it came from; `null` = this desk's record does not know of it (printed elsewhere, or erased). */
  readonly printing: { readonly issueId: string; readonly at: number; readonly by: string } | null
  /** `older`: the form would be printed differently now. */
  readonly state: 'present' | 'older'
  /** Entries about the matter since that printing; 0 where only the office's heading or the form itself changed. */
  readonly changes: number
}
