import type { CaseFormId, FormVariant, PaperSigner } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { isSignatureDue } from './f01.ts'
import { isVisitSigned } from './f04.ts'

/** A form that goes out to be signed and comes back (P7). */
interface SignedPaper {
  /** Who may have signed what comes back (`forms.md`), the most likely first. */
  readonly signers: readonly PaperSigner[]
  /** Whether a printing is waited for unless somebody says otherwise. */
  readonly isWaitedFor: (complaint: SignedCase, variant: FormVariant | null) => boolean
}
type SignedCase = Pick<ComplaintCase, 'channel' | 'acts' | 'endedAt'>

/** The forms of a case that come back signed; `null` = the paper stays where it goes, or is for the file alone. */
const SIGNED_PAPERS: Readonly<Record<CaseFormId, SignedPaper | null>> = {
  F01: { signers: ['complainant', 'representative'], isWaitedFor: isSignatureDue },
  // Before the end it is a working paper: it is signed once everything is in it.
  F02: {
    signers: ['manager', 'generalManager', 'department'],
    isWaitedFor: ({ endedAt }) => endedAt !== null,
  },
  F03: { signers: ['handler', 'complainant', 'representative'], isWaitedFor: () => true },
  F04: { signers: ['complainant', 'representative'], isWaitedFor: isVisitSigned },
  // A letter stays with the person it is to.
  F05: null,
  F06: { signers: ['manager', 'generalManager'], isWaitedFor: () => true },
  F07: { signers: ['manager', 'generalManager'], isWaitedFor: () => true },
  F08: { signers: ['department', 'manager'], isWaitedFor: () => true },
  // The notice hangs on the wall; those present sign the other paper (R18).
  F10: { signers: ['attendees'], isWaitedFor: (_, variant) => variant === 'signIn' },
  F12: null,
  F13: null,
}

/** Who may have signed a form of this kind; empty = it is not signed to come back. */
export function signersOf(formId: CaseFormId): readonly PaperSigner[] {
  return SIGNED_PAPERS[formId]?.signers ?? []
}

/** P7: whether a printing goes out for signature: as somebody said, else as the form and its case ask for it. */
export function awaitsSignature(
  complaint: SignedCase,
  {
    formId,
    isForSignature,
    variant = null,
  }: {
    readonly formId: CaseFormId
    readonly isForSignature: boolean | null
    readonly variant?: FormVariant | null
  },
): boolean {
  const paper = SIGNED_PAPERS[formId]
  return paper !== null && (isForSignature ?? paper.isWaitedFor(complaint, variant))
}
