import type { Outcome } from '../../../electron/contract/failures.ts'

/** Lays out the record form of a case and sends it on its way; given by `app`, where features meet. */
export type IssueForm = (
  caseId: string,
  way: 'pdf' | 'dialog',
) => Promise<Outcome<{ readonly outcome: 'kept' | 'sent' | 'cancelled'; readonly path: string }>>
