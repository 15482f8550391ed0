import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingMs,
  minutesOfWorkingDay,
  workingMsBetween,
  type OfficeTime,
} from '../../../../src/domain/working-time.ts'
import { calendarOfOffsets, zoneOffsets } from '../../../../src/domain/zone-offsets.ts'
import { calendarIn } from '../../../builders/calendar-in.ts'
import { at } from '../../../builders/calendar-utc8.ts'

const HOUR = 60 * 60_000

describe('P1 working time, whatever hours, holidays and zone', () => {
  const CALENDARS = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'].map(
    (zone) =>
      calendarOfOffsets(zoneOffsets(calendarIn(zone), at('2025-12-01 00:00'), at('2027-06-01 00:00'))),
  )
  const dates = fc
    .tuple(fc.constantFrom('02', '03', '04', '10', '11', '12'), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => `2026-${month}-${String(day).padStart(2, '0')}`)
  const times: fc.Arbitrary<OfficeTime> = fc.record({
    hours: fc
      .record({
        opensAtMinutes: fc.integer({ min: 0, max: 1440 }),
        closesAtMinutes: fc.integer({ min: 0, max: 1440 }),
        workDays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
      })
      .filter((hours) => minutesOfWorkingDay(hours) >= 60),
    holidays: fc.dictionary(
      dates,
      fc.record({ kind: fc.constantFrom('closed', 'open'), name: fc.constant('') }),
    ),
    calendar: fc.constantFrom(...CALENDARS),
  })
  const moments = fc.integer({ min: at('2026-01-15 00:00'), max: at('2026-12-15 00:00') })
  const durations = fc.integer({ min: 1, max: 5 * 24 * HOUR })

  it('adding is the inverse of measuring, and never goes back', () => {
    fc.assert(
      fc.property(times, moments, durations, (time, start, duration) => {
        const end = addWorkingMs(start, duration, time) ?? NaN
        expect(workingMsBetween(start, end, time)).toBe(duration)
        expect(workingMsBetween(start, end - 1, time)).toBe(duration - 1)
      }),
    )
  })

  it('adding twice is adding the sum', () => {
    fc.assert(
      fc.property(times, moments, durations, durations, (time, start, first, second) => {
        const between = addWorkingMs(start, first, time) ?? NaN
        expect(addWorkingMs(between, second, time)).toBe(addWorkingMs(start, first + second, time))
      }),
    )
  })

  it('more time ends later, and a later start never ends sooner', () => {
    fc.assert(
      fc.property(times, moments, durations, durations, (time, start, duration, later) => {
        const end = addWorkingMs(start, duration, time) ?? NaN
        expect(addWorkingMs(start, duration + later, time)).toBeGreaterThan(end)
        expect(addWorkingMs(start + later, duration, time)).toBeGreaterThanOrEqual(end)
      }),
    )
  })

  it('measured in two pieces is measured in one', () => {
    fc.assert(
      fc.property(times, moments, moments, moments, (time, ...given) => {
        const [from = 0, middle = 0, to = 0] = given.toSorted((a, b) => a - b)
        expect(workingMsBetween(from, middle, time) + workingMsBetween(middle, to, time)).toBe(
          workingMsBetween(from, to, time),
        )
      }),
    )
  })
})
