import { describe, expect, it } from 'vitest'
import { regularVisitFigures } from '../../../../../src/domain/regular-visits/visit-figures.ts'
import { aCustomer, aMade, aPlan, aVisitEvent } from '../../../../builders/a-regular-visit.ts'
import { at } from '../../../../builders/calendar-utc8.ts'

const scope = { from: at('2026-11-01 00:00'), to: at('2026-12-01 00:00'), asOf: at('2026-11-22 12:00') }
const on = (day: string) => ({ plannedFor: at(day) })

describe('R30 P12 the regular visits of a month', () => {
  it('tell how many of those appointed were made, missed, put off; how many were satisfied; what was heard', () => {
    const heard = aVisitEvent('regularVisitComplaintHeard', { caseId: 'c' }, undefined, {
      seen: ['regularVisitMade'],
    })
    const customers = [
      aCustomer([aPlan(on('2026-11-05 10:00')), aMade({ visitedAt: at('2026-11-05 10:00') }), heard]),
      aCustomer([
        aPlan(on('2026-11-06 10:00')),
        aMade({ visitedAt: at('2026-11-06 10:00'), outcome: 'fair' }),
      ]),
      aCustomer([
        aPlan(on('2026-11-07 10:00')),
        aVisitEvent('regularVisitMissed', { missedAt: at('2026-11-07 10:00') }),
      ]),
      aCustomer([aPlan(on('2026-11-08 10:00'))]),
      // Still to come, of another month, put off into the next.
      aCustomer([aPlan(on('2026-11-25 10:00'))]),
      aCustomer([aPlan(on('2026-12-01 00:00'))]),
      aCustomer([
        aPlan(on('2026-11-09 10:00')),
        aVisitEvent('regularVisitPutOff', { plannedFor: at('2026-12-09 10:00'), visitor: 'x' }),
      ]),
    ]
    expect(regularVisitFigures(customers, scope)).toEqual({
      made: { numerator: 2, denominator: 4 },
      missed: 1,
      putOff: 1,
      satisfied: { numerator: 1, denominator: 2 },
      complaints: 1,
    })
  })

  it('of nobody are nothing of nothing', () => {
    expect(regularVisitFigures([], scope)).toEqual({
      made: { numerator: 0, denominator: 0 },
      missed: 0,
      putOff: 0,
      satisfied: { numerator: 0, denominator: 0 },
      complaints: 0,
    })
  })
})
