import type { Calendar } from '../../domain/calendar.ts'
import { monthAfter, monthAt, monthsOf, monthsPeriod, startOfMonth } from '../../domain/statistics/months.ts'
import type { Period } from '../../domain/statistics/scope.ts'

/** The calendar month a moment lies in. */
export function monthPeriod(calendar: Calendar, at: number): Period {
  const month = monthAt(calendar, at)
  return monthsPeriod(calendar, month, month)
}

/** Whether the period is made of whole months. */
export function isWholeMonths(calendar: Calendar, { from, to }: Period): boolean {
  return [from, to].every((at) => startOfMonth(calendar, monthAt(calendar, at)) === at)
}

/** The period so many lengths later or earlier: whole months stay whole months. */
export function shiftedPeriod(calendar: Calendar, period: Period, steps: number): Period {
  if (!isWholeMonths(calendar, period)) {
    const length = (period.to - period.from) * steps
    return { from: period.from + length, to: period.to + length }
  }
  const months = monthsOf(calendar, period).length * steps
  const first = monthAfter(monthAt(calendar, period.from), months)
  const last = monthAfter(monthAt(calendar, period.to - 1), months)
  return monthsPeriod(calendar, first, last)
}

/** The period as it is typed: `2026-10`, `2026-01..2026-06`, `2026-10-05..2026-10-20`. */
export function periodText(calendar: Calendar, period: Period): string {
  const isMonths = isWholeMonths(calendar, period)
  const textOf = (at: number): string => {
    const { year, month, day } = calendar.wallTime(at)
    const parts = isMonths ? [year, month] : [year, month, day]
    return parts.map((part) => String(part).padStart(2, '0')).join('-')
  }
  const [first, last] = [textOf(period.from), textOf(period.to - 1)]
  return first === last ? first : `${first}..${last}`
}
