import { PAPER_SIGNERS, type PaperSigner } from '../../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { signersOf } from '../../domain/forms/signed-papers.ts'
import { slipsOut, type IssuedPaper } from '../../domain/paper.ts'

/** What can be told of a paper that left the desk (P7). */
export type PaperWhat = 'signed' | 'givenUp' | 'takeBack'

/** The paper a person means most likely: the scanned one, one that is out, the one printed last; '' = none. */
export function paperChoice(
  { formsIssued }: Pick<ComplaintCase, 'formsIssued'>,
  scanned: string | null,
): string {
  const isHere = formsIssued.some(({ issueId }) => issueId === scanned)
  if (scanned !== null && isHere) return scanned
  return slipsOut(formsIssued)[0]?.issueId ?? formsIssued.at(-1)?.issueId ?? ''
}

/** Who may have signed this paper, the most likely first; anybody where the form is not meant to be signed. */
export function signersFor(paper: IssuedPaper | undefined): readonly PaperSigner[] {
  const ofForm = paper === undefined ? [] : signersOf(paper.formId)
  return ofForm.length === 0 ? PAPER_SIGNERS : ofForm
}

/** What can be told of this paper now: one that came back can only be corrected. */
export function whatOf(paper: IssuedPaper | undefined): readonly PaperWhat[] {
  if (paper === undefined) return []
  if (paper.back !== null) return ['takeBack']
  return paper.printed === null ? ['signed', 'givenUp'] : ['signed', 'givenUp', 'takeBack']
}

/** The paper handed to the printer last that nobody has seen come out yet. */
export function unconfirmedPaper({ formsIssued }: Pick<ComplaintCase, 'formsIssued'>): IssuedPaper | null {
  return formsIssued.findLast(({ printed }) => printed === null) ?? null
}
