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

  it.each([
    ['at the first moment', '2026-11-01 00:00', '2026-11-01 00:00', 1, 1],
    ['before it', '2026-10-31 23:59', '2026-10-31 23:59', 0, 0],
    ['at the end', '2026-12-01 00:00', '2026-12-01 00:00', 0, 0],
    ['planned before and made in the month', '2026-10-31 10:00', '2026-11-02 10:00', 0, 1],
    ['planned for later and made already', '2026-11-28 10:00', '2026-11-20 10:00', 1, 1],
    ['planned for the month and made after it', '2026-11-05 10:00', '2026-12-02 10:00', 1, 0],
  ])('a visit %s', (_what, planned, made, appointed, satisfied) => {
    const customer = aCustomer([aPlan(on(planned)), aMade({ visitedAt: at(made), outcome: 'verySatisfied' })])
    expect(regularVisitFigures([customer], scope)).toMatchObject({
      made: { numerator: appointed, denominator: appointed },
      missed: 0,
      satisfied: { numerator: satisfied, denominator: satisfied },
    })
  })

  it('count an appointment from its very moment on', () => {
    const customer = aCustomer([aPlan({ plannedFor: scope.asOf })])
    expect(regularVisitFigures([customer], scope).made.denominator).toBe(1)
    expect(regularVisitFigures([customer], { ...scope, asOf: scope.asOf - 1 }).made.denominator).toBe(0)
  })

  it('count what was put off in the month, and what was missed only where it was not made', () => {
    const putOff = (wallAt: number) =>
      aVisitEvent(
        'regularVisitPutOff',
        { plannedFor: at('2026-11-12 10:00'), visitor: 'x' },
        { reason: '出差' },
        { wallAt },
      )
    const customer = (wallAt: number) => aCustomer([aPlan(on('2026-11-09 10:00')), putOff(wallAt)])
    expect(regularVisitFigures([customer(at('2026-11-08 10:00'))], scope).putOff).toBe(1)
    expect(regularVisitFigures([customer(at('2026-10-08 10:00'))], scope).putOff).toBe(0)
    expect(regularVisitFigures([aCustomer([aPlan(on('2026-11-09 10:00'))])], scope).missed).toBe(0)
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
