import type { CaseEventOf } from './case-events.ts'
import type { CaseFormId } from './case-vocabulary.ts'
import type { IssuedPaper, PaperBack } from './paper.ts'
import { EMPTY_REGISTER, type Register, shownWrite, writeRegister } from './register.ts'

type Issued = CaseEventOf<'formIssued'>
type HasSeen = (laterId: string, earlierId: string) => boolean
type Printed = NonNullable<IssuedPaper['printed']>

/** One paper half folded: each mark on it may be made twice, so it is a register (ADR 1). */
export interface PaperState {
  readonly issued: Issued
  readonly printed: Register<Printed | NoMark>
  readonly back: Register<PaperBack | NoMark>
}

/** What stands after a mark was taken back. */
interface NoMark {
  readonly kind: 'none'
}
const NO_MARK: NoMark = { kind: 'none' }

type Papers = Map<string, PaperState>

/** Adds a paper; marks of papers this case does not hold tell the timeline only. */
export function addPaper(papers: Papers, event: Issued): void {
  papers.set(event.id, { issued: event, printed: EMPTY_REGISTER, back: EMPTY_REGISTER })
}

/** Somebody saw it come out of the printer. */
export function markPrinted(papers: Papers, event: CaseEventOf<'formPrinted'>, hasSeen: HasSeen): void {
  const value = { at: event.wallAt, by: event.by }
  change(papers, event, ({ printed }) => ({ printed: writeRegister(printed, write(event, value), hasSeen) }))
}

/** P7: it came back signed, or nobody waits for it any more. */
export function markBack(
  papers: Papers,
  event: CaseEventOf<'paperSigned'> | CaseEventOf<'paperGivenUp'>,
  hasSeen: HasSeen,
): void {
  const value = backOf(event)
  change(papers, event, ({ back }) => ({ back: writeRegister(back, write(event, value), hasSeen) }))
}

/** A mark made by mistake; what stood there stays in the history. */
export function takeBackMark(
  papers: Papers,
  event: CaseEventOf<'paperMarkTakenBack'>,
  hasSeen: HasSeen,
): void {
  change(papers, event, ({ printed, back }) =>
    event.data.mark === 'printed'
      ? { printed: writeRegister<Printed | NoMark>(printed, write(event, NO_MARK), hasSeen) }
      : { back: writeRegister<PaperBack | NoMark>(back, write(event, NO_MARK), hasSeen) },
  )
}

/** The papers of a case, oldest first. */
export function issuedPapers(papers: ReadonlyMap<string, PaperState>): readonly IssuedPaper[] {
  return [...papers.values()].map(({ issued, printed, back }) => {
    const { formId, revision, how, digest, copy, isForSignature, variant } = issued.data
    const shownPrinted = shownWrite(printed)?.value ?? NO_MARK
    const shownBack = shownWrite(back)?.value ?? NO_MARK
    return {
      issueId: issued.id,
      formId,
      revision,
      at: issued.wallAt,
      by: issued.by,
      how,
      digest,
      copy: copy ?? null,
      variant: variant ?? null,
      isForSignature: isForSignature ?? false,
      printed: 'kind' in shownPrinted ? null : shownPrinted,
      back: shownBack.kind === 'none' ? null : shownBack,
    }
  })
}

/** Files that show signed papers, by their SHA-256. */
export function scansOf(papers: ReadonlyMap<string, PaperState>): ReadonlyMap<string, CaseFormId> {
  return new Map(
    issuedPapers(papers).flatMap(({ formId, back }) =>
      back?.kind === 'signed' && back.scan !== null ? [[back.scan, formId] as const] : [],
    ),
  )
}

function backOf(event: CaseEventOf<'paperSigned'> | CaseEventOf<'paperGivenUp'>): PaperBack {
  const { wallAt: at, by } = event
  if (event.kind === 'paperGivenUp')
    return { kind: 'givenUp', at, by, reason: event.personal?.content?.reason ?? null }
  const { signer, medium, signedAt, scan } = event.data
  const signerName = event.personal?.content?.signerName ?? null
  return { kind: 'signed', at, by, signer, signerName, medium, signedAt, scan }
}

function write<Value>(event: { readonly id: string; readonly stamp: string }, value: Value) {
  return { eventId: event.id, stamp: event.stamp, value }
}

function change(
  papers: Papers,
  { data }: { readonly data: { readonly issueId: string } },
  changed: (paper: PaperState) => Partial<PaperState>,
): void {
  const paper = papers.get(data.issueId)
  if (paper !== undefined) papers.set(data.issueId, { ...paper, ...changed(paper) })
}
