import { useI18n } from 'vue-i18n'
import type { Calendar, WallTime } from '../domain/calendar.ts'

const MINUTE_MS = 60_000

/** A sentence of `locales` and what goes into it. */
export interface Words {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

function dayNumber(wall: WallTime): number {
  return Math.round(Date.UTC(wall.year, wall.month - 1, wall.day) / (24 * 60 * MINUTE_MS))
}

/** Names a moment as people do: today, yesterday, tomorrow, or its date; the year only when it is another one. */
export function momentWords(at: number, now: number, calendar: Calendar): Words {
  const wall = calendar.wallTime(at)
  const today = calendar.wallTime(now)
  const time = `${twoDigits(wall.hour)}:${twoDigits(wall.minute)}`
  const days = dayNumber(wall) - dayNumber(today)
  const near = new Map([
    [0, 'today'],
    [-1, 'yesterday'],
    [1, 'tomorrow'],
  ]).get(days)
  if (near) return { key: `timeline.time.${near}`, params: { time } }
  const params = { time, year: wall.year, month: twoDigits(wall.month), day: twoDigits(wall.day) }
  return { key: wall.year === today.year ? 'timeline.time.thisYear' : 'timeline.time.otherYear', params }
}

/** Tells how long it is to a limit, or since it passed: days and hours, hours and minutes, or minutes. */
export function spanWords(at: number, now: number): Words {
  const minutes = Math.max(0, Math.floor(Math.abs(at - now) / MINUTE_MS))
  const days = Math.floor(minutes / (24 * 60))
  const hours = Math.floor((minutes % (24 * 60)) / 60)
  const side = at >= now ? 'left' : 'past'
  if (days > 0) return { key: `timeline.span.${side}Days`, params: { days, hours } }
  if (hours > 0) return { key: `timeline.span.${side}Hours`, params: { hours, minutes: minutes % 60 } }
  return { key: `timeline.span.${side}Minutes`, params: { minutes } }
}

/** Tells how long something takes, rounded to minutes: minutes, hours and minutes, or days and hours. */
export function durationWords(durationMs: number): Words {
  const minutes = Math.max(1, Math.round(durationMs / MINUTE_MS))
  const days = Math.floor(minutes / (24 * 60))
  const hours = Math.floor((minutes % (24 * 60)) / 60)
  if (days > 0) return { key: 'timeline.duration.days', params: { days, hours } }
  if (hours > 0) return { key: 'timeline.duration.hours', params: { hours, minutes: minutes % 60 } }
  return { key: 'timeline.duration.minutes', params: { minutes } }
}

/** Words for moments in the language of the screen. `now` is asked each time, so a ticking clock keeps them fresh. */
export function useMoments(now: () => number, calendar: Calendar) {
  const { t } = useI18n()
  return {
    moment: (at: number): string => {
      const words = momentWords(at, now(), calendar)
      return t(words.key, { ...words.params })
    },
    span: (at: number): string => {
      const words = spanWords(at, now())
      return t(words.key, { ...words.params })
    },
    iso: (at: number): string => new Date(at).toISOString(),
  }
}
