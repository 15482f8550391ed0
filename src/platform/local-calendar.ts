import { calendarOf } from '../domain/calendar-of.ts'

/** The calendar of the time zone this PC is set to. */
export const localCalendar = calendarOf(Date)
