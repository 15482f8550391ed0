import type { ComplaintCase, TimelineEntry } from './complaint-case.ts'

/** Entries that are about papers and copies, not about the matter. */
const NOT_ABOUT_MATTER: readonly TimelineEntry['kind'][] = [
  'formIssued',
  'formPrinted',
  'paperSigned',
  'paperGivenUp',
  'paperMarkTakenBack',
  'evidenceCopied',
  'phoneRevealed',
]

/** How many entries about the matter came after a printing; the scan of a signed paper is none. */
export function changesSince(
  { timeline, evidence }: Pick<ComplaintCase, 'timeline' | 'evidence'>,
  issueId: string,
): number {
  const scans = evidence
    .filter(({ signedPaperOf }) => signedPaperOf !== undefined)
    .map(({ sha256 }) => sha256)
  const printedAt = timeline.findIndex(({ eventId }) => eventId === issueId)
  return timeline
    .slice(printedAt + 1)
    .filter(
      ({ kind, data }) => !NOT_ABOUT_MATTER.includes(kind) && !scans.some((scan) => scan === data['sha256']),
    ).length
}
