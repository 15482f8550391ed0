import type { FormCopy, FormVariant, CaseFormId, PaperSigner, SignedMedium } from './case-vocabulary.ts'

/** How a paper came back (P7). */
export type PaperBack =
  | {
      readonly kind: 'signed'
      readonly at: number
      readonly by: string
      readonly signer: PaperSigner
      /** `null` when it was erased. */
      readonly signerName: string | null
      readonly medium: SignedMedium
      /** Epoch milliseconds; when it was signed. */
      readonly signedAt: number
      readonly scan: string | null
    }
  | { readonly kind: 'givenUp'; readonly at: number; readonly by: string; readonly reason: string | null }

/** One form as it left the desk: handed to the printer or kept as a file, and what became of the paper. */
export interface IssuedPaper {
  /** Id of the event that issued it. */
  readonly issueId: string
  readonly formId: CaseFormId
  readonly revision: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly by: string
  /** `sent` = handed to the spooler, never more (`forms.md`). */
  readonly how: 'pdf' | 'sent'
  readonly digest: string
  readonly copy: FormCopy | null
  /** Which of its papers; `null` = the form has but one. */
  readonly variant: FormVariant | null
  readonly isForSignature: boolean
  /** When and by whom it was confirmed to be on paper; `null` = nobody has said so. */
  readonly printed: { readonly at: number; readonly by: string } | null
  readonly back: PaperBack | null
}

/** A form that is out for signature: printed and not come back (P7). */
export interface SlipOut {
  readonly formId: CaseFormId
  /** Which of its papers; absent = it has but one. */
  readonly variant?: FormVariant
  /** The paper printed last. */
  readonly issueId: string
  /** Epoch ms of the first paper nobody has answered for. */
  readonly since: number
  /** How many papers of this form are out. */
  readonly papers: number
}

/** Whether a paper is out: on paper as far as is known, to be signed, and neither back nor given up. */
export function isOut({ how, isForSignature, copy, printed, back }: IssuedPaper): boolean {
  const isOnPaper = how === 'sent' || printed !== null
  // P6: the complainant's own copy stays with the complainant.
  return isOnPaper && isForSignature && copy !== 'complainant' && back === null
}

/**
 * P7: forms of a case that went out for signature and did not come back, one line for each form however often it was
 * printed. A paper that came back answers for those printed before it: the same record is signed once.
 */
export function slipsOut(papers: readonly IssuedPaper[]): readonly SlipOut[] {
  const forms = [...new Set(papers.map(({ formId }) => formId))]
  return forms.flatMap((formId) => {
    const ofForm = papers.filter((paper) => paper.formId === formId)
    const lastBack = ofForm.findLastIndex(({ back }) => back?.kind === 'signed')
    const out = ofForm.slice(lastBack + 1).filter(isOut)
    const [first] = out
    const last = out.at(-1)
    if (!first || !last) return []
    return [
      {
        formId,
        ...(last.variant && { variant: last.variant }),
        issueId: last.issueId,
        since: first.at,
        papers: out.length,
      },
    ]
  })
}
