import type { Calendar } from './calendar.ts'
import { parseTypedTime, type TypedTime } from './typed-time.ts'

const END_OF_DAY = { hour: 23, minute: 59 } as const

/**
 * When the body that handed a ticket down expects the reply. A day without a time keeps the time of day of the deadline that
 * stood there; where none did it means until the end of the day.
 *
 * @param now epoch ms, from which `明天` and a missing year count
 * @param standing epoch ms of the deadline that is corrected, `null` = none
 */
export function parseOfficialDue(
  typed: string,
  now: number,
  calendar: Calendar,
  standing: number | null = null,
): TypedTime {
  const exact = parseTypedTime(typed, now, calendar, { direction: 'future' })
  if (exact.ok) return exact
  const { hour, minute } = standing === null ? END_OF_DAY : calendar.wallTime(standing)
  const timeOfDay = `${String(hour)}:${String(minute).padStart(2, '0')}`
  return parseTypedTime(`${typed} ${timeOfDay}`, now, calendar, { direction: 'future' })
}
