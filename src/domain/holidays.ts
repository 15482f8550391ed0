import { dateText, dayOfText, type CivilDate } from './civil-day.ts'

/** A date on which the office's week does not hold: closed 放假, or open although the week says closed 调休. */
export interface Holiday {
  readonly kind: 'closed' | 'open'
  /** As the office calls it; '' = it has no name. */
  readonly name: string
}

/** By date, `2026-10-01`. */
export type Holidays = Readonly<Record<string, Holiday>>

/** What a change of settings says of dates; `null` takes one away. */
export type HolidayChanges = Readonly<Record<string, Holiday | null>>

/** Characters of a holiday's name. */
export const HOLIDAY_NAME_LENGTH = 40

/** The holidays after a change; what cannot be read is left aside, the older entry stays (ADR 24). */
export function withHolidayChanges(holidays: Holidays, changes: unknown): Holidays {
  if (!isRecord(changes)) return holidays
  const next = new Map(Object.entries(holidays))
  for (const [date, change] of Object.entries(changes)) {
    if (dayOfText(date) === null) continue
    if (change === null) next.delete(date)
    const holiday = readHoliday(change)
    if (holiday !== null) next.set(date, holiday)
  }
  return Object.fromEntries([...next].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What has to be written to come from one list of holidays to another; empty = nothing. */
export function holidayChanges(from: Holidays, to: Holidays): HolidayChanges {
  const dates = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted()
  return Object.fromEntries(
    dates
      .filter((date) => from[date]?.kind !== to[date]?.kind || from[date]?.name !== to[date]?.name)
      .map((date) => [date, to[date] ?? null]),
  )
}

/** What holds on a date; `null` = the office's week does. */
export function holidayOn(holidays: Holidays, date: CivilDate): Holiday | null {
  return holidays[dateText(date)] ?? null
}

function readHoliday(value: unknown): Holiday | null {
  if (!isRecord(value)) return null
  const { kind, name } = value
  if ((kind !== 'closed' && kind !== 'open') || typeof name !== 'string') return null
  return name.length <= HOLIDAY_NAME_LENGTH ? { kind, name } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
