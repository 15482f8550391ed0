import { expect, it } from 'vitest'
import { calendarOf } from '../../../../src/domain/calendar-of.ts'

const localCalendar = calendarOf(Date)

it('reads and sets the clock on the wall of this PC, with overflowing days', () => {
  const epochMs = localCalendar.epochMs({ year: 2026, month: 11, day: 21, hour: 14, minute: 30 })
  expect(localCalendar.wallTime(epochMs)).toEqual({
    year: 2026,
    month: 11,
    day: 21,
    hour: 14,
    minute: 30,
    weekday: 6,
  })
  const overflown = localCalendar.epochMs({ year: 2026, month: 12, day: 32, hour: 0, minute: 0 })
  expect(localCalendar.wallTime(overflown)).toMatchObject({ year: 2027, month: 1, day: 1, weekday: 5 })
})
