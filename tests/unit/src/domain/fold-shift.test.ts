import { describe, expect, it } from 'vitest'
import { foldShift } from '../../../../src/domain/fold-shift.ts'
import { isKnownEvent } from '../../../../src/domain/known-event.ts'
import { aHandingOver, aTakingOver, NO_LISTS, SHIFT_ID } from '../../../builders/a-shift.ts'
import { anEnvelope, MANAGER_ID, NOW, RECEPTIONIST_ID } from '../../../builders/an-event.ts'

const HOUR = 60 * 60 * 1000

describe('P8 a handover', () => {
  it('tells who handed what to whom, and waits until it is confirmed', () => {
    expect(foldShift([aHandingOver({ by: RECEPTIONIST_ID })])).toEqual({
      shiftId: SHIFT_ID,
      handedOverAt: NOW,
      from: RECEPTIONIST_ID,
      to: MANAGER_ID,
      lists: { ...NO_LISTS, dueToday: ['a', 'b'] },
      drafts: 2,
      remark: '钥匙在抽屉',
      takenOverAt: null,
      takenOverBy: null,
      heads: ['handed'],
      hasUnknown: false,
    })
  })

  it('is confirmed by the first taking over, in whatever order the events come, and however often', () => {
    const first = aTakingOver({ wallAt: NOW + HOUR })
    const again = aTakingOver({ id: 'again', wallAt: NOW + 2 * HOUR })
    const orders = [
      [aHandingOver(), first, again],
      [again, first, aHandingOver()],
      [first, aHandingOver(), again, first, aHandingOver()],
    ]
    for (const events of orders)
      expect(foldShift(events)).toMatchObject({ takenOverAt: NOW + HOUR, takenOverBy: MANAGER_ID })
  })

  it('is nothing before the handing over has arrived', () => {
    expect(foldShift([])).toBeNull()
    expect(foldShift([aTakingOver()])).toBeNull()
  })

  it('ADR 3 stays without the remark that was erased', () => {
    expect(foldShift([{ ...aHandingOver(), personal: { hash: '0'.repeat(64) } }])).toMatchObject({
      remark: null,
      drafts: 2,
    })
  })

  it.each([
    ['shiftHandedOver', { to: 7, lists: NO_LISTS, drafts: 0 }],
    ['shiftHandedOver', { to: 'x', lists: { dueToday: [] }, drafts: 0 }],
    ['shiftHandedOver', { to: 'x', lists: { ...NO_LISTS, slips: [7] }, drafts: 0 }],
    ['shiftHandedOver', { to: 'x', lists: NO_LISTS, drafts: '2' }],
    ['shiftSplit', {}],
  ])('keeps a %s that it cannot read, %j', (kind, data) => {
    const stream = { kind: 'shift', id: SHIFT_ID } as const
    const odd = anEnvelope(kind, data, undefined, { id: 'odd', stream })
    expect(foldShift([aHandingOver(), odd])).toMatchObject({ hasUnknown: true, drafts: 2 })
  })

  it('is known to imports', () => {
    expect(isKnownEvent(aHandingOver())).toBe(true)
    expect(isKnownEvent(aTakingOver())).toBe(true)
    expect(isKnownEvent({ ...aTakingOver(), kind: 'shiftSplit' })).toBe(false)
  })
})
