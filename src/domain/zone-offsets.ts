import type { Calendar, WallTime } from './calendar.ts'
import { dateOfDay, weekdayOfDay } from './civil-day.ts'

/** Minutes the wall clock is ahead of UTC from `since` on, epoch ms; the first one holds before it, too. */
export interface ZoneOffset {
  readonly since: number
  readonly minutes: number
}

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS

/** How far the wall clock is ahead of UTC between two moments: one entry since ever, and one for each change (daylight saving). */
export function zoneOffsets(calendar: Calendar, from: number, to: number): readonly ZoneOffset[] {
  const start = Math.floor(from / MINUTE_MS) * MINUTE_MS
  let minutes = offsetAt(calendar, start)
  const offsets: ZoneOffset[] = [{ since: 0, minutes }]
  for (let day = start; day < to; day += DAY_MS) {
    const after = offsetAt(calendar, day + DAY_MS)
    if (after === minutes) continue
    minutes = after
    offsets.push({ since: changeBetween(calendar, day, day + DAY_MS), minutes })
  }
  return offsets
}

/** The calendar of frozen offsets: the same on every desk, whatever zone its PC is set to (ADR 24). */
export function calendarOfOffsets(offsets: readonly ZoneOffset[]): Calendar {
  const minutesAt = (epochMs: number): number =>
    (offsets.findLast(({ since }) => since <= epochMs) ?? offsets[0])?.minutes ?? 0
  return {
    wallTime: (epochMs) => wallTimeOf(epochMs + minutesAt(epochMs) * MINUTE_MS),
    epochMs({ year, month, day, hour, minute }) {
      const asUtc = Date.UTC(year, month - 1, day, hour, minute)
      const before = minutesAt(asUtc - DAY_MS)
      if (offsets.length <= 1) return asUtc - before * MINUTE_MS
      const early = asUtc - before * MINUTE_MS
      const after = minutesAt(early)
      const late = asUtc - after * MINUTE_MS
      // As `Date`: the first of two such moments, and a time that does not exist is moved on.
      return after !== before && minutesAt(late) === after ? late : early
    },
  }
}

function wallTimeOf(shiftedMs: number): WallTime {
  const dayCount = Math.floor(shiftedMs / DAY_MS)
  const minutes = Math.floor((shiftedMs - dayCount * DAY_MS) / MINUTE_MS)
  const { year, month, day } = dateOfDay(dayCount)
  const hour = Math.floor(minutes / 60)
  return { year, month, day, hour, minute: minutes % 60, weekday: weekdayOfDay(dayCount) }
}

function offsetAt(calendar: Calendar, epochMs: number): number {
  const { year, month, day, hour, minute } = calendar.wallTime(epochMs)
  return (
    (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(epochMs / MINUTE_MS) * MINUTE_MS) / MINUTE_MS
  )
}

/** The first whole minute with another offset than `from`; there is one change between the two. */
function changeBetween(calendar: Calendar, from: number, to: number): number {
  const before = offsetAt(calendar, from)
  let [last, first] = [from / MINUTE_MS, to / MINUTE_MS]
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2)
    if (offsetAt(calendar, middle * MINUTE_MS) === before) last = middle
    else first = middle
  }
  return first * MINUTE_MS
}
