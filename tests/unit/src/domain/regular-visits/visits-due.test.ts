import { describe, expect, it } from 'vitest'
import { regularVisitsDue } from '../../../../../src/domain/regular-visits/visits-due.ts'
import { aCustomer, aMade, aPlan, aVisitEvent } from '../../../../builders/a-regular-visit.ts'
import { MANAGER_ID, RECEPTIONIST_ID } from '../../../../builders/an-event.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const due = (customers: Parameters<typeof regularVisitsDue>[0], now: number) =>
  regularVisitsDue(customers, now, CALENDAR_UTC8).map(({ why, at: when, who, isOverdue }) => [
    why,
    when,
    who,
    isOverdue,
  ])

describe('R30 who is to be visited, when and why', () => {
  const plannedFor = at('2026-11-24 10:00')

  it('an appointment, late once its time and duration are over', () => {
    const customer = aCustomer([aPlan({ plannedFor })])
    expect(due([customer], at('2026-11-24 10:30'))).toEqual([
      ['appointed', plannedFor, RECEPTIONIST_ID, false],
    ])
    expect(due([customer], at('2026-11-24 10:31'))).toEqual([
      ['appointed', plannedFor, RECEPTIONIST_ID, true],
    ])
  })

  it('what did not take place, to be planned anew', () => {
    const missedAt = at('2026-11-24 10:05')
    const customer = aCustomer([aPlan({ plannedFor }), aVisitEvent('regularVisitMissed', { missedAt })])
    expect(due([customer], at('2026-11-24 11:00'))).toEqual([['missed', missedAt, RECEPTIONIST_ID, true]])
  })

  it.each([
    ['a month', '1', '2026-01-31 09:00', '2026-02-28 09:00'],
    ['three months', '3', '2026-11-24 10:00', '2027-02-24 10:00'],
    ['a year', '12', '2028-02-29 10:00', '2029-02-28 10:00'],
  ])(
    '%s after the last visit, by who made it, two weeks ahead and not before',
    (_what, everyMonths, made, next) => {
      const visited = aMade({ visitedAt: at(made), visitor: MANAGER_ID })
      const customer = aCustomer([aPlan({ plannedFor: at(made), everyMonths }), visited])
      const DAY_MS = 24 * 60 * 60 * 1000
      expect(due([customer], at(next) - 14 * DAY_MS)).toEqual([['everyMonths', at(next), MANAGER_ID, false]])
      expect(due([customer], at(next) - 14 * DAY_MS - 1)).toEqual([])
      expect(due([customer], at(next))).toEqual([['everyMonths', at(next), MANAGER_ID, false]])
      expect(due([customer], at(next) + 1)).toEqual([['everyMonths', at(next), MANAGER_ID, true]])
    },
  )

  it('counts from the visit that was made last, whichever was recorded last', () => {
    const plan = { plannedFor: at('2026-11-10 10:00'), everyMonths: '1' }
    const events = [
      aPlan(plan),
      aMade({ visitedAt: at('2026-11-10 10:00') }),
      aPlan(plan, { id: 'earlier', seen: ['regularVisitMade'] }),
      aVisitEvent(
        'regularVisitMade',
        {
          plan: 'earlier',
          visitedAt: at('2026-10-20 10:00'),
          visitor: MANAGER_ID,
          minutes: '30',
          outcome: 'fair',
        },
        { present: '林晓舟', said: '门口灯暗', opinions: '', follows: '' },
        { id: 'made-earlier', seen: ['earlier'] },
      ),
    ]
    expect(due([aCustomer(events)], at('2026-12-01 10:00'))).toEqual([
      ['everyMonths', at('2026-12-10 10:00'), RECEPTIONIST_ID, false],
    ])
  })

  it('what did not take place stands by when that was, not by when it was planned', () => {
    const missed = aVisitEvent('regularVisitMissed', { missedAt: at('2026-12-24 10:05') })
    const made = aMade(
      { plan: 'second', visitedAt: at('2026-12-01 10:00') },
      { id: 'made-second', seen: ['second'] },
    )
    const second = aPlan(
      { plannedFor: at('2026-12-01 10:00'), everyMonths: '1' },
      { id: 'second', seen: ['plan'] },
    )
    expect(due([aCustomer([aPlan({ plannedFor }), second, made, missed])], at('2026-12-25 10:00'))).toEqual([
      ['missed', at('2026-12-24 10:05'), RECEPTIONIST_ID, true],
    ])
  })

  it('at one moment in the order of their ids, whatever the order they come in', () => {
    const [first, second] = ['a', 'b'].map((id) =>
      aCustomer([aPlan({ plannedFor }, { id, stream: { kind: 'regularVisit', id } })]),
    )
    if (first === undefined || second === undefined) throw new Error('Expected two customers')
    for (const customers of [
      [first, second],
      [second, first],
    ])
      expect(regularVisitsDue(customers, plannedFor, CALENDAR_UTC8).map(({ visit }) => visit.planId)).toEqual(
        ['a', 'b'],
      )
  })

  it('nobody once only, nobody whose visits were ended', () => {
    const later = at('2029-01-01 00:00')
    expect(due([aCustomer([aPlan(), aMade()])], later)).toEqual([])
    expect(due([aCustomer([aPlan(), aVisitEvent('regularVisitsEnded')])], later)).toEqual([])
  })

  it('a standing appointment takes the place of what would be due by months; the soonest stands first', () => {
    const next = aPlan({ plannedFor: at('2027-03-01 09:00') }, { id: 'next', seen: ['regularVisitMade'] })
    const first = aCustomer([aPlan({ everyMonths: '1' }), aMade(), next])
    const second = aCustomer([aPlan({ plannedFor }, { stream: { kind: 'regularVisit', id: 'b' } })])
    expect(due([first, second], plannedFor).map(([why, when]) => [why, when])).toEqual([
      ['appointed', plannedFor],
      ['appointed', at('2027-03-01 09:00')],
    ])
  })
})
