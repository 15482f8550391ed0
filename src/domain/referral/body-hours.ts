import type { OfficeHours } from '../office.ts'
import { nextOpenAt, type OfficeTime } from '../working-time.ts'

/** When a body can be reached, as far as its words can be read. */
export type BodyHours =
  | { readonly kind: 'always' }
  | { readonly kind: 'times'; readonly spans: readonly OfficeHours[] }
  /** Nothing is written, or words that are for a person to read. */
  | { readonly kind: 'unread' }

/** Whether a body can be reached now, and when it can be next; epoch ms, `null` = nobody knows. */
export type BodyStanding =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly opensAt: number | null }
  | { readonly kind: 'unknown' }

const DAY_MINUTES = 24 * 60
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const WORK_DAYS = [1, 2, 3, 4, 5]

const DAY_NAMES: readonly (readonly string[])[] = [
  ['周日', '周天', '星期日', '星期天', '礼拜天', '週日', '週天', '禮拜天', 'sunday', 'sun'],
  ['周一', '星期一', '礼拜一', '週一', '禮拜一', 'monday', 'mon'],
  ['周二', '星期二', '礼拜二', '週二', '禮拜二', 'tuesday', 'tue'],
  ['周三', '星期三', '礼拜三', '週三', '禮拜三', 'wednesday', 'wed'],
  ['周四', '星期四', '礼拜四', '週四', '禮拜四', 'thursday', 'thu'],
  ['周五', '星期五', '礼拜五', '週五', '禮拜五', 'friday', 'fri'],
  ['周六', '星期六', '礼拜六', '週六', '禮拜六', 'saturday', 'sat'],
]
const ALL_DAYS = /每天|每日|天天|daily|every day/u
const WEEK = /工作日|weekdays|workdays/u
const ALWAYS = /24小时|24小時|二十四小时|全天|24hours|24h|aroundtheclock/u
const RANGE = /^(?:-|–|—|~|～|至|到|to)$/u
const TIME_SPAN = /(\d{1,2})[:：](\d{2})(?:-|–|—|~|～|至|到|to)(\d{1,2})[:：](\d{2})/gu

/**
 * Reads hours as people write them: `24小时`, `周一至周五 9:00-12:00、13:30-17:00；周六 9:00-12:00`, `Mon-Fri 9:00-17:00`.
 * Without days they hold every day.
 */
export function readHours(text: string): BodyHours {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[;；\n]/u)
    .map((part) => part.replace(/\s+/gu, ''))
    .filter(Boolean)
  const read = parts.map(spansOf)
  if (read.length === 0 || read.some((spans) => spans.length === 0)) return { kind: 'unread' }
  const spans = read.flat()
  const isAlways = spans.some(
    ({ opensAtMinutes, closesAtMinutes, workDays }) =>
      opensAtMinutes === closesAtMinutes && workDays.length === EVERY_DAY.length,
  )
  return isAlways ? { kind: 'always' } : { kind: 'times', spans }
}

/** The times of one part with its days; none = it cannot be read. */
function spansOf(part: string): readonly OfficeHours[] {
  const times = [...part.matchAll(TIME_SPAN)]
  const rest = part.replaceAll(TIME_SPAN, '').replace(ALWAYS, '')
  const workDays = daysOf(rest)
  if (workDays === null) return []
  if (times.length === 0)
    return ALWAYS.test(part) ? [{ opensAtMinutes: 0, closesAtMinutes: 0, workDays }] : []
  const spans = times.map(([, fromHour, fromMinute, toHour, toMinute]) => ({
    opensAtMinutes: Number(fromHour) * 60 + Number(fromMinute),
    closesAtMinutes: Number(toHour) * 60 + Number(toMinute),
    workDays,
  }))
  const isTime = (minutes: number): boolean => minutes <= DAY_MINUTES
  return spans.every(
    ({ opensAtMinutes, closesAtMinutes }) => isTime(opensAtMinutes) && isTime(closesAtMinutes),
  )
    ? spans.map((span) => ({ ...span, closesAtMinutes: span.closesAtMinutes % DAY_MINUTES }))
    : []
}

/** The days a text names, 0 = Sunday; `null` = it says something else besides. */
function daysOf(text: string): readonly number[] | null {
  if (text.replace(/[、,，:：]/gu, '') === '') return EVERY_DAY
  const days = new Set<number>()
  let rest = text
  if (ALL_DAYS.test(rest)) {
    rest = rest.replace(ALL_DAYS, '')
    EVERY_DAY.forEach((day) => days.add(day))
  }
  if (WEEK.test(rest)) {
    rest = rest.replace(WEEK, '')
    WORK_DAYS.forEach((day) => days.add(day))
  }
  let range: number | null = null
  for (const token of tokensOf(rest)) {
    const day = dayOf(token)
    if (day !== null) {
      for (let each = range ?? day; ; each = (each + 1) % EVERY_DAY.length) {
        days.add(each)
        if (each === day) break
      }
      range = null
    } else if (RANGE.test(token)) range = [...days].at(-1) ?? null
    else if (!/^[、,，:：]$/u.test(token)) return null
  }
  return days.size === 0 ? null : [...days]
}

const NAMES = DAY_NAMES.flat().toSorted((a, b) => b.length - a.length)

/** Names of days, marks between them, and whatever else there is, one character each. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  for (let at = 0; at < text.length;) {
    const name = [...NAMES, 'to'].find((each) => text.startsWith(each, at)) ?? text.charAt(at)
    tokens.push(name)
    at += name.length
  }
  return tokens
}

function dayOf(token: string): number | null {
  const day = DAY_NAMES.findIndex((names) => names.includes(token))
  return day === -1 ? null : day
}

/**
 * Whether a body can be reached at a moment (R35). Dates the office's calendar has as holidays are taken to be everybody's;
 * who opens every day of the week opens on holidays as well.
 */
export function bodyStanding(
  hours: BodyHours,
  at: number,
  { holidays, calendar }: Pick<OfficeTime, 'holidays' | 'calendar'>,
): BodyStanding {
  if (hours.kind === 'always') return { kind: 'open' }
  if (hours.kind === 'unread') return { kind: 'unknown' }
  const openings = hours.spans.flatMap((span) => {
    const isEveryDay = span.workDays.length === EVERY_DAY.length
    return nextOpenAt(at, { hours: span, holidays: isEveryDay ? {} : holidays, calendar }) ?? []
  })
  const opensAt = openings.length === 0 ? null : Math.min(...openings)
  return opensAt === at ? { kind: 'open' } : { kind: 'closed', opensAt }
}
