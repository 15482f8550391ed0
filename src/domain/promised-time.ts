import type { Calendar, WallTime } from './calendar.ts'
import type { PromiseReason } from './case-events.ts'
import { dayNumber } from './civil-day.ts'
import { NO_RECORD, type DepartmentRecord } from './department-record.ts'
import type { Holidays } from './holidays.ts'
import type { OfficeHours } from './office.ts'
import { addWorkingMs, isWorkingDay } from './working-time.ts'

/** A time the complainant could be promised. `at` in epoch ms. */
export interface PromisedTimeSuggestion {
  readonly at: number
  readonly reasonCode: PromiseReason
}

/** What suggestions are made of. */
export interface PromiseGrounds {
  /** Epoch ms. */
  readonly now: number
  readonly hours: OfficeHours
  readonly holidays: Holidays
  readonly calendar: Calendar
  /** How long the department has taken lately; absent = nothing is known. */
  readonly record?: DepartmentRecord
  /** R8: epoch ms when the case must be resolved; a later reply would be no reply. */
  readonly limitAt?: number
}

const HOUR_MS = 60 * 60 * 1000

/** R9: neither far off nor tight. Our margin between now and the earliest suggestion. */
export const PROMISE_MARGIN_MS = 2 * HOUR_MS

/** Ours: what a department usually takes, and half as much again. */
const RECORD_MARGIN = 1.5
/** Ours: fewer cases say nothing of a department. */
const TELLING_CASES = 3

/** Ours, minutes after midnight. */
const USUAL_TIMES = {
  today: 17 * 60,
  evening: 20 * 60,
  nextMorning: 10 * 60,
  nextAfternoon: 15 * 60,
} as const

const SUGGESTIONS = 3
/** Three suggestions are found within three work days after today; two weeks leave room for odd hours. */
const LOOK_AHEAD_DAYS = 28
const HALF_HOUR = 30
const LAST_HALF_HOUR = 23 * 60 + 30
const DAY_MINUTES = 24 * 60

/**
 * Milliseconds from now within which nothing is suggested: more for a department that takes long, never past the middle of
 * the limit. Days on which the office is closed are not counted: nobody works on the matter then.
 */
export function promiseMarginMs(given: PromiseGrounds): number {
  const { now, record = NO_RECORD, limitAt = Infinity } = given
  const { cases, medianMs } = record
  const wanted = cases >= TELLING_CASES && medianMs !== null ? medianMs * RECORD_MARGIN : 0
  return Math.max(PROMISE_MARGIN_MS, Math.min(onOpenDays(wanted, given) - now, (limitAt - now) / 2))
}

/** So long from now, passing over days on which the office is closed; epoch ms. */
function onOpenDays(durationMs: number, { now, hours, holidays, calendar }: PromiseGrounds): number {
  const wholeDays = { ...hours, opensAtMinutes: 0, closesAtMinutes: DAY_MINUTES }
  return addWorkingMs(now, durationMs, { hours: wholeDays, holidays, calendar }) ?? now + durationMs
}

/**
 * Up to three times to promise, ascending, on half hours, each off by the margin (R9) and before the limit (R8): before
 * closing today, this evening, then mornings and afternoons of the next work days; a holiday is none, a day made up for one
 * is. Where too few work days are left before
 * the limit, days on which only the desk is there fill up. Hours without a work day count every day as one.
 */
export function suggestPromisedTimes(given: PromiseGrounds): readonly PromisedTimeSuggestion[] {
  const onWorkDays = timesOn(given, (day) => isMeantAsWorkDay(day, given))
  const isEnough = onWorkDays.length >= SUGGESTIONS
  const suggestions = isEnough ? onWorkDays : [...onWorkDays, ...timesOn(given, () => true)]
  const distinct = new Map(suggestions.map((each) => [each.at, each]))
  return [...distinct.values()].slice(0, SUGGESTIONS).toSorted((a, b) => a.at - b.at)
}

function timesOn(given: PromiseGrounds, isMeant: (dayCount: number) => boolean): PromisedTimeSuggestion[] {
  const { now, hours, calendar, limitAt = Infinity } = given
  const earliest = now + promiseMarginMs(given)
  const today = calendar.wallTime(now)
  const found = new Map<number, PromisedTimeSuggestion>()
  for (let day = 0; day <= LOOK_AHEAD_DAYS && found.size < SUGGESTIONS; day += 1) {
    if (!isMeant(dayNumber(today) + day)) continue
    for (const { minutes, reasonCode } of timesOfDay(day === 0, hours)) {
      const at = atMinutes(today, day, minutes, calendar)
      if (at >= earliest && at <= limitAt && !found.has(at)) found.set(at, { at, reasonCode })
    }
  }
  return [...found.values()]
}

/** Why a promised time wants a second look: later than the limit (R8), or sooner than the department is known to answer (R9). */
export type PromiseConcern = 'afterLimit' | 'tight'

/** What speaks against promising `at`; `null` = nothing. */
export function promiseConcern(at: number, given: PromiseGrounds): PromiseConcern | null {
  const { record = NO_RECORD, limitAt = Infinity } = given
  if (at > limitAt) return 'afterLimit'
  const { cases, medianMs } = record
  return cases >= TELLING_CASES && medianMs !== null && at < onOpenDays(medianMs, given) ? 'tight' : null
}

function isMeantAsWorkDay(dayCount: number, given: PromiseGrounds): boolean {
  const isAnyKnown = given.hours.workDays.some((day) => day >= 0 && day <= 6)
  return !isAnyKnown || isWorkingDay(dayCount, given)
}

function timesOfDay(isToday: boolean, { opensAtMinutes, closesAtMinutes }: OfficeHours) {
  const closesToday = closesAtMinutes > opensAtMinutes ? closesAtMinutes : DAY_MINUTES
  const beforeClosing = wholeHalfHour(closesToday - HALF_HOUR)
  const afterOpening = wholeHalfHour(opensAtMinutes + 2 * HALF_HOUR)
  const times: { minutes: number; reasonCode: PromiseReason }[] = isToday
    ? [
        { minutes: Math.min(USUAL_TIMES.today, beforeClosing), reasonCode: 'today' },
        { minutes: USUAL_TIMES.evening, reasonCode: 'evening' },
      ]
    : [
        { minutes: Math.max(USUAL_TIMES.nextMorning, afterOpening), reasonCode: 'nextMorning' },
        { minutes: Math.max(USUAL_TIMES.nextAfternoon, afterOpening), reasonCode: 'nextAfternoon' },
      ]
  return times
}

function wholeHalfHour(minutes: number): number {
  const rounded = Math.floor(minutes / HALF_HOUR) * HALF_HOUR
  return Math.min(Math.max(rounded, 0), LAST_HALF_HOUR)
}

function atMinutes(
  { year, month, day }: WallTime,
  daysLater: number,
  minutes: number,
  calendar: Calendar,
): number {
  return calendar.epochMs({
    year,
    month,
    day: day + daysLater,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
  })
}
