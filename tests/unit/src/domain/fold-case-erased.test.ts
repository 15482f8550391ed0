import { describe, expect, it } from 'vitest'
import { aCase, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const registered = aRegistered({ envelope: { id: 'r' } })
const after = (id: string, seen: readonly string[], minutes: number, by = RECEPTIONIST_ID) => ({
  id,
  seen,
  by,
  wallAt: NOW + minutes * MINUTE,
})
const judged = aCaseEvent(
  'judged',
  { jurisdiction: 'property', nature: 'valid' },
  { reason: '' },
  after('j', ['r'], 1, MANAGER_ID),
)

describe('ADR 3: an erased person', () => {
  const erased = { hash: '0'.repeat(64) }

  it('leaves the statistics and nothing personal', () => {
    const folded = aCase({}, [
      { ...registered, personal: erased },
      { ...judged, personal: erased },
      {
        ...aCaseEvent(
          'said',
          { promptId: 'p', moment: 'apology', saidAt: 1 },
          { text: '' },
          after('s', ['j'], 2),
        ),
        personal: erased,
      },
      {
        ...aCaseEvent('dispatched', { department: '工程部' }, { note: '' }, after('d', ['s'], 3)),
        personal: erased,
      },
      { ...aCaseEvent('voided', {}, { reason: '' }, after('v', ['d'], 4)), personal: erased },
    ])
    expect(folded).toMatchObject({
      personal: null,
      channel: 'phone',
      building: '3',
      department: '工程部',
      endReason: null,
    })
    expect(folded.said[0]?.text).toBeNull()
    expect(folded.timeline.map(({ text }) => text)).toEqual([null, null, null, null, null])
    expect(folded.hasUnknown).toBe(false)
  })

  it.each([
    aCaseEvent('finished', {}, { note: 'x' }, after('e', ['r'], 1)),
    aCaseEvent('convertedToComplaint', {}, { reason: 'x' }, after('e', ['r'], 1)),
    aCaseEvent('paperGivenUp', { issueId: 'p' }, { reason: 'x' }, after('e', ['r'], 1)),
    aCaseEvent('paperMarkTakenBack', { issueId: 'p', mark: 'back' }, { reason: 'x' }, after('e', ['r'], 1)),
    aCaseEvent(
      'paperSigned',
      { issueId: 'p', signer: 'complainant', medium: 'original', signedAt: NOW, scan: null },
      { signerName: 'x' },
      after('e', ['r'], 1),
    ),
    aCaseEvent(
      'evidenceDescribed',
      { sha256: 'a', origin: 'seen' },
      { note: 'x', reason: 'x' },
      after('e', ['r'], 1),
    ),
    aCaseEvent('corrected', { channel: 'visit' }, { reason: 'x' }, after('e', ['r'], 1)),
  ])('leaves of $kind that it was, and no word', (event) => {
    const told = (personal: object | undefined) =>
      aCase({}, [registered, { ...event, personal } as typeof event]).timeline.at(-1)
    expect(told(event.personal)).toMatchObject({ kind: event.kind, text: 'x' })
    expect(told(erased)).toMatchObject({ kind: event.kind, text: null })
  })

  it('is not asked for a demand again', () => {
    expect(aCase({}, [{ ...registered, personal: erased }, judged]).stage).toBe('verified')
  })

  it('stays erased when only a correction had to be, so that no older value comes back', () => {
    const corrected = aCaseEvent(
      'corrected',
      { channel: 'visit' },
      { phone: '1', reason: 'x' },
      after('c', ['r'], 1),
    )
    const other = aCaseEvent('corrected', {}, { phone: '2', reason: 'x' }, after('o', ['r'], 1))
    const folded = aCase({}, [registered, { ...corrected, personal: erased }, other])
    expect(folded).toMatchObject({ personal: null, channel: 'visit', conflicts: [] })
  })

  it.each(['withdrawn'] as const)('%s keeps its stage without the reason', (kind) => {
    const event = { ...aCaseEvent(kind, {}, { reason: 'x' }, after('e', ['r'], 1)), personal: erased }
    expect(aCase({}, [registered, event])).toMatchObject({ stage: kind, endReason: null })
  })
})
