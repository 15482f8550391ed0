import type { Calendar, WallTime } from './calendar.ts'
import type { PromiseReason } from './case-events.ts'
import type { OfficeHours } from './office.ts'

/** A time the complainant could be promised. `at` in epoch ms. */
export interface PromisedTimeSuggestion {
  readonly at: number
  readonly reasonCode: PromiseReason
}

/** R9: neither far off nor tight. Our margin between now and the earliest suggestion. */
export const PROMISE_MARGIN_MS = 2 * 60 * 60 * 1000

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

/**
 * Three times to promise, ascending, on half hours, each at least two hours off (R9): before closing today, this
 * evening, then mornings and afternoons of the next work days. Hours without a work day count every day as one.
 */
export function suggestPromisedTimes(given: {
  now: number
  hours: OfficeHours
  calendar: Calendar
}): readonly PromisedTimeSuggestion[] {
  const { now, hours, calendar } = given
  const today = calendar.wallTime(now)
  const suggestions = new Map<number, PromisedTimeSuggestion>()
  for (let day = 0; day <= LOOK_AHEAD_DAYS && suggestions.size < SUGGESTIONS; day += 1) {
    if (!isWorkDay(hours, (today.weekday + day) % 7)) continue
    for (const { minutes, reasonCode } of timesOfDay(day === 0, hours)) {
      const at = atMinutes(today, day, minutes, calendar)
      if (at >= now + PROMISE_MARGIN_MS && !suggestions.has(at)) suggestions.set(at, { at, reasonCode })
    }
  }
  return [...suggestions.values()].slice(0, SUGGESTIONS)
}

function isWorkDay({ workDays }: OfficeHours, weekday: number): boolean {
  const isAnyKnown = workDays.some((day) => day >= 0 && day <= 6)
  return !isAnyKnown || workDays.includes(weekday)
}

function timesOfDay(isToday: boolean, { opensAtMinutes, closesAtMinutes }: OfficeHours) {
  const beforeClosing = wholeHalfHour(closesAtMinutes - HALF_HOUR)
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
