import type { Calendar } from '../../domain/calendar.ts'
import { parseTypedTime, type TypedTime } from '../../domain/typed-time.ts'

/** When the body that handed a ticket down expects the reply; a day without a time means until its end. */
export function parseOfficialDue(typed: string, startedAt: number, calendar: Calendar): TypedTime {
  const exact = parseTypedTime(typed, startedAt, calendar, { direction: 'future' })
  return exact.ok ? exact : parseTypedTime(`${typed} 23:59`, startedAt, calendar, { direction: 'future' })
}
