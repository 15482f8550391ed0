import type { Calendar } from '../../src/domain/calendar.ts'

const OFFSET_MS = 8 * 60 * 60 * 1000

/** The wall clock of China: UTC+8 all year round, without asking the machine for its zone. */
export const CALENDAR_UTC8: Calendar = {
  wallTime(epochMs) {
    const shifted = new Date(epochMs + OFFSET_MS)
    return {
      year: shifted.getUTCFullYear(),
      month: shifted.getUTCMonth() + 1,
      day: shifted.getUTCDate(),
      hour: shifted.getUTCHours(),
      minute: shifted.getUTCMinutes(),
      weekday: shifted.getUTCDay(),
    }
  },
  epochMs({ year, month, day, hour, minute }) {
    return Date.UTC(year, month - 1, day, hour, minute) - OFFSET_MS
  },
}

/** Epoch milliseconds of a time on that clock, `at('2026-11-21 14:30')`. */
export function at(wallTime: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime.split(/\D/).map(Number)
  return CALENDAR_UTC8.epochMs({ year, month, day, hour, minute })
}
