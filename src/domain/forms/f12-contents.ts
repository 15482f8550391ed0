import type { FormId, SignedMedium } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { evidenceKind } from '../evidence.ts'
import { isOut, type IssuedPaper } from '../paper.ts'
import type { SheetParts } from './case-sheet-parts.ts'
import { EMPTY, line, text, word } from './form-cells.ts'
import type { FormEntry } from './form-rows.ts'

/** Lines of the list of contents on a page of its own. */
export const CONTENTS_LINES = 21

/** Forms of which a file holds one: printed anew they replace what was there. */
const ONE_OF_A_FILE: readonly FormId[] = ['F01', 'F02', 'F13']

/** Lines of the list of contents: printed papers first, by form, then what was handed in, each oldest first. */
export function fileContents(
  complaint: ComplaintCase,
  { day, moment }: SheetParts,
): readonly (readonly FormEntry[])[] {
  const papers = papersOfFile(complaint.formsIssued).map((paper): readonly FormEntry[] => [
    { kind: 'title', of: paper.formId },
    { kind: 'date', at: moment(paper.at) },
    word('paperStanding', standingOf(paper)),
  ])
  const evidence = complaint.evidence
    .filter(({ signedPaperOf }) => signedPaperOf === undefined)
    .map((file): readonly FormEntry[] => [
      word('evidenceKind', evidenceKind(file.mediaType)),
      { kind: 'date', at: moment(file.takenAt ?? file.addedAt) },
      line(file.note === '' ? file.fileName : file.note),
    ])
  return [...papers, ...evidence].map(([paper = EMPTY, date = day(null), remarks = EMPTY], index) => [
    text(String(index + 1)),
    paper,
    date,
    EMPTY,
    remarks,
  ])
}

/**
 * What belongs into the file: of a form every paper that came back signed and the last one; of forms that are about one
 * act each (a dispatch, a visit) the last of each content. The complainant's own copy and covers are not in it.
 */
function papersOfFile(issued: readonly IssuedPaper[]): readonly IssuedPaper[] {
  const ofFile = issued.filter(({ formId, copy }) => formId !== COVER && copy !== 'complainant')
  const kept = ofFile.filter(({ issueId, formId, digest, back }, at) => {
    if (back?.kind === 'signed') return true
    const later = ofFile.slice(at + 1).filter((other) => other.formId === formId)
    const isReplaced = ONE_OF_A_FILE.includes(formId)
      ? later.length > 0
      : later.some((other) => other.digest === digest && other.issueId !== issueId)
    return !isReplaced
  })
  return kept.toSorted((a, b) => (a.formId < b.formId ? -1 : Number(a.formId > b.formId)))
}

const COVER: FormId = 'F12'

const SIGNED = {
  original: 'signedOriginal',
  scan: 'signedScan',
  photo: 'signedPhoto',
} as const satisfies Record<SignedMedium, string>

/** How far it has come, as the filer must know. */
function standingOf(paper: IssuedPaper): string {
  const { formId, how, printed, back } = paper
  if (back?.kind === 'signed') return SIGNED[back.medium]
  if (back?.kind === 'givenUp') return 'givenUp'
  if (formId === 'F13') return 'givenAway'
  if (isOut(paper)) return 'out'
  return how === 'sent' || printed !== null ? 'printed' : 'pdf'
}
