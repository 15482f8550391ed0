import type { CaseCommand, Refusal } from './case-commands.ts'
import type { CaseEventBody } from './case-drafts.ts'
import type { ComplaintCase } from './complaint-case.ts'
import { MOST_BYTES_OF_CASE, MOST_FILES_OF_CASE, type EvidenceFile, type EvidenceItem } from './evidence.ts'
import { firstRefusal, refusal, refuseLongText, refuseMissingReason } from './refusal.ts'

type DescribeCommand = Extract<CaseCommand, { kind: 'describeEvidence' }>

/** Refuses files a case already has, and more than a case may hold (R27). */
export function refuseEvidence(
  present: readonly EvidenceFile[],
  added: readonly EvidenceItem[],
): Refusal | null {
  const all = [...present, ...added]
  const twice = added.find(({ sha256 }) => all.filter((each) => each.sha256 === sha256).length > 1)
  const bytes = all.reduce((sum, each) => sum + each.bytes, 0)
  return firstRefusal([
    () => (twice === undefined ? null : refusal('evidenceKnown', 'R27')),
    () => (all.length > MOST_FILES_OF_CASE ? tooMuch() : null),
    () => (bytes > MOST_BYTES_OF_CASE ? tooMuch() : null),
    () => added.map(({ note }) => refuseLongText({ note })).find((refused) => refused !== null) ?? null,
  ])
}

/** Refuses a file this case does not hold. */
export function refuseUnknownEvidence(present: readonly EvidenceFile[], sha256: string): Refusal | null {
  return present.some((each) => each.sha256 === sha256) ? null : refusal('evidenceUnknown', 'R27')
}

/** Refuses a correction of what was said of a file: it needs a reason and must change something, or settle a doubt. */
export function refuseDescription(
  { evidence, conflicts }: Pick<ComplaintCase, 'evidence' | 'conflicts'>,
  { sha256, origin, note, reason }: DescribeCommand,
): Refusal | null {
  const known = evidence.find((each) => each.sha256 === sha256)
  const isInDoubt = conflicts.some(({ field }) => field === 'evidenceOrigin')
  const isSame = known?.origin === origin && (known.note ?? '') === note
  return firstRefusal([
    () => refuseUnknownEvidence(evidence, sha256),
    () => refuseMissingReason(reason, '§2'),
    () => refuseLongText({ note, reason }),
    () => (isSame && !isInDoubt ? refusal('nothingChanged', '§2') : null),
  ])
}

/** The correcting event. */
export function describedBody({ sha256, origin, note, reason }: DescribeCommand): CaseEventBody {
  return { kind: 'evidenceDescribed', data: { sha256, origin }, personal: { note, reason } }
}

function tooMuch(): Refusal {
  return refusal('tooMuchEvidence', 'R27', { files: MOST_FILES_OF_CASE, bytes: MOST_BYTES_OF_CASE })
}
