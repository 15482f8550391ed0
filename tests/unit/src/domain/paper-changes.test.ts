import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../src/domain/complaint-case.ts'
import { changesSince } from '../../../../src/domain/paper-changes.ts'
import { aCase, anEvidenceItem } from '../../../builders/a-complaint.ts'
import { NOW } from '../../../builders/an-event.ts'

const entry = (
  kind: TimelineEntry['kind'],
  eventId: string = kind,
  data: TimelineEntry['data'] = {},
): TimelineEntry => ({
  eventId,
  kind,
  wallAt: NOW,
  by: 'somebody',
  data,
  changes: [],
  text: null,
})
const SCAN = { ...anEvidenceItem({ sha256: 's' }), by: 'somebody', signedPaperOf: 'F01' as const }
const PHOTO = { ...anEvidenceItem({ sha256: 'p' }), by: 'somebody' }
const since = (timeline: readonly TimelineEntry[], issueId = 'paper') =>
  changesSince(aCase({ timeline, evidence: [SCAN, PHOTO] }), issueId)

describe('P6 what came after a printing', () => {
  it('is counted from the printing on, not what came before', () => {
    expect(since([entry('registered'), entry('judged'), entry('formIssued', 'paper')])).toBe(0)
    expect(since([entry('registered'), entry('formIssued', 'paper'), entry('judged'), entry('said')])).toBe(2)
  })

  it.each([
    'formIssued',
    'formPrinted',
    'paperSigned',
    'paperGivenUp',
    'paperMarkTakenBack',
    'evidenceCopied',
    'phoneRevealed',
  ] as const)('%s is not about the matter', (kind) => {
    expect(since([entry('formIssued', 'paper'), entry(kind, 'later'), entry('said')])).toBe(1)
  })

  it.each([
    ['the scan of a signed paper', 's', 0],
    ['a photograph', 'p', 1],
  ])('%s changes the matter: %s', (_what, sha256, count) => {
    expect(since([entry('formIssued', 'paper'), entry('evidenceAdded', 'e', { sha256 })])).toBe(count)
  })

  it('is everything where the printing is not on record', () => {
    expect(since([entry('registered'), entry('judged')], 'unknown')).toBe(2)
  })
})
