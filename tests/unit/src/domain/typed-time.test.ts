import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTypedTime } from '../../../../src/domain/typed-time.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

/** A Saturday. */
const NOW = at('2026-11-21 14:30')
const parsed = (text: string, direction: 'past' | 'future' = 'past', now = NOW) =>
  parseTypedTime(text, now, CALENDAR_UTC8, { direction })

describe('a time that has happened', () => {
  it.each([
    ['', '2026-11-21 14:30'],
    ['刚才', '2026-11-21 14:30'],
    ['刚刚', '2026-11-21 14:30'],
    ['现在', '2026-11-21 14:30'],
    ['14:30', '2026-11-21 14:30'],
    ['1430', '2026-11-21 14:30'],
    ['930', '2026-11-21 09:30'],
    ['１４：３０', '2026-11-21 14:30'],
    ['14点半', '2026-11-21 14:30'],
    ['9点', '2026-11-21 09:00'],
    ['9点钟', '2026-11-21 09:00'],
    ['9点整', '2026-11-21 09:00'],
    ['9点05', '2026-11-21 09:05'],
    ['9点5分', '2026-11-21 09:05'],
    ['9点一刻', '2026-11-21 09:15'],
    ['14:30:59', '2026-11-21 14:30'],
    ['上午9点', '2026-11-21 09:00'],
    ['下午1点三刻', '2026-11-21 13:45'],
    ['中午12点', '2026-11-21 12:00'],
    ['昨天20点', '2026-11-20 20:00'],
    ['昨晚8点', '2026-11-20 20:00'],
    ['前天 8:15', '2026-11-19 08:15'],
    ['大前天 8:15', '2026-11-18 08:15'],
    ['今天 7:30', '2026-11-21 07:30'],
    ['上周三 9点', '2026-11-11 09:00'],
    ['上个星期天9点', '2026-11-15 09:00'],
    ['周三9点', '2026-11-18 09:00'],
    ['周日9点', '2026-11-15 09:00'],
    ['-2h', '2026-11-21 12:30'],
    ['-1.5h', '2026-11-21 13:00'],
    ['-30m', '2026-11-21 14:00'],
    ['-1d', '2026-11-20 14:30'],
    ['2小时前', '2026-11-21 12:30'],
    ['半个小时以前', '2026-11-21 14:00'],
    ['11-20 8:00', '2026-11-20 08:00'],
    ['11月20日8点', '2026-11-20 08:00'],
    ['12-01 9:00', '2025-12-01 09:00'],
    ['2026-11-20 08:00', '2026-11-20 08:00'],
    ['2026/11/20 0800', '2026-11-20 08:00'],
    ['2026-11-20T08:00', '2026-11-20 08:00'],
    ['2026年11月20日8时', '2026-11-20 08:00'],
    ['2024-02-29 8:00', '2024-02-29 08:00'],
    ['昨天', '2026-11-20 00:00'],
    ['11-20', '2026-11-20 00:00'],
    ['23:00', '2026-11-20 23:00'],
    ['14:34', '2026-11-21 14:34'],
    ['14:36', '2026-11-20 14:36'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text)).toEqual({ ok: true, at: at(expected) })
  })

  it('is what the field is about when nothing else is said', () => {
    expect(parseTypedTime('23:00', NOW, CALENDAR_UTC8)).toEqual({ ok: true, at: at('2026-11-20 23:00') })
  })
})

describe('a time that is promised', () => {
  it.each([
    ['明天10点', '2026-11-22 10:00'],
    ['后天 下午3点', '2026-11-23 15:00'],
    ['今晚8点', '2026-11-21 20:00'],
    ['09:00', '2026-11-22 09:00'],
    ['14:30', '2026-11-22 14:30'],
    ['17:00', '2026-11-21 17:00'],
    ['+2h', '2026-11-21 16:30'],
    ['2天后', '2026-11-23 14:30'],
    ['下周一 9点', '2026-11-23 09:00'],
    ['周三 9点', '2026-11-25 09:00'],
    ['周日 9点', '2026-11-22 09:00'],
    ['01-02 9:00', '2027-01-02 09:00'],
  ])('%j is %s', (text, expected) => {
    expect(parsed(text, 'future')).toEqual({ ok: true, at: at(expected) })
  })

  it('cannot be a day without a time', () => {
    expect(parsed('明天', 'future')).toEqual({ ok: false })
  })
})

describe('what is no time', () => {
  it.each([
    '2-30 8:00',
    '2026-02-29 8:00',
    '13-01 8:00',
    '11-00 8:00',
    '25:00',
    '24:00',
    '12:60',
    '1260',
    '14:5',
    '2h',
    '-2h前',
    '上午14点',
    '晚上1点',
    '昨天25点',
    'abc',
    '14',
    '😀',
    '<b>',
  ])('%j is refused rather than guessed', (text) => {
    expect(parsed(text)).toEqual({ ok: false })
  })

  it('never throws, and a time of day always lies within a day of now', () => {
    const timeOfDay = fc.tuple(
      fc.nat({ max: 23 }),
      fc.nat({ max: 59 }),
      fc.integer({ min: at('2020-01-01 0:0'), max: at('2030-01-01 0:0') }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => parsed(text)).not.toThrow()
      }),
    )
    fc.assert(
      fc.property(timeOfDay, ([hour, minute, now]) => {
        const text = `${hour}:${String(minute).padStart(2, '0')}`
        const [past, future] = [parsed(text, 'past', now), parsed(text, 'future', now)]
        if (!past.ok || !future.ok) throw new Error(`${text} was not read`)
        const dayMs = 24 * 60 * 60 * 1000
        expect(past.at).toBeGreaterThan(now - dayMs)
        expect(past.at).toBeLessThanOrEqual(now + 5 * 60 * 1000)
        expect(future.at).toBeGreaterThan(now)
        expect(future.at).toBeLessThanOrEqual(now + dayMs)
        expect([CALENDAR_UTC8.wallTime(past.at).hour, CALENDAR_UTC8.wallTime(past.at).minute]).toEqual([
          hour,
          minute,
        ])
      }),
    )
  })

  it('is a time the clock skips, where clocks are put forward', () => {
    const skipping = {
      wallTime: (ms: number) => CALENDAR_UTC8.wallTime(ms),
      epochMs: (given: Parameters<typeof CALENDAR_UTC8.epochMs>[0]) =>
        CALENDAR_UTC8.epochMs({ ...given, hour: given.hour === 2 ? 3 : given.hour }),
    }
    expect(parseTypedTime('2:30', NOW, skipping)).toEqual({ ok: false })
  })
})
