import type { Calendar } from '../../src/domain/calendar.ts'

/** The calendar of the time zone this PC is set to. */
export const localCalendar: Calendar = {
  wallTime(epochMs) {
    const date = new Date(epochMs)
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
    return new Date(year, month - 1, day, hour, minute).getTime()
  },
}
