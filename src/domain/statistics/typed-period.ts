import type { Calendar } from '../calendar.ts'
import { monthsPeriod, type CalendarMonth } from './months.ts'
import type { Period } from './scope.ts'

const MONTH = /^(\d{4})[-./年]?(\d{1,2})月?$/u
const DAY = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u
const BETWEEN = /\s*(?:\.\.+|…|~|～|—|至|到)\s*/u

/** What somebody typed as a range: `2026-10`, `2026-01..2026-06`, `2026`, `2026-10-05..2026-10-20`; `null` = it cannot be read. */
export function parseTypedPeriod(typed: string, calendar: Calendar): Period | null {
  const text = typed.normalize('NFKC').trim()
  const [first = '', last = first, ...more] = text.split(BETWEEN)
  if (more.length > 0) return null
  const from = partOf(first, calendar)
  const to = partOf(last, calendar)
  return from === null || to === null || to.to <= from.from ? null : { from: from.from, to: to.to }
}

function partOf(text: string, calendar: Calendar): Period | null {
  if (/^\d{4}年?$/u.test(text)) {
    const year = Number.parseInt(text, 10)
    return monthsPeriod(calendar, { year, month: 1 }, { year, month: 12 })
  }
  const [, year, month] = MONTH.exec(text) ?? []
  if (year !== undefined && month !== undefined) {
    const named: CalendarMonth = { year: Number(year), month: Number(month) }
    return named.month >= 1 && named.month <= 12 ? monthsPeriod(calendar, named, named) : null
  }
  return dayOf(text, calendar)
}

function dayOf(text: string, calendar: Calendar): Period | null {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const from = calendar.epochMs({ year, month, day, hour: 0, minute: 0 })
  const read = calendar.wallTime(from)
  if (read.month !== month || read.day !== day) return null
  return { from, to: calendar.epochMs({ year, month, day: day + 1, hour: 0, minute: 0 }) }
}
