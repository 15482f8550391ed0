import { calendarOf } from '../../src/domain/calendar-of.ts'
import type { Calendar } from '../../src/domain/calendar.ts'

/** The calendar of a time zone, by what the engine knows of it: each reading puts the process into the zone and back. */
export function calendarIn(zone: string): Calendar {
  const here = calendarOf(Date)
  const inZone = <Answer>(ask: () => Answer): Answer => {
    const before = process.env['TZ']
    process.env['TZ'] = zone
    try {
      return ask()
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  }
  return {
    wallTime: (epochMs) => inZone(() => here.wallTime(epochMs)),
    epochMs: (wallTime) => inZone(() => here.epochMs(wallTime)),
  }
}

/** Epoch milliseconds of `2026-03-29 08:30` on the wall of that calendar. */
export function momentOn(calendar: Calendar, wallTime: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wallTime.split(/\D/).map(Number)
  return calendar.epochMs({ year, month, day, hour, minute })
}
