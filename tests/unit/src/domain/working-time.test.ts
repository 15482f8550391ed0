import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../../src/domain/calendar.ts'
import type { Holidays } from '../../../../src/domain/holidays.ts'
import type { OfficeHours } from '../../../../src/domain/office.ts'
import {
  addWorkingMs,
  isOpenAt,
  isWorkingDay,
  minutesOfWorkingDay,
  nextOpenAt,
  workingMsBetween,
  type OfficeTime,
} from '../../../../src/domain/working-time.ts'
import { dateOfDay, dateText, dayOfText } from '../../../../src/domain/civil-day.ts'
import { calendarIn, momentOn } from '../../../builders/calendar-in.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const MONDAY_TO_FRIDAY: OfficeHours = {
  opensAtMinutes: 510,
  closesAtMinutes: 1050,
  workDays: [1, 2, 3, 4, 5],
}
const ROUND_THE_CLOCK: OfficeHours = {
  opensAtMinutes: 0,
  closesAtMinutes: 1440,
  workDays: [0, 1, 2, 3, 4, 5, 6],
}
const OVER_MIDNIGHT: OfficeHours = {
  opensAtMinutes: 22 * 60,
  closesAtMinutes: 6 * 60,
  workDays: [1, 2, 3, 4, 5],
}
const timeOf = (
  hours: OfficeHours,
  holidays: Holidays = {},
  calendar: Calendar = CALENDAR_UTC8,
): OfficeTime => ({ hours, holidays, calendar })
const NATIONAL_DAY: Holidays = {
  '2026-09-27': { kind: 'open', name: '国庆节调休' },
  ...Object.fromEntries(
    ['01', '02', '03', '04', '05', '06', '07'].map((day) => [
      `2026-10-${day}`,
      { kind: 'closed', name: '国庆节' } as const,
    ]),
  ),
}

describe('P1 working time', () => {
  it.each([
    ['within a day', '2026-11-19 09:00', 60, '2026-11-19 10:00'],
    ['up to the closing itself', '2026-11-19 08:30', 540, '2026-11-19 17:30'],
    ['over a night', '2026-11-19 17:00', 60, '2026-11-20 09:00'],
    ['over a weekend', '2026-11-20 17:00', 60, '2026-11-23 09:00'],
    ['from before the opening', '2026-11-20 03:00', 1, '2026-11-20 08:31'],
    ['from a Sunday', '2026-11-22 12:00', 30, '2026-11-23 09:00'],
    ['over the end of a year', '2026-12-31 17:29', 2, '2027-01-01 08:31'],
    ['over the end of a month', '2026-04-30 17:00', 60, '2026-05-01 09:00'],
    ['over a leap day', '2028-02-28 17:00', 31 + 540, '2028-03-01 08:31'],
    ['without a leap day', '2026-02-27 17:00', 60, '2026-03-02 09:00'],
    ['of nothing is the moment itself', '2026-11-22 12:00', 0, '2026-11-22 12:00'],
  ])('is added %s', (_name, start, minutes, expected) => {
    expect(addWorkingMs(at(start), minutes * MINUTE, timeOf(MONDAY_TO_FRIDAY))).toBe(at(expected))
  })

  it('does not run on holidays, and runs on a Sunday made up for one (调休)', () => {
    const time = timeOf(MONDAY_TO_FRIDAY, NATIONAL_DAY)
    expect(addWorkingMs(at('2026-09-30 17:00'), HOUR, time)).toBe(at('2026-10-08 09:00'))
    expect(addWorkingMs(at('2026-09-26 12:00'), HOUR, time)).toBe(at('2026-09-27 09:30'))
    expect(workingMsBetween(at('2026-09-26 00:00'), at('2026-10-09 00:00'), time)).toBe(5 * 9 * HOUR)
  })

  it('crosses midnight and belongs to the day on which the office opens', () => {
    const time = timeOf(OVER_MIDNIGHT, { '2026-11-19': { kind: 'closed', name: '' } })
    expect(isOpenAt(at('2026-11-19 05:59'), time)).toBe(true)
    expect(isOpenAt(at('2026-11-19 22:00'), time)).toBe(false)
    expect(isOpenAt(at('2026-11-21 05:00'), time)).toBe(true)
    expect(isOpenAt(at('2026-11-22 05:00'), time)).toBe(false)
    expect(addWorkingMs(at('2026-11-19 05:00'), 2 * HOUR, time)).toBe(at('2026-11-20 23:00'))
  })

  it.each([
    ['0:00 to 24:00', ROUND_THE_CLOCK],
    ['8:00 to 8:00', { ...ROUND_THE_CLOCK, opensAtMinutes: 480, closesAtMinutes: 480 }],
  ])('of a desk that never closes, %s, is natural time', (_name, hours) => {
    const time = timeOf(hours)
    expect(minutesOfWorkingDay(hours)).toBe(1440)
    expect(addWorkingMs(at('2026-12-30 07:59'), 50 * HOUR, time)).toBe(at('2026-12-30 07:59') + 50 * HOUR)
    expect(workingMsBetween(at('2026-11-01 00:00'), at('2026-11-03 01:00'), time)).toBe(49 * HOUR)
    expect(isOpenAt(at('2026-11-01 00:00'), time)).toBe(true)
  })

  it('tells whether the office is open, and when it opens next', () => {
    const time = timeOf(MONDAY_TO_FRIDAY)
    expect(isOpenAt(at('2026-11-20 08:30'), time)).toBe(true)
    expect(isOpenAt(at('2026-11-20 17:30'), time)).toBe(false)
    expect(nextOpenAt(at('2026-11-20 12:00'), time)).toBe(at('2026-11-20 12:00'))
    expect(nextOpenAt(at('2026-11-20 17:30'), time)).toBe(at('2026-11-23 08:30'))
  })

  it('answers at once where there is none: an empty week, everything closed, no moment at all', () => {
    const empty = timeOf({ ...MONDAY_TO_FRIDAY, workDays: [] })
    expect(addWorkingMs(at('2026-11-20 12:00'), MINUTE, empty)).toBeNull()
    expect(nextOpenAt(at('2026-11-20 12:00'), empty)).toBeNull()
    expect(workingMsBetween(0, at('2026-11-20 12:00'), empty)).toBe(0)
    const time = timeOf(MONDAY_TO_FRIDAY)
    expect(addWorkingMs(NaN, MINUTE, time)).toBeNull()
    expect(nextOpenAt(Infinity, time)).toBeNull()
    expect(addWorkingMs(at('2026-11-20 12:00'), Infinity, time)).toBeNull()
    expect(nextOpenAt(8.64e15, time)).toBeNull()
    expect(workingMsBetween(at('2026-11-20 12:00'), Infinity, time)).toBeGreaterThan(0)
  })

  it('of an empty week is that of the days made up for', () => {
    const time = timeOf({ ...MONDAY_TO_FRIDAY, workDays: [] }, { '2026-11-22': { kind: 'open', name: '' } })
    expect(addWorkingMs(at('2026-11-20 12:00'), HOUR, time)).toBe(at('2026-11-22 09:30'))
    expect(addWorkingMs(at('2026-11-20 12:00'), 10 * HOUR, time)).toBeNull()
    expect(isWorkingDay(dayOfText('2026-11-22') ?? 0, time)).toBe(true)
  })

  it('is given up after some four hundred closed days, counted anew from each opening', () => {
    const daysAfter = (start: string, days: number) => dateText(dateOfDay((dayOfText(start) ?? 0) + days))
    const openOn = (...dates: readonly string[]): Holidays =>
      Object.fromEntries(dates.map((date) => [date, { kind: 'open', name: '' } as const]))
    const empty = { ...MONDAY_TO_FRIDAY, workDays: [] }
    const first = daysAfter('2026-11-20', 390)
    const second = daysAfter(first, 390)
    const start = at('2026-11-20 12:00')
    expect(nextOpenAt(start, timeOf(empty, openOn(second)))).toBeNull()
    expect(addWorkingMs(start, 10 * HOUR, timeOf(empty, openOn(first, second)))).toBe(at(`${second} 09:30`))
  })

  it('counts nothing when the clock went back', () => {
    const time = timeOf(ROUND_THE_CLOCK)
    expect(workingMsBetween(at('2026-11-20 12:00'), at('2026-11-20 11:59'), time)).toBe(0)
    expect(workingMsBetween(at('2026-11-20 12:00'), at('2026-11-20 12:00'), time)).toBe(0)
  })
})

