import { describe, expect, it } from 'vitest'
import { aCase, anEvidenceItem, aRegistered } from '../../../builders/a-complaint.ts'
import { aCaseEvent, anEnvelope, MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const { fileName, note, ...data } = anEvidenceItem({ note: '水迹' })
const registered = aRegistered({ envelope: { id: 'r' } })
const after = (id: string, seen: readonly string[], minutes: number, by = RECEPTIONIST_ID) => ({
  id,
  seen,
  by,
  wallAt: NOW + minutes * 60_000,
})
const added = aCaseEvent('evidenceAdded', data, { fileName, note }, after('a', ['r'], 1))
const described = aCaseEvent(
  'evidenceDescribed',
  { sha256: data.sha256, origin: 'seen' },
  { note: '到场看过', reason: '核实' },
  after('d', ['a'], 2, MANAGER_ID),
)

describe('R27 evidence of a case', () => {
  it('is there with what was said of it, who added it and when', () => {
    expect(aCase({}, [registered, added]).evidence).toEqual([
      { ...data, fileName, note, by: RECEPTIONIST_ID },
    ])
  })

  it('can be described anew; the old words stay on the timeline, the file where it was', () => {
    const folded = aCase({}, [registered, added, described])
    expect(folded.evidence).toMatchObject([{ origin: 'seen', note: '到场看过', by: RECEPTIONIST_ID }])
    expect(folded.timeline.map(({ kind, text }) => [kind, text])).toEqual([
      ['registered', null],
      ['evidenceAdded', fileName],
      ['evidenceDescribed', '核实'],
    ])
    expect(folded.timeline.at(-1)?.changes).toEqual([
      { field: 'evidenceOrigin', from: data.origin, to: 'seen' },
      { field: 'evidenceNote', from: note, to: '到场看过' },
    ])
  })

  it('whose note alone was corrected tells the note alone; a copy that left is told', () => {
    const reworded = { ...described, data: { ...described.data, origin: data.origin } }
    const copied = aCaseEvent('evidenceCopied', { sha256: data.sha256 }, undefined, after('c', ['d'], 3))
    const folded = aCase({}, [registered, added, reworded, copied])
    expect(folded.timeline.map(({ kind, changes }) => [kind, changes.map(({ field }) => field)])).toEqual([
      ['registered', []],
      ['evidenceAdded', []],
      ['evidenceDescribed', ['evidenceNote']],
      ['evidenceCopied', []],
    ])
    expect(folded.hasUnknown).toBe(false)
  })

  it('added by two desks without knowing of each other is one file, in doubt until somebody confirms', () => {
    const other = aCaseEvent(
      'evidenceAdded',
      { ...data, origin: 'seen' },
      { fileName, note },
      after('b', ['r'], 3, MANAGER_ID),
    )
    const folded = aCase({}, [registered, added, other])
    expect(folded.evidence).toHaveLength(1)
    expect(folded.conflicts).toMatchObject([{ field: 'evidenceOrigin' }])
    const settled = { ...described, seen: ['a', 'b'], stamp: 'f'.repeat(20) }
    expect(aCase({}, [registered, added, other, settled]).conflicts).toEqual([])
  })

  it('of an erased person keeps the file without its words; a description of no file is told only', () => {
    const erased = { ...added, personal: { hash: '0'.repeat(64) } }
    expect(aCase({}, [registered, erased]).evidence).toMatchObject([{ fileName: null, note: null }])
    const foreign = anEnvelope(
      'evidenceDescribed',
      { sha256: 'c'.repeat(64), origin: 'seen' },
      { note: '', reason: '' },
      after('f', ['r'], 1),
    )
    expect(aCase({}, [registered, foreign])).toMatchObject({ evidence: [], hasUnknown: false })
  })

  it('a journal from before evidence folds to a case without any', () => {
    expect(aCase({}, [registered]).evidence).toEqual([])
  })
})
