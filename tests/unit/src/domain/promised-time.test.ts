import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import {
  promiseConcern,
  promiseMarginMs,
  suggestPromisedTimes,
  type PromiseGrounds,
} from '../../../../src/domain/promised-time.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const suggested = (now: string, hours = DEFAULT_SETTINGS.hours) =>
  suggestPromisedTimes({ now: at(now), hours, holidays: {}, calendar: CALENDAR_UTC8 })
const HOUR = 60 * 60 * 1000
const GROUNDS: PromiseGrounds = {
  now: at('2026-11-19 09:12'),
  hours: DEFAULT_SETTINGS.hours,
  holidays: {},
  calendar: CALENDAR_UTC8,
}
const suggestedFrom = (given: Partial<PromiseGrounds>) => suggestPromisedTimes({ ...GROUNDS, ...given })
const suggestion = (time: string, reasonCode: string) => ({ at: at(time), reasonCode })

describe('R9 promised times', () => {
  it.each([
    {
      name: 'in the morning: today, this evening, tomorrow morning',
      now: '2026-11-19 09:12',
      expected: [
        suggestion('2026-11-19 17:00', 'today'),
        suggestion('2026-11-19 20:00', 'evening'),
        suggestion('2026-11-20 10:00', 'nextMorning'),
      ],
    },
    {
      name: 'too late for closing: this evening first',
      now: '2026-11-19 15:01',
      expected: [
        suggestion('2026-11-19 20:00', 'evening'),
        suggestion('2026-11-20 10:00', 'nextMorning'),
        suggestion('2026-11-20 15:00', 'nextAfternoon'),
      ],
    },
    {
      name: 'late on Saturday: Monday, because Sunday is closed, also over the end of a year',
      now: '2022-12-31 23:59',
      expected: [
        suggestion('2023-01-02 10:00', 'nextMorning'),
        suggestion('2023-01-02 15:00', 'nextAfternoon'),
        suggestion('2023-01-03 10:00', 'nextMorning'),
      ],
    },
  ])('$name', ({ now, expected }) => {
    expect(suggested(now)).toEqual(expected)
  })

  it.each([
    ['a quick department changes nothing', { cases: 20, medianMs: HOUR }, '2026-11-19 17:00'],
    [
      'half as much again as a department usually takes',
      { cases: 20, medianMs: 6 * HOUR },
      '2026-11-19 20:00',
    ],
    ['two cases say nothing of a department', { cases: 2, medianMs: 30 * HOUR }, '2026-11-19 17:00'],
    ['three say enough', { cases: 3, medianMs: 6 * HOUR }, '2026-11-19 20:00'],
    ['cases without an answer say nothing', { cases: 9, medianMs: null }, '2026-11-19 17:00'],
    ['a slow department is promised for later', { cases: 50, medianMs: 20 * HOUR }, '2026-11-21 10:00'],
  ])('leave room: %s', (_name, record, time) => {
    expect(suggestedFrom({ record })[0]?.at).toBe(at(time))
  })

  it('R8 never lie behind the limit, and a slow record never pushes them beyond its middle', () => {
    const limitAt = at('2026-11-24 09:12')
    const given = {
      now: at('2026-11-19 09:12'),
      hours: DEFAULT_SETTINGS.hours,
      holidays: {},
      calendar: CALENDAR_UTC8,
      limitAt,
    }
    const record = { cases: 9, medianMs: 400 * HOUR }
    expect(promiseMarginMs({ ...given, record })).toBe(60 * HOUR)
    const times = suggestPromisedTimes({ ...given, record }).map((each) => each.at)
    expect(times).toHaveLength(3)
    for (const time of times) expect(time).toBeLessThanOrEqual(limitAt)
  })

  it('R8 fill up with days on which only the desk is there when the office is closed until the limit', () => {
    const hours = { ...DEFAULT_SETTINGS.hours, workDays: [4] }
    const suggestions = suggestedFrom({ now: at('2026-11-19 18:30'), hours, limitAt: at('2026-11-22 18:30') })
    expect(suggestions).toEqual([
      suggestion('2026-11-20 10:00', 'nextMorning'),
      suggestion('2026-11-20 15:00', 'nextAfternoon'),
      suggestion('2026-11-21 10:00', 'nextMorning'),
    ])
  })

  it.each([
    ['R8 later than the limit', '2026-11-24 10:00', 'afterLimit'],
    ['R9 sooner than the department answers', '2026-11-19 10:00', 'tight'],
    ['between the two', '2026-11-19 17:00', null],
  ])('a typed time %s is told', (_name, time, expected) => {
    const grounds = {
      now: at('2026-11-19 09:12'),
      hours: DEFAULT_SETTINGS.hours,
      holidays: {},
      calendar: CALENDAR_UTC8,
      record: { cases: 5, medianMs: 2 * HOUR },
      limitAt: at('2026-11-24 09:12'),
    }
    expect(promiseConcern(at(time), grounds)).toBe(expected)
  })

  it.each([
    ['at the limit', '2026-11-24 09:12', { cases: 5, medianMs: 2 * HOUR }, null],
    ['where two cases are known', '2026-11-19 10:00', { cases: 2, medianMs: 2 * HOUR }, null],
    ['where three cases are known', '2026-11-19 10:00', { cases: 3, medianMs: 2 * HOUR }, 'tight'],
    ['where no case was answered', '2026-11-19 09:00', { cases: 9, medianMs: null }, null],
  ])('a typed time %s', (_name, time, record, expected) => {
    expect(promiseConcern(at(time), { ...GROUNDS, record, limitAt: at('2026-11-24 09:12') })).toBe(expected)
  })

  it('R8 may lie at the limit itself, and never behind it', () => {
    const limitAt = at('2026-11-19 20:00')
    expect(suggestedFrom({ limitAt }).map((each) => each.at)).toEqual([at('2026-11-19 17:00'), limitAt])
    expect(suggestedFrom({ limitAt: limitAt - 1 }).map((each) => each.at)).toEqual([at('2026-11-19 17:00')])
  })

  it('R8 ascend also where days on which only the desk is there fill up', () => {
    const hours = { ...DEFAULT_SETTINGS.hours, workDays: [6] }
    const times = suggestedFrom({ hours, limitAt: at('2026-11-21 12:00') }).map((each) => each.at)
    expect(times).toEqual(['2026-11-19 17:00', '2026-11-19 20:00', '2026-11-21 10:00'].map(at))
  })

  it.each([
    ['no day', []],
    ['no day there is', [7, -1]],
  ])('take every day for a work day where %s is one', (_name, workDays) => {
    const hours = { ...DEFAULT_SETTINGS.hours, workDays }
    expect(suggestedFrom({ now: at('2026-11-21 18:30'), hours })[0]).toEqual(
      suggestion('2026-11-22 10:00', 'nextMorning'),
    )
  })

  it.each([
    ['Sunday', 0, '2026-11-22 10:00'],
    ['Saturday', 6, '2026-11-21 10:00'],
  ])('take %s alone for a work day where it is one', (_name, day, expected) => {
    const hours = { ...DEFAULT_SETTINGS.hours, workDays: [day, 9] }
    expect(suggestedFrom({ now: at('2026-11-19 21:30'), hours })[0]?.at).toBe(at(expected))
  })

  const NATIONAL_DAY = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      `2026-10-0${String(day)}`,
      { kind: 'closed', name: '国庆节' } as const,
    ]),
  )

  it('pass over a holiday, and take the Sunday made up for it', () => {
    const holidays = { ...NATIONAL_DAY, '2026-09-27': { kind: 'open', name: '' } as const }
    expect(suggestedFrom({ now: at('2026-09-30 18:30'), holidays })).toEqual([
      suggestion('2026-10-08 10:00', 'nextMorning'),
      suggestion('2026-10-08 15:00', 'nextAfternoon'),
      suggestion('2026-10-09 10:00', 'nextMorning'),
    ])
    expect(suggestedFrom({ now: at('2026-09-26 18:30'), holidays })[0]).toEqual(
      suggestion('2026-09-27 10:00', 'nextMorning'),
    )
  })

  it('do not count closed days as time a department works', () => {
    const record = { cases: 9, medianMs: 20 * HOUR }
    const grounds = { now: at('2026-09-30 09:00'), holidays: NATIONAL_DAY, record }
    expect(promiseMarginMs({ ...GROUNDS, ...grounds })).toBe(at('2026-10-08 15:00') - grounds.now)
    expect(suggestedFrom(grounds)[0]).toEqual(suggestion('2026-10-08 15:00', 'nextAfternoon'))
    expect(promiseConcern(at('2026-10-07 20:00'), { ...GROUNDS, ...grounds })).toBe('tight')
    expect(promiseConcern(at('2026-10-08 05:00'), { ...GROUNDS, ...grounds })).toBeNull()
  })

  it('are this afternoon where the desk is there over midnight', () => {
    const hours = { opensAtMinutes: 480, closesAtMinutes: 480, workDays: [0, 1, 2, 3, 4, 5, 6] }
    expect(suggestedFrom({ hours })[0]).toEqual(suggestion('2026-11-19 17:00', 'today'))
  })

  it('are half an hour before an early closing', () => {
    expect(
      suggested('2026-11-19 09:00', { opensAtMinutes: 480, closesAtMinutes: 735, workDays: [4] })[0],
    ).toEqual(suggestion('2026-11-19 11:30', 'today'))
  })

  it('are an hour after a late opening', () => {
    const nextDays = suggested('2026-11-19 22:00', {
      opensAtMinutes: 15 * 60,
      closesAtMinutes: 1380,
      workDays: [1, 2, 3, 4, 5],
    })
    expect(nextDays[0]).toEqual(suggestion('2026-11-20 16:00', 'nextMorning'))
    expect(nextDays[1]).toEqual(suggestion('2026-11-23 16:00', 'nextMorning'))
  })

  it('are always three, ascending, on half hours, at least two hours off, never more than three weeks', () => {
    const hours = fc.record({
      opensAtMinutes: fc.nat({ max: 1440 }),
      closesAtMinutes: fc.nat({ max: 1440 }),
      workDays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    })
    const now = fc.integer({ min: at('2023-12-01 00:00'), max: at('2028-03-02 00:00') })
    fc.assert(
      fc.property(now, hours, (moment, officeHours) => {
        const times = suggestPromisedTimes({
          now: moment,
          hours: officeHours,
          holidays: {},
          calendar: CALENDAR_UTC8,
        }).map((each) => each.at)
        expect(times).toHaveLength(3)
        expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b))
        expect(times[0]).toBeGreaterThanOrEqual(moment + 2 * 60 * 60 * 1000)
        expect(times[2]).toBeLessThan(moment + 22 * 24 * 60 * 60 * 1000)
        for (const time of times) expect(CALENDAR_UTC8.wallTime(time).minute % 30).toBe(0)
      }),
    )
  })
})
