import type { Calendar } from '../../domain/calendar.ts'
import { announcedDueAt, resolutionDueAt } from '../../domain/case-limits.ts'
import { dayNumber } from '../../domain/civil-day.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import type { OfficeSettings } from '../../domain/office.ts'
import type { ActKind } from '../../domain/procedure/act-table.ts'
import { suggestPromisedTimes } from '../../domain/promised-time.ts'
import { isWorkingDay } from '../../domain/working-time.ts'

/** What a moment still to come is suggested from. */
export interface SuggestionGrounds {
  readonly complaint: ComplaintCase
  /** Epoch ms. */
  readonly now: number
  readonly calendar: Calendar
  readonly office: Pick<OfficeSettings, 'hours' | 'holidays'>
}

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** Ours: verifying and telling still fit between the remedy and the limit (R8). */
const BEFORE_LIMIT_MS = DAY_MS
/** Ours: days a delay notice asks for, and days for rectification. */
const LONGER_DAYS = 3
const RECTIFYING_DAYS = 2
/** Longer than any holiday; an office that never opens is offered the day after. */
const MOST_CLOSED_DAYS = 15

type Suggestion = (grounds: SuggestionGrounds) => number

const SUGGESTIONS: { readonly [Kind in ActKind]?: Readonly<Record<string, Suggestion>> } = {
  remedyPlanned: { dueAt: beforeLimit },
  rectificationOrdered: { dueAt: (grounds) => closingOf(grounds.now + RECTIFYING_DAYS * DAY_MS, grounds) },
  delayNoticeSent: {
    newDueAt: (grounds) =>
      closingOf(Math.max(grounds.now, limitOf(grounds.complaint)) + LONGER_DAYS * DAY_MS, grounds),
  },
  visitPlanned: { plannedAt: nextWorkMorning },
  contactLogged: { chaseAgainAt: nextWorkMorning },
  outsideAwaited: { chaseAgainAt: nextWorkMorning },
}

/** The time that is offered for a moment still to come, epoch ms; `null` = none is better than another. */
export function suggestedMoment(kind: ActKind, key: string, grounds: SuggestionGrounds): number | null {
  return SUGGESTIONS[kind]?.[key]?.(grounds) ?? null
}

/** A moment as `parseTypedTime` reads it back: `11-28 18:00`, with the year where it is another one. */
export function typedMoment(at: number, now: number, calendar: Calendar): string {
  const { year, month, day, hour, minute } = calendar.wallTime(at)
  const date = `${String(month)}-${String(day)}`
  const time = `${String(hour)}:${String(minute).padStart(2, '0')}`
  return year === calendar.wallTime(now).year ? `${date} ${time}` : `${String(year)}-${date} ${time}`
}

function limitOf(complaint: ComplaintCase): number {
  return announcedDueAt(complaint) ?? resolutionDueAt(complaint)
}

function beforeLimit(grounds: SuggestionGrounds): number {
  const at = limitOf(grounds.complaint) - BEFORE_LIMIT_MS
  return at > grounds.now + HOUR_MS ? closingOf(at - DAY_MS, grounds, at) : nextWorkMorning(grounds)
}

/** When the office closes on the day of `at`, or on the next day it works where that is none or has passed; `latest` where it would be later. */
function closingOf(at: number, { now, calendar, office }: SuggestionGrounds, latest = Infinity): number {
  const { year, month, day } = calendar.wallTime(at)
  const { closesAtMinutes } = office.hours
  const date = (later: number) => ({ year, month, day: day + later })
  const closing = (later: number) =>
    calendar.epochMs({
      ...date(later),
      hour: Math.floor(closesAtMinutes / 60),
      minute: closesAtMinutes % 60,
    })
  const later = Array.from({ length: MOST_CLOSED_DAYS }, (_, count) => count).find(
    (count) => isWorkingDay(dayNumber(date(count)), office) && closing(count) > now,
  )
  return Math.min(closing(later ?? 1), latest)
}

function nextWorkMorning({ now, calendar, office: { hours, holidays } }: SuggestionGrounds): number {
  const suggestions = suggestPromisedTimes({ now, calendar, hours, holidays })
  const morning = suggestions.find(({ reasonCode }) => reasonCode === 'nextMorning') ?? suggestions.at(-1)
  return morning?.at ?? now + DAY_MS
}
