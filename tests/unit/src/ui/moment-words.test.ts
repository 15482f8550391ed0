import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../../../src/domain/calendar.ts'
import { momentWords, spanWords } from '../../../../src/ui/moment-words.ts'

const utc: Calendar = {
  wallTime: (at) => {
    const date = new Date(at)
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      weekday: date.getUTCDay(),
    }
  },
  epochMs: ({ year, month, day, hour, minute }) => Date.UTC(year, month - 1, day, hour, minute),
}
const at = (text: string) => Date.parse(`${text}:00Z`)
const now = at('2026-12-31T14:32')

describe('momentWords', () => {
  it.each([
    ['2026-12-31T07:05', 'today', '07:05'],
    ['2026-12-30T23:59', 'yesterday', '23:59'],
    ['2027-01-01T00:00', 'tomorrow', '00:00'],
    ['2026-11-21T17:00', 'thisYear', '17:00'],
    ['2027-01-02T10:00', 'otherYear', '10:00'],
  ])('%s is said as %s', (moment, key, time) => {
    expect(momentWords(at(moment), now, utc)).toMatchObject({ key: `timeline.time.${key}`, params: { time } })
  })
})

describe('spanWords', () => {
  it.each([
    ['2026-12-31T15:10', 'leftMinutes', { minutes: 38 }],
    ['2026-12-31T17:02', 'leftHours', { hours: 2, minutes: 30 }],
    ['2027-01-05T12:32', 'leftDays', { days: 4, hours: 22 }],
    ['2026-12-31T14:31', 'pastMinutes', { minutes: 1 }],
    ['2026-12-29T14:32', 'pastDays', { days: 2, hours: 0 }],
  ])('%s: %s', (moment, key, params) => {
    expect(spanWords(at(moment), now)).toEqual({ key: `timeline.span.${key}`, params })
  })
})
