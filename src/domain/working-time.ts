import type { Calendar } from './calendar.ts'
import { dateOfDay, dayNumber, weekdayOfDay, type CivilDate } from './civil-day.ts'
import { holidayOn, type Holidays } from './holidays.ts'
import type { OfficeHours } from './office.ts'

/** When the office is open: its hours, the dates on which its week does not hold, and its time zone. */
export interface OfficeTime {
  readonly hours: OfficeHours
  readonly holidays: Holidays
  readonly calendar: Calendar
}

/** From opening to closing, epoch ms. */
interface Opening {
  readonly from: number
  readonly to: number
}

const DAY_MINUTES = 24 * 60

/** An office that does not open for longer than this does not open any more, for our purposes. */
const MOST_CLOSED_DAYS = 400
/** A hundred years: no limit is longer, and a clock that jumped to another age must not stop the program. */
const MOST_DAYS = 36_525

/** Minutes a working day has. Closing at or before opening means on the next day; both the same, round the clock. */
export function minutesOfWorkingDay({ opensAtMinutes, closesAtMinutes }: OfficeHours): number {
  const minutes = closesAtMinutes - opensAtMinutes
  return minutes > 0 ? minutes : minutes + DAY_MINUTES
}

/** Whether the office opens on this day, counted from 1970-01-01: the list of holidays, else the week. */
export function isWorkingDay(dayCount: number, time: Omit<OfficeTime, 'calendar'>): boolean {
  return isWorkingDate(dayCount, dateOfDay(dayCount), time)
}

function isWorkingDate(
  dayCount: number,
  date: CivilDate,
  { hours, holidays }: Omit<OfficeTime, 'calendar'>,
): boolean {
  const holiday = holidayOn(holidays, date)
  return holiday === null ? hours.workDays.includes(weekdayOfDay(dayCount)) : holiday.kind === 'open'
}

/**
 * The moment by which the office has been open for so long since `start`, epoch ms. At the end of a day it is the closing,
 * not the next opening. `null` = the office never opens that long.
 */
export function addWorkingMs(start: number, durationMs: number, time: OfficeTime): number | null {
  if (durationMs <= 0) return start
  let leftMs = durationMs
  for (const { from, to } of openingsFrom(start, time)) {
    if (from + leftMs <= to) return from + leftMs
    leftMs -= to - from
  }
  return null
}

/** Milliseconds the office is open between two moments; 0 where the second is not the later. */
export function workingMsBetween(from: number, to: number, time: OfficeTime): number {
  let openMs = 0
  for (const opening of openingsFrom(from, time)) {
    if (!(opening.from < to)) break
    openMs += Math.min(opening.to, to) - opening.from
  }
  return openMs
}

/** The first moment from `at` on at which the office is open, epoch ms; `null` = it does not open any more. */
export function nextOpenAt(at: number, time: OfficeTime): number | null {
  for (const { from } of openingsFrom(at, time)) return from
  return null
}

/** Whether the office is open at that moment: at the opening it is, at the closing it is not. */
export function isOpenAt(at: number, time: OfficeTime): boolean {
  return nextOpenAt(at, time) === at
}

/** Openings that end after `at`, ascending, never overlapping; the first begins at `at` where the office is open then. */
function* openingsFrom(at: number, time: OfficeTime): Generator<Opening, void> {
  // The day before: hours may go on over midnight.
  const first = dayNumber(time.calendar.wallTime(at)) - 1
  let since = at
  let closedDays = 0
  for (let day = first; day < first + MOST_DAYS && closedDays <= MOST_CLOSED_DAYS; day += 1) {
    const date = dateOfDay(day)
    const opening = isWorkingDate(day, date, time) ? openingOn(date, time) : null
    closedDays += 1
    if (opening === null) continue
    const from = Math.max(opening.from, since)
    if (!(opening.to > from)) continue
    closedDays = 0
    since = opening.to
    yield { from, to: opening.to }
  }
}

function openingOn(date: CivilDate, { hours, calendar }: OfficeTime): Opening {
  const { opensAtMinutes } = hours
  const closesAtMinutes = opensAtMinutes + minutesOfWorkingDay(hours)
  return { from: momentOn(date, opensAtMinutes, calendar), to: momentOn(date, closesAtMinutes, calendar) }
}

function momentOn({ year, month, day }: CivilDate, minutes: number, calendar: Calendar): number {
  const daysLater = Math.floor(minutes / DAY_MINUTES)
  const minuteOfDay = minutes - daysLater * DAY_MINUTES
  return calendar.epochMs({
    year,
    month,
    day: day + daysLater,
    hour: Math.floor(minuteOfDay / 60),
    minute: minuteOfDay % 60,
  })
}
