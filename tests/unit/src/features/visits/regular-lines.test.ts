import { expect, it } from 'vitest'
import { dayVisits } from '../../../../../src/features/visits/day-visits.ts'
import { regularLines } from '../../../../../src/features/visits/regular-lines.ts'
import { aCustomer, aMade, aPlan, aVisitEvent } from '../../../../builders/a-regular-visit.ts'
import { NOW } from '../../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const other = { kind: 'regularVisit', id: 'other' } as const

it('R30 what is late stands first, then what is appointed, to plan, and made lately', () => {
  const missed = aVisitEvent('regularVisitMissed', { missedAt: NOW })
  const customers = [
    aCustomer([aPlan(), aMade({ visitedAt: NOW - DAY_MS })]),
    aCustomer([aPlan(), missed]),
    aCustomer([aPlan()]),
    aCustomer([aPlan({ plannedFor: NOW - DAY_MS })]),
    aCustomer([aPlan(), aMade({ visitedAt: NOW - 15 * DAY_MS })]),
  ]
  expect(regularLines(customers, NOW, CALENDAR_UTC8).map(({ part }) => part)).toEqual([
    'overdue',
    'appointed',
    'toPlan',
    'made',
  ])
})

it('R30 the day list is made of the appointments that stand, and of nobody whose visits were ended', () => {
  const customers = [
    aCustomer(),
    aCustomer([aPlan(), aMade()]),
    aCustomer([
      aPlan({}, { stream: other }),
      aVisitEvent('regularVisitsEnded', {}, undefined, { stream: other }),
    ]),
  ]
  expect(dayVisits([], customers)).toEqual([
    {
      kind: 'regular',
      at: NOW + DAY_MS,
      visitor: customers[0]?.visits[0]?.visitor,
      household: '3-1201',
      person: '林晓舟',
      matter: '听听对电梯改造的意见',
      number: '',
    },
  ])
})
