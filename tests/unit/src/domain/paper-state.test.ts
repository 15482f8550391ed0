import { describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { aCase, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, MANAGER_ID, NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const registered = aRegistered({ envelope: { id: 'r' }, data: { channel: 'visit' } })
const at = (id: string, seen: string, minutes: number, by?: string) => ({
  id,
  seen: [seen],
  wallAt: NOW + minutes * MINUTE,
  ...(by && { by }),
})
const issued = aCaseEvent(
  'formIssued',
  { formId: 'F01', revision: 1, how: 'sent', digest: 'ab', copy: 'file', isForSignature: true },
  undefined,
  at('f', 'r', 1),
)
const scan = 'c'.repeat(64)
const scanned = aCaseEvent(
  'evidenceAdded',
  {
    sha256: scan,
    bytes: 9,
    mediaType: 'image/png',
    origin: 'heard',
    source: 'chosen',
    takenAt: null,
    addedAt: NOW,
  },
  { fileName: 'scan.png', note: '' },
  at('e', 'f', 2),
)
const signed = aCaseEvent(
  'paperSigned',
  { issueId: 'f', signer: 'representative', medium: 'scan', signedAt: NOW + MINUTE, scan },
  { signerName: '王芳' },
  at('s', 'e', 3, MANAGER_ID),
)
const takenBack = aCaseEvent(
  'paperMarkTakenBack',
  { issueId: 'f', mark: 'back' },
  { reason: '扫错了' },
  at('t', 's', 4),
)
const paperOf = (events: readonly EventEnvelope[]) => aCase({}, [registered, ...events]).formsIssued[0]
const isAskedFor = (events: readonly EventEnvelope[]) =>
  nextSteps(aCase({}, [registered, ...events]), { now: NOW }).some(({ code }) => code === 'bringBackSigned')

describe('P7 what becomes of a paper', () => {
  it('sent, seen on paper, signed with its scan: who, when, and the step goes', () => {
    const seen = aCaseEvent('formPrinted', { issueId: 'f' }, undefined, at('p', 'f', 2))
    expect(paperOf([issued])).toMatchObject({ copy: 'file', isForSignature: true, printed: null, back: null })
    expect(isAskedFor([issued])).toBe(true)
    expect(paperOf([issued, seen])?.printed).toEqual({ at: NOW + 2 * MINUTE, by: seen.by })
    expect(paperOf([issued, scanned, signed])?.back).toEqual({
      kind: 'signed',
      at: NOW + 3 * MINUTE,
      by: MANAGER_ID,
      signer: 'representative',
      signerName: '王芳',
      medium: 'scan',
      signedAt: NOW + MINUTE,
      scan,
    })
    expect(isAskedFor([issued, scanned, signed])).toBe(false)
  })

  it('R27 its scan is evidence marked as a signed paper, also after the mark was taken back as plain evidence', () => {
    const evidenceOf = (events: readonly EventEnvelope[]) => aCase({}, [registered, ...events]).evidence[0]
    expect(evidenceOf([issued, scanned])?.signedPaperOf).toBeUndefined()
    expect(evidenceOf([issued, scanned, signed])?.signedPaperOf).toBe('F01')
    expect(evidenceOf([issued, scanned, signed, takenBack])?.signedPaperOf).toBeUndefined()
  })

  it('a mark taken back does not hold; it stays on the timeline with its reason', () => {
    const events = [issued, scanned, signed, takenBack]
    expect(paperOf(events)?.back).toBeNull()
    expect(isAskedFor(events)).toBe(true)
    expect(
      aCase({}, [registered, ...events])
        .timeline.slice(-2)
        .map(({ kind, text }) => [kind, text]),
    ).toEqual([
      ['paperSigned', '王芳'],
      ['paperMarkTakenBack', '扫错了'],
    ])
  })

  it('ADR 1 two desks that marked it differently without knowing of each other are told, in any order', () => {
    const givenUp = aCaseEvent('paperGivenUp', { issueId: 'f' }, { reason: '拒签' }, at('g', 'f', 5))
    for (const events of [
      [issued, scanned, signed, givenUp],
      [givenUp, signed, scanned, issued],
    ]) {
      const folded = aCase({}, [registered, ...events])
      expect(folded.conflicts.map(({ field }) => field)).toEqual(['paperBack'])
      expect(folded.formsIssued[0]?.back?.kind).toBe('givenUp')
    }
    const settled = aCaseEvent(
      'paperMarkTakenBack',
      { issueId: 'f', mark: 'back' },
      { reason: '核对' },
      {
        ...at('x', 'g', 6),
        seen: ['g', 's'],
      },
    )
    expect(aCase({}, [registered, issued, scanned, signed, givenUp, settled]).conflicts).toEqual([])
  })

  it('row 36 a form of an older journal has no copy and waits for nobody', () => {
    const older = aCaseEvent(
      'formIssued',
      { formId: 'F01', revision: 1, how: 'sent', digest: 'ab' },
      undefined,
      at('f', 'r', 1),
    )
    expect(paperOf([older])).toMatchObject({ copy: null, isForSignature: false, printed: null, back: null })
    expect(isAskedFor([older])).toBe(false)
  })
})
