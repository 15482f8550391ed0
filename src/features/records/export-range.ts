import type { Calendar } from '../../domain/calendar.ts'
import type { ExportRange } from '../../domain/office.ts'
import { parseTypedTime } from '../../domain/typed-time.ts'

/** What an export may be asked for. */
export const RANGE_CHOICES = ['all', 'thisYear', 'lastYear', 'month', 'days'] as const
export type RangeChoice = (typeof RANGE_CHOICES)[number]

/** The range as it stands in the fields. */
export interface TypedRange {
  readonly choice: RangeChoice
  readonly month: string
  readonly from: string
  readonly to: string
}

/** A range that can be exported, or which field says nothing that can be read. */
export type RangeReading =
  | { readonly ok: true; readonly range: ExportRange | null }
  | { readonly ok: false; readonly field: 'month' | 'from' | 'to' | 'order' }

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Reads the fields; days count whole, on the office's wall clock. */
export function readRange(typed: TypedRange, now: number, calendar: Calendar): RangeReading {
  const { year } = calendar.wallTime(now)
  const whole = (from: Day, end: Day): RangeReading => ({
    ok: true,
    range: { from: startOf(from, calendar), to: startOf(end, calendar) - 1 },
  })
  if (typed.choice === 'all') return { ok: true, range: null }
  if (typed.choice === 'thisYear')
    return whole({ year, month: 1, day: 1 }, { year: year + 1, month: 1, day: 1 })
  if (typed.choice === 'lastYear')
    return whole({ year: year - 1, month: 1, day: 1 }, { year, month: 1, day: 1 })
  if (typed.choice === 'month') {
    const month = readMonth(typed.month)
    if (month === null) return { ok: false, field: 'month' }
    return whole({ ...month, day: 1 }, { year: month.year, month: month.month + 1, day: 1 })
  }
  const from = readDay(typed.from, now, calendar)
  if (from === null) return { ok: false, field: 'from' }
  const to = readDay(typed.to, now, calendar)
  if (to === null) return { ok: false, field: 'to' }
  if (startOf(from, calendar) > startOf(to, calendar)) return { ok: false, field: 'order' }
  return whole(from, { ...to, day: to.day + 1 })
}

/** `2026-10`, `202610`, `2026年10月`. */
function readMonth(text: string): { readonly year: number; readonly month: number } | null {
  const found = /^(\d{4})\D?(\d{1,2})月?$/u.exec(text.normalize('NFKC').trim())
  const [year, month] = [Number(found?.[1]), Number(found?.[2])]
  return month >= 1 && month <= 12 ? { year, month } : null
}

/** `2026-10-05`, `20261005`, `10-5`, `昨天`; an empty field is no day. */
function readDay(text: string, now: number, calendar: Calendar): Day | null {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const together = /^(\d{4})(\d{2})(\d{2})$/u.exec(plain)
  const typed = together === null ? plain : together.slice(1).join('-')
  const read = parseTypedTime(typed, now, calendar)
  if (!read.ok) return null
  const { year, month, day } = calendar.wallTime(read.at)
  return { year, month, day }
}

function startOf(day: Day, calendar: Calendar): number {
  return calendar.epochMs({ ...day, hour: 0, minute: 0 })
}
