import { expect, it } from 'vitest'
import { foldAllRegularVisits } from '../../../../src/domain/regular-visits/fold-regular-visits.ts'
import { regularVisitFigures } from '../../../../src/domain/regular-visits/visit-figures.ts'
import { regularVisitsDue } from '../../../../src/domain/regular-visits/visits-due.ts'
import { CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'
import { aDemo, DEMO_NOW } from './a-demo.ts'

const DAY_MS = 24 * 60 * 60 * 1000

it('R30 the demo office has regular visits made, put off, missed, ahead and one that is overdue, over several visitors', () => {
  const { events } = aDemo()
  const customers = foldAllRegularVisits(events.filter(({ stream }) => stream.kind === 'regularVisit'))
  const visits = customers.flatMap((customer) => customer.visits)
  expect(visits.filter(({ made }) => made !== null).length).toBeGreaterThan(3)
  expect(visits.some(({ missed }) => missed !== null)).toBe(true)
  expect(visits.some(({ putOffs }) => putOffs.length > 0)).toBe(true)
  expect(customers.some(({ ended }) => ended !== null)).toBe(true)
  const due = regularVisitsDue(customers, DEMO_NOW, CALENDAR_UTC8)
  expect(new Set(due.map(({ why }) => why))).toEqual(new Set(['appointed', 'missed', 'everyMonths']))
  expect(due.filter(({ why, isOverdue }) => why === 'appointed' && isOverdue)).toHaveLength(1)
  expect(new Set(due.map(({ who }) => who)).size).toBeGreaterThan(2)
  // Counted by hand from the texts of the demo: two visits fall into its last thirty days, none of them made.
  const month = { from: DEMO_NOW - 30 * DAY_MS, to: DEMO_NOW, asOf: DEMO_NOW }
  expect(regularVisitFigures(customers, month)).toEqual({
    made: { numerator: 0, denominator: 2 },
    missed: 1,
    putOff: 1,
    satisfied: { numerator: 0, denominator: 0 },
    complaints: 0,
  })
}, 60_000)
