import { describe, expect, it } from 'vitest'
import { aCase, A_PERSON, aRegistered } from '../../../builders/a-complaint.ts'
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

describe('a correction', () => {
  const corrected = aCaseEvent(
    'corrected',
    { building: '4', occurredAt: null },
    { household: '4-1201', reason: '听错楼栋' },
    after('c', ['r'], 1),
  )

  it('keeps the old value, who changed it and why', () => {
    const folded = aCase({}, [registered, corrected])
    expect(folded).toMatchObject({
      building: '4',
      occurredAt: null,
      personal: { ...A_PERSON, household: '4-1201' },
    })
    expect(folded.timeline.at(-1)).toMatchObject({
      by: RECEPTIONIST_ID,
      text: '听错楼栋',
      changes: [
        { field: 'building', from: '3', to: '4' },
        { field: 'occurredAt', from: NOW - 60 * MINUTE, to: null },
        { field: 'household', from: '3-1201', to: '4-1201' },
      ],
    })
  })

  it('made at another desk at the same time is shown with it until somebody settles it', () => {
    const other = aCaseEvent(
      'corrected',
      {},
      { household: '5-1201', reason: '住户来电' },
      after('o', ['r'], 2),
    )
    const folded = aCase({}, [registered, corrected, other])
    expect(folded.personal?.household).toBe('5-1201')
    expect(folded.heads).toEqual(['c', 'o'])
    expect(folded.conflicts).toEqual([
      {
        field: 'household',
        values: [
          { eventId: 'o', value: '5-1201' },
          { eventId: 'c', value: '4-1201' },
        ],
      },
    ])
    expect(folded.timeline.at(-1)?.changes).toEqual([{ field: 'household', from: '3-1201', to: '5-1201' }])

    const settled = aCaseEvent(
      'corrected',
      {},
      { household: '4-1201', reason: '已核对' },
      after('x', ['c', 'o'], 0),
    )
    const confirmed = aCase({}, [registered, corrected, other, settled])
    expect(confirmed.personal?.household).toBe('4-1201')
    expect(confirmed.conflicts).toEqual([])
    expect(confirmed.timeline.at(-1)?.changes).toEqual([{ field: 'household', from: '5-1201', to: '4-1201' }])
  })

  it('of an open field, a judgement, a department, a promise or an end conflicts as well', () => {
    const folded = aCase({}, [
      registered,
      aCaseEvent('corrected', { channel: 'visit' }, { reason: 'x' }, after('a1', ['r'], 1)),
      aCaseEvent('corrected', { channel: 'letter' }, { reason: 'y' }, after('a2', ['r'], 2)),
      judged,
      aCaseEvent(
        'judged',
        { jurisdiction: 'nonProperty', nature: 'valid', suspectedMajor: true },
        { reason: 'z' },
        after('j2', ['r'], 2),
      ),
      aCaseEvent('dispatched', { department: '工程部' }, { note: '' }, after('d1', ['r'], 1)),
      aCaseEvent('dispatched', { department: '保洁部' }, { note: '' }, after('d2', ['r'], 2)),
      aCaseEvent('promised', { promisedAt: 1, reasonCode: 'byHand' }, undefined, after('p1', ['r'], 1)),
      aCaseEvent('promised', { promisedAt: 2, reasonCode: 'byHand' }, undefined, after('p2', ['r'], 2)),
      aCaseEvent('withdrawn', {}, { reason: 'w' }, after('e1', ['r'], 1)),
      aCaseEvent('voided', {}, { reason: 'v' }, after('e2', ['r'], 2)),
    ])
    expect(folded.conflicts.map(({ field }) => field)).toEqual([
      'channel',
      'jurisdiction',
      'suspectedMajor',
      'department',
      'promisedAt',
      'stage',
    ])
    expect(folded).toMatchObject({
      channel: 'letter',
      jurisdiction: 'nonProperty',
      department: '保洁部',
      stage: 'voided',
    })
  })
})
