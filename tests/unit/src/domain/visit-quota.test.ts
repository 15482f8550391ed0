import { describe, expect, it } from 'vitest'
import { monthOf, visitQuotas } from '../../../../src/domain/visit-quota.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const STAFF = [
  { staffId: 'lin', roles: ['receptionist'] },
  { staffId: 'zhou', roles: ['receptionist', 'manager'] },
  { staffId: 'wang', roles: ['generalManager'] },
  { staffId: 'both', roles: ['manager', 'generalManager'] },
] as const

describe('R19 monthly return visits', () => {
  it.each([
    [[], 0, 0],
    [['lin', 'lin', 'somebody who left'], 0, 0],
    [['zhou', 'lin', 'zhou', 'wang'], 2, 1],
    [['both', 'zhou'], 2, 1],
  ])('by %j count %i for the manager and %i for the general manager', (by, manager, generalManager) => {
    expect(visitQuotas(by, STAFF)).toEqual([
      { role: 'manager', made: manager, owed: 3 },
      { role: 'generalManager', made: generalManager, owed: 1 },
    ])
  })

  it.each([
    ['2026-11-30 23:59', '2026-11-01 00:00', '2026-12-01 00:00'],
    ['2026-12-01 00:00', '2026-12-01 00:00', '2027-01-01 00:00'],
    ['2028-02-29 12:00', '2028-02-01 00:00', '2028-03-01 00:00'],
  ])('the month of %s runs from %s to before %s', (moment, from, until) => {
    expect(monthOf(at(moment), CALENDAR_UTC8)).toEqual({ from: at(from), until: at(until) })
  })
})
