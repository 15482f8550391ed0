import type { CaseCommand, DecisionContext, Refusal } from './case-commands.ts'
import type { CaseEventBody } from './case-drafts.ts'
import type { ComplaintCase } from './complaint-case.ts'
import type { IssuedPaper } from './paper.ts'
import { firstRefusal, refusal, refuseFuture, refuseLongText, refuseMissingReason } from './refusal.ts'

type CommandOf<Kind extends CaseCommand['kind']> = Extract<CaseCommand, { kind: Kind }>
type Current = Pick<ComplaintCase, 'formsIssued' | 'evidence' | 'conflicts'>

/** The event that a form left the desk. */
export function issuedBody(command: CommandOf<'recordForm'>): CaseEventBody {
  const { formId, revision, how, digest, copy = null, isForSignature, variant = null } = command
  return {
    kind: 'formIssued',
    data: {
      formId,
      revision,
      how,
      digest,
      ...(copy && { copy }),
      ...(isForSignature !== undefined && { isForSignature }),
      ...(variant && { variant }),
    },
  }
}

/** Refuses to confirm a paper twice, or one this case does not have. */
export function refusePrinted(papers: readonly IssuedPaper[], issueId: string): Refusal | null {
  const paper = papers.find((each) => each.issueId === issueId)
  if (paper === undefined) return refusal('paperUnknown', 'P7')
  return paper.printed === null ? null : refusal('paperAlreadyMarked', 'P7', { form: paper.formId })
}

/** Refuses a signature on a paper that came back before, in the future, or with a scan that is not on the case. */
export function refuseSigned(
  current: Current,
  command: CommandOf<'markSigned'>,
  { now }: DecisionContext,
): Refusal | null {
  const { issueId, signerName, signedAt, scan } = command
  return firstRefusal([
    () => refuseBack(current, issueId),
    () => refuseLongText({ signerName }),
    () => refuseFuture('signedAt', signedAt, now),
    () =>
      scan === null || current.evidence.some(({ sha256 }) => sha256 === scan)
        ? null
        : refusal('evidenceUnknown', 'P7'),
  ])
}

/** Refuses to give a paper up without a reason, or one that came back. */
export function refuseGivingUp(
  current: Current,
  { issueId, reason }: CommandOf<'giveUpPaper'>,
): Refusal | null {
  return firstRefusal([
    () => refuseBack(current, issueId),
    () => refuseMissingReason(reason, 'P7'),
    () => refuseLongText({ reason }),
  ])
}

/** Refuses to take back a mark that is not there; it needs a reason like every correction (§2). */
export function refuseTakingBack(
  { formsIssued }: Current,
  { issueId, mark, reason }: CommandOf<'takeBackPaperMark'>,
): Refusal | null {
  const paper = formsIssued.find((each) => each.issueId === issueId)
  const isMarked = mark === 'printed' ? paper?.printed !== null : paper?.back !== null
  return firstRefusal([
    () => (paper === undefined ? refusal('paperUnknown', 'P7') : null),
    () => (isMarked ? null : refusal('paperNotMarked', 'P7')),
    () => refuseMissingReason(reason, '§2'),
    () => refuseLongText({ reason }),
  ])
}

/** The event that a paper came back signed. */
export function signedBody(command: CommandOf<'markSigned'>): CaseEventBody {
  const { issueId, signer, signerName, medium, signedAt, scan } = command
  return {
    kind: 'paperSigned',
    data: { issueId, signer, medium, signedAt, scan },
    personal: { signerName: signerName.trim() },
  }
}

function refuseBack({ formsIssued, conflicts }: Current, issueId: string): Refusal | null {
  const paper = formsIssued.find((each) => each.issueId === issueId)
  if (paper === undefined) return refusal('paperUnknown', 'P7')
  const isInDoubt = conflicts.some(({ field }) => field === 'paperBack')
  return paper.back === null || isInDoubt ? null : refusal('paperAlreadyMarked', 'P7', { form: paper.formId })
}
