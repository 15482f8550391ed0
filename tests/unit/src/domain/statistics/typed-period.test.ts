import { describe, expect, it } from 'vitest'
import { monthAfter } from '../../../../../src/domain/statistics/months.ts'
import { parseTypedPeriod } from '../../../../../src/domain/statistics/typed-period.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

describe('a range as it is typed', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-11-01'],
    ['2026年3月', '2026-03-01', '2026-04-01'],
    ['２０２６－１２', '2026-12-01', '2027-01-01'],
    ['202602', '2026-02-01', '2026-03-01'],
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-01..2026-06', '2026-01-01', '2026-07-01'],
    ['2025-11 到 2026-01', '2025-11-01', '2026-02-01'],
    ['2026-10-05..2026-10-20', '2026-10-05', '2026-10-21'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
  ])('%s', (typed, from, to) => {
    expect(parseTypedPeriod(typed, CALENDAR_UTC8)).toEqual({
      from: at(`${from} 00:00`),
      to: at(`${to} 00:00`),
    })
  })

  it.each([
    '',
    '2026-13',
    '2026-00',
    '2026-06..2026-01',
    '2026-02-30',
    '上个月',
    '2026-01..2026-02..2026-03',
  ])('cannot read %j', (typed) => {
    expect(parseTypedPeriod(typed, CALENDAR_UTC8)).toBeNull()
  })

  it('months follow each other over the end of a year', () => {
    expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 })
    expect(monthAfter({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
  })
})
