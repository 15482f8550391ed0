import type { Calendar } from './calendar.ts'

/** The calendar of the time zone a `Date` class lives in: that of the machine for the built-in one. */
export function calendarOf(LocalDate: DateConstructor): Calendar {
  return {
    wallTime(epochMs) {
      const date = new LocalDate(epochMs)
      return {
        year: date.getFullYear(),
        month: date.getMonth() + 1,
        day: date.getDate(),
        hour: date.getHours(),
        minute: date.getMinutes(),
        weekday: date.getDay(),
      }
    },
    epochMs({ year, month, day, hour, minute }) {
      return new LocalDate(year, month - 1, day, hour, minute).getTime()
    },
  }
}
