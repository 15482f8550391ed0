import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldAllRegularVisits,
  foldRegularVisits,
} from '../../../../../src/domain/regular-visits/fold-regular-visits.ts'
import { aMade, aPlan, aVisitEvent, CUSTOMER_ID } from '../../../../builders/a-regular-visit.ts'
import { NOW, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const putOff = aVisitEvent('regularVisitPutOff', { plannedFor: NOW + 3 * DAY_MS, visitor: 'other' })

describe('R30 the visits to a customer', () => {
  it('begin with an appointment: when, how long, who, what for', () => {
    expect(foldRegularVisits([aPlan({ everyMonths: '3' })])).toEqual({
      customerId: CUSTOMER_ID,
      person: { household: '3-1201', customer: '林晓舟' },
      visits: [
        {
          planId: 'plan',
          plannedFor: NOW + DAY_MS,
          minutes: 30,
          visitor: RECEPTIONIST_ID,
          purpose: '听听对电梯改造的意见',
          everyMonths: 3,
          putOffs: [],
          missed: null,
          made: null,
          caseIds: [],
        },
      ],
      ended: null,
      heads: ['plan'],
      hasUnknown: false,
    })
  })

  it('keep what was put off, with the time before and the reason', () => {
    expect(foldRegularVisits([aPlan(), putOff])?.visits[0]).toMatchObject({
      plannedFor: NOW + 3 * DAY_MS,
      visitor: 'other',
      putOffs: [{ from: NOW + DAY_MS, to: NOW + 3 * DAY_MS, reason: '临时有事', by: RECEPTIONIST_ID }],
    })
  })

  it('keep what was said, how satisfied, the opinions, what follows, and the complaint heard there once', () => {
    const heard = aVisitEvent('regularVisitComplaintHeard', { caseId: 'c' }, undefined, {
      seen: ['regularVisitMade'],
    })
    const again = { ...heard, id: 'again' }
    expect(foldRegularVisits([aPlan(), aMade(), heard, again])?.visits[0]).toMatchObject({
      made: {
        visitedAt: NOW + DAY_MS,
        minutes: 45,
        outcome: 'satisfied',
        present: '林晓舟',
        said: '电梯快了，门口灯暗',
        opinions: '换亮一点的灯',
        follows: '报修门灯',
      },
      caseIds: ['c'],
    })
  })

  it('keep what did not take place, and an end that a new plan undoes', () => {
    const missed = aVisitEvent('regularVisitMissed', { missedAt: NOW })
    const ended = aVisitEvent(
      'regularVisitsEnded',
      {},
      { reason: '搬走了' },
      { seen: ['regularVisitMissed'] },
    )
    const anew = aPlan({}, { id: 'anew', seen: ['regularVisitsEnded'] })
    expect(foldRegularVisits([aPlan(), missed])?.visits[0]?.missed).toMatchObject({
      at: NOW,
      reason: '临时有事',
    })
    expect(foldRegularVisits([aPlan(), missed, ended])?.ended).toMatchObject({ reason: '搬走了' })
    expect(foldRegularVisits([aPlan(), missed, ended, anew])).toMatchObject({ ended: null, visits: [{}, {}] })
  })

  it('of two results of one visit the first stays', () => {
    const second = aMade({ outcome: 'dissatisfied' }, { id: 'second', wallAt: NOW + 1 })
    expect(foldRegularVisits([second, aMade(), aPlan()])?.visits[0]?.made?.outcome).toBe('satisfied')
  })

  it('hold no texts once they were erased', () => {
    const bare = [aPlan(), aMade()].map(({ personal: _personal, ...event }) => ({
      ...event,
      personal: { hash: '' },
    }))
    expect(foldRegularVisits(bare)).toMatchObject({
      person: null,
      visits: [{ purpose: null, made: { said: null, follows: null } }],
    })
  })

  it('are the same in any order and with any duplication', () => {
    const events = [aPlan(), putOff, aMade({}, { seen: ['regularVisitPutOff'] })]
    const expected = foldRegularVisits(events)
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 6 }), (given) => {
        expect(foldRegularVisits(given)).toEqual(expected)
      }),
    )
  })

  it('keep what a newer version wrote unread, and say so', () => {
    expect(foldRegularVisits([aPlan(), { ...putOff, v: 2 }])?.hasUnknown).toBe(true)
    expect(foldRegularVisits([aPlan(), aVisitEvent('weighed')])?.hasUnknown).toBe(true)
    expect(foldRegularVisits([putOff])).toBeNull()
    expect(foldRegularVisits([])).toBeNull()
  })

  it('are told apart by customer', () => {
    const other = aPlan({}, { id: 'other', stream: { kind: 'regularVisit', id: 'somebody' } })
    expect(foldAllRegularVisits([aPlan(), other, aMade()]).map(({ visits }) => visits.length)).toEqual([1, 1])
  })
})