/** A Sunday on which the clock is put on or back; hours that hold the change. */
describe('P1 working time on days of daylight saving', () => {
  it.each([
    ['Europe/Berlin', 'one hour less in spring', '2026-03-29', 23],
    ['Europe/Berlin', 'one more in autumn', '2026-10-25', 25],
    ['America/New_York', 'one hour less in spring', '2026-03-08', 23],
    ['America/New_York', 'one more in autumn', '2026-11-01', 25],
    ['Australia/Lord_Howe', 'half an hour more in autumn', '2026-04-05', 24.5],
    ['Australia/Lord_Howe', 'half an hour less in spring', '2026-10-04', 23.5],
    ['Asia/Shanghai', 'none', '2026-03-29', 24],
  ])('%s has %s', (zone, _name, date, hours) => {
    const calendar = calendarIn(zone)
    const next = (dayOfText(date) ?? 0) + 1
    const midnight = momentOn(calendar, `${date} 00:00`)
    const tomorrow = calendar.epochMs({ year: 1970, month: 1, day: 1 + next, hour: 0, minute: 0 })
    const time = timeOf(ROUND_THE_CLOCK, {}, calendar)
    expect(workingMsBetween(midnight, tomorrow, time)).toBe(hours * HOUR)
    expect(addWorkingMs(midnight, hours * HOUR, time)).toBe(tomorrow)
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])(
    'opens at the same time on the wall before and after: %s',
    (zone) => {
      const calendar = calendarIn(zone)
      const time = timeOf({ ...MONDAY_TO_FRIDAY, workDays: [0, 1, 2, 3, 4, 5, 6] }, {}, calendar)
      for (const day of [
        '2026-03-07',
        '2026-03-28',
        '2026-04-04',
        '2026-10-03',
        '2026-10-24',
        '2026-10-31',
      ]) {
        const opening = nextOpenAt(momentOn(calendar, `${day} 18:00`), time) ?? 0
        expect(calendar.wallTime(opening)).toMatchObject({ hour: 8, minute: 30 })
        expect(addWorkingMs(opening, 9 * HOUR, time)).toBe(opening + 9 * HOUR)
      }
    },
  )

  it('is nothing where the hours lie in the hour that is left out', () => {
    const calendar = calendarIn('Europe/Berlin')
    const time = timeOf({ opensAtMinutes: 120, closesAtMinutes: 180, workDays: [0] }, {}, calendar)
    const [before, after] = [momentOn(calendar, '2026-03-28 12:00'), momentOn(calendar, '2026-03-30 12:00')]
    expect(workingMsBetween(before, after, time)).toBe(0)
    expect(nextOpenAt(before, time)).toBe(momentOn(calendar, '2026-04-05 02:00'))
  })
})
