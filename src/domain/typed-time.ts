import type { Calendar } from './calendar.ts'
import { CLOCK_TOLERANCE_MS } from './refusal.ts'
import { readTimeOfDay, TIME_OF_DAY } from './typed-time-of-day.ts'
import {
  anyWord,
  DAY_WORDS,
  NOW_WORDS,
  SIGN_WORDS,
  UNIT_WORDS,
  valueOfWord,
  WEEK_WORDS,
  WEEKDAY_WORDS,
} from './typed-time-words.ts'

/** What a typed time means, `at` in epoch ms. */
export type TypedTime = { readonly ok: true; readonly at: number } | { readonly ok: false }

/** Whether the field is about something that has happened or something promised. */
export type TimeDirection = 'past' | 'future'

interface DayGiven {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Days to add to the date. */
  readonly offset: number
  readonly isDate: boolean
}

const UNREADABLE: TypedTime = { ok: false }
const MINUTE_MS = 60 * 1000

const RELATIVE = new RegExp(
  `^(?<sign>[-+])?(?<count>\\d{1,4}(?:\\.\\d)?|半)个?(?<unit>${anyWord(UNIT_WORDS)})(?:[以之]?(?<after>前|后))?$`,
)
const DAY = [
  `(?<word>${anyWord(DAY_WORDS)})`,
  `(?<week>${anyWord(WEEK_WORDS)})?个?(?:周|星期|礼拜)(?<weekday>${anyWord(WEEKDAY_WORDS)})`,
  '(?:(?<year>\\d{4})[-/.年])?(?<month>\\d{1,2})[-/.月](?<day>\\d{1,2})(?:[日号]|(?!\\d))',
].join('|')
const MOMENT = new RegExp(`^(?:${DAY})?[\\s,t]*(?<time>${TIME_OF_DAY})?$`)

/**
 * Reads a time as people type it (`desk.md`, "Times"): `14:30`, `1430`, `昨天20点`, `-2h`, `11-20 8:00`; empty = now.
 *
 * Without a day, and without a year, the last such moment is meant where something has happened, the next one where
 * something is promised. A day without a time is its first minute in the past, and unreadable in the future.
 */
export function parseTypedTime(
  text: string,
  now: number,
  calendar: Calendar,
  { direction }: { readonly direction: TimeDirection } = { direction: 'past' },
): TypedTime {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain === '' || NOW_WORDS.includes(plain)) return { ok: true, at: now }
  return readRelative(plain, now) ?? readMoment(plain, now, calendar, direction)
}

function readRelative(text: string, now: number): TypedTime | null {
  const groups = RELATIVE.exec(text)?.groups
  if (groups === undefined) return null
  const signs = [groups['sign'], groups['after']].filter((sign) => sign !== undefined)
  const sign = valueOfWord(SIGN_WORDS, signs[0])
  const unitMinutes = valueOfWord(UNIT_WORDS, groups['unit'])
  if (signs.length !== 1 || sign === undefined || unitMinutes === undefined) return UNREADABLE
  const count = groups['count'] === '半' ? 0.5 : Number(groups['count'])
  return { ok: true, at: now + sign * Math.round(count * unitMinutes) * MINUTE_MS }
}

function readMoment(text: string, now: number, calendar: Calendar, direction: TimeDirection): TypedTime {
  const groups = MOMENT.exec(text)?.groups
  if (groups === undefined) return UNREADABLE
  const day = readDay(groups, calendar.wallTime(now), direction)
  const timeText = groups['time']
  if (timeText === undefined && direction === 'future') return UNREADABLE
  const time = timeText === undefined ? { hour: 0, minute: 0 } : readTimeOfDay(timeText)
  if (time === null) return UNREADABLE
  if (day !== null) return momentOf(day, time, calendar)
  const { year, month, day: today } = calendar.wallTime(now)
  const onDay = (offset: number) =>
    momentOf({ year, month, day: today, offset, isDate: false }, time, calendar)
  const at = onDay(0)
  if (!at.ok) return UNREADABLE
  if (direction === 'past') return at.at > now + CLOCK_TOLERANCE_MS ? onDay(-1) : at
  return at.at > now ? at : onDay(1)
}

function momentOf(day: DayGiven, time: { hour: number; minute: number }, calendar: Calendar): TypedTime {
  const at = calendar.epochMs({ year: day.year, month: day.month, day: day.day + day.offset, ...time })
  const wall = calendar.wallTime(at)
  const isThatTime = wall.hour === time.hour && wall.minute === time.minute
  const isThatDay = !day.isDate || (wall.month === day.month && wall.day === day.day)
  return isThatTime && isThatDay ? { ok: true, at } : UNREADABLE
}

function readDay(
  groups: Readonly<Record<string, string | undefined>>,
  today: ReturnType<Calendar['wallTime']>,
  direction: TimeDirection,
): DayGiven | null {
  const relative = { year: today.year, month: today.month, day: today.day, isDate: false }
  const offset = valueOfWord(DAY_WORDS, groups['word'])
  if (offset !== undefined) return { ...relative, offset }
  const weekday = valueOfWord(WEEKDAY_WORDS, groups['weekday'])
  if (weekday !== undefined) {
    const fromToday = weekday - ((today.weekday + 6) % 7)
    const weeks = valueOfWord(WEEK_WORDS, groups['week']) ?? turnsTowards(direction, fromToday)
    return { ...relative, offset: weeks * 7 + fromToday }
  }
  if (groups['month'] === undefined) return null
  const [month, day] = [Number(groups['month']), Number(groups['day'])]
  const aheadOfToday = month === today.month ? day - today.day : month - today.month
  const year =
    groups['year'] === undefined ? today.year + turnsTowards(direction, aheadOfToday) : Number(groups['year'])
  return { year, month, day, offset: 0, isDate: true }
}

/** Whole weeks or years to go so that a day `ahead` of today lies where the field looks. */
function turnsTowards(direction: TimeDirection, ahead: number): number {
  if (direction === 'past') return ahead > 0 ? -1 : 0
  return ahead < 0 ? 1 : 0
}
