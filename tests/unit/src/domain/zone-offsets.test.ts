import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarOfOffsets, zoneOffsets } from '../../../../src/domain/zone-offsets.ts'
import { calendarIn } from '../../../builders/calendar-in.ts'

const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2028, 2, 1)
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
] as const

describe('the offsets of a zone', () => {
  it.each([
    ['Asia/Shanghai', [[0, 480]]],
    ['Asia/Kathmandu', [[0, 345]]],
    [
      'Europe/Berlin',
      [
        [0, 60],
        [Date.UTC(2026, 2, 29, 1), 120],
        [Date.UTC(2026, 9, 25, 1), 60],
        [Date.UTC(2027, 2, 28, 1), 120],
        [Date.UTC(2027, 9, 31, 1), 60],
      ],
    ],
    [
      'Australia/Lord_Howe',
      [
        [0, 660],
        [Date.UTC(2026, 3, 4, 15), 630],
        [Date.UTC(2026, 9, 3, 15, 30), 660],
        [Date.UTC(2027, 3, 3, 15), 630],
        [Date.UTC(2027, 9, 2, 15, 30), 660],
      ],
    ],
  ])('%s change with daylight saving, to the minute', (zone, expected) => {
    const offsets = zoneOffsets(calendarIn(zone), FROM, TO)
    expect(offsets.map(({ since, minutes }) => [since, minutes])).toEqual(expected)
  })

  it('make the same calendar as the zone, also in the hour that is left out and the one that comes twice', () => {
    const calendars = ZONES.map((zone) => {
      const calendar = calendarIn(zone)
      return { calendar, frozen: calendarOfOffsets(zoneOffsets(calendar, FROM, TO)) }
    })
    const dates = fc.constantFrom([3, 8], [3, 29], [4, 5], [6, 30], [10, 4], [10, 25], [11, 1], [12, 31])
    const wallTimes = fc.tuple(dates, fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        wallTimes,
        ({ calendar, frozen }, [[month, day], hour, minute]) => {
          const wallTime = { year: 2026, month, day, hour, minute }
          const moment = calendar.epochMs(wallTime)
          expect(frozen.epochMs(wallTime)).toBe(moment)
          expect(frozen.wallTime(moment)).toEqual(calendar.wallTime(moment))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('are none of a calendar that was not frozen: UTC', () => {
    expect(calendarOfOffsets([]).wallTime(FROM)).toMatchObject({ year: 2026, month: 1, day: 1, hour: 0 })
  })
})
