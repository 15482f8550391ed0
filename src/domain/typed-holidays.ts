import { dateOfDay, dateText, dayNumber, dayOfText, type CivilDate } from './civil-day.ts'
import { HOLIDAY_NAME_LENGTH, type Holiday, type Holidays } from './holidays.ts'

/** Why a line of holidays was refused. */
export type HolidayProblem = 'unreadable' | 'noSuchDate' | 'reversed' | 'tooManyDays' | 'nameTooLong'

export type TypedHolidays =
  | { readonly ok: true; readonly holidays: Holidays }
  | { readonly ok: false; readonly problem: HolidayProblem; readonly line: string }

/** Dates in a row with the same kind and name. */
export interface HolidayRange extends Holiday {
  readonly dates: readonly string[]
}

/** Ours: no holiday is longer; a slip in a month would close the office for half a year. */
export const MOST_HOLIDAY_DAYS = 31

const DATE = '(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?'
const LINE = new RegExp(
  `^${DATE}(?:\\s*(?:\\.{2,}|[~至到—–])\\s*(?:${DATE}|(\\d{1,2})[日号]))?(?=\\D|$)(.*)$`,
)
/** Words that make a date one on which the office is open, or say that it is closed; by themselves they are no name. */
const OPEN_WORDS = ['上班', '补班', '補班', 'open', 'work']
const CLOSED_WORDS = ['放假', '休息', 'closed', 'off']

/**
 * Reads holidays as people type them, one line each: `2026-10-01..2026-10-07 国庆节`, `9月27日 上班 国庆节调休`. Without a
 * year the next such date is meant; a second date without one follows the first. Refused as a whole with the line at fault.
 */
export function readTypedHolidays(text: string, today: CivilDate): TypedHolidays {
  const lines = text.split(/[\n;；]/).filter((line) => line.trim() !== '')
  const found = new Map<string, Holiday>()
  for (const line of lines) {
    const read = readLine(line.normalize('NFKC').trim(), today)
    if (typeof read === 'string') return { ok: false, problem: read, line: line.trim() }
    for (const date of read.dates) found.set(date, { kind: read.kind, name: read.name })
  }
  if (found.size === 0) return { ok: false, problem: 'unreadable', line: text.trim() }
  return { ok: true, holidays: Object.fromEntries(found) }
}

/** Holidays from a date on, put together where they follow one another. */
export function holidayRanges(holidays: Holidays, from = ''): readonly HolidayRange[] {
  const ranges: { kind: Holiday['kind']; name: string; dates: string[] }[] = []
  for (const [date, { kind, name }] of Object.entries(holidays)) {
    if (date < from) continue
    const last = ranges.at(-1)
    const isNext = last !== undefined && dayOf(last.dates.at(-1)) + 1 === dayOf(date)
    if (isNext && last.kind === kind && last.name === name) last.dates.push(date)
    else ranges.push({ kind, name, dates: [date] })
  }
  return ranges
}

/** The line that is read as this range. */
export function holidayLine({ dates, kind, name }: HolidayRange): string {
  const [from = '', to = from] = [dates[0], dates.at(-1)]
  return [from === to ? from : `${from}..${to}`, kind === 'open' ? OPEN_WORDS[0] : '', name]
    .filter((word) => word !== '')
    .join(' ')
}

function dayOf(date: string | undefined): number {
  return dayOfText(date ?? '') ?? NaN
}

function readLine(line: string, today: CivilDate): HolidayRange | HolidayProblem {
  const parts = LINE.exec(line)
  if (parts === null) return 'unreadable'
  const [, year, month, day, toYear, toMonth, toDay, onlyDay, rest = ''] = parts
  const from = firstDay(year, { month: Number(month), day: Number(day) }, today)
  if (from === null) return 'noSuchDate'
  const start = dateOfDay(from)
  const to =
    toMonth === undefined && onlyDay === undefined
      ? from
      : lastDay(toYear, { month: Number(toMonth ?? start.month), day: Number(toDay ?? onlyDay) }, start)
  if (to === null) return 'noSuchDate'
  if (to < from) return 'reversed'
  if (to - from >= MOST_HOLIDAY_DAYS) return 'tooManyDays'
  const { kind, name } = namedKind(rest)
  if (name.length > HOLIDAY_NAME_LENGTH) return 'nameTooLong'
  return { kind, name, dates: daysBetween(from, to).map((each) => dateText(dateOfDay(each))) }
}

type MonthDay = Omit<CivilDate, 'year'>

/** Without a year: this year's, or the next one's where it is over. */
function firstDay(year: string | undefined, monthDay: MonthDay, today: CivilDate): number | null {
  if (year !== undefined) return realDay({ year: Number(year), ...monthDay })
  const thisYear = realDay({ year: today.year, ...monthDay })
  const isOver = thisYear === null || thisYear < dayNumber(today)
  return isOver ? realDay({ year: today.year + 1, ...monthDay }) : thisYear
}

/** Without a year: that of the first day; of the next year where the month is an earlier one. */
function lastDay(year: string | undefined, monthDay: MonthDay, from: CivilDate): number | null {
  const nextYear = monthDay.month < from.month ? from.year + 1 : from.year
  return realDay({ year: year === undefined ? nextYear : Number(year), ...monthDay })
}

function realDay(date: CivilDate): number | null {
  return dayOfText(dateText(date))
}

function daysBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function namedKind(rest: string): Holiday {
  const words = rest.split(/[\s,，、:()（）]+/).filter((word) => word !== '')
  const isOneOf = (known: readonly string[]) => (word: string) => known.includes(word.toLowerCase())
  const names = words.filter((word) => !isOneOf([...OPEN_WORDS, ...CLOSED_WORDS])(word))
  return { kind: words.some(isOneOf(OPEN_WORDS)) ? 'open' : 'closed', name: names.join(' ') }
}
