import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolutionDueAt } from '../../../../src/domain/case-limits.ts'
import { dueTimes, type Pause } from '../../../../src/domain/due-times.ts'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import { freezeLimits, type FrozenLimits, type LimitSettings } from '../../../../src/domain/frozen-limits.ts'
import {
  DEFAULT_LIMITS,
  URGENCY_CLASSES,
  withLimitChanges,
  type Limit,
} from '../../../../src/domain/limits.ts'
import { calendarIn, momentOn } from '../../../builders/calendar-in.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** A Thursday. */
const FROM = at('2026-11-19 16:30')
const working = (amount: number, unit: Limit['unit'] = 'days'): Limit => ({ amount, unit, clock: 'working' })
const natural = (amount: number, unit: Limit['unit'] = 'days'): Limit => ({ amount, unit, clock: 'natural' })
const settingsWith = (ordinary: Partial<Record<string, Limit>>, other: Partial<LimitSettings> = {}) => ({
  ...DEFAULT_SETTINGS,
  ...other,
  limits: withLimitChanges(DEFAULT_LIMITS, { ordinary }),
})
const frozenWith = (ordinary: Partial<Record<string, Limit>>, other: Partial<LimitSettings> = {}) =>
  freezeLimits(settingsWith(ordinary, other), 'ordinary', FROM, CALENDAR_UTC8)
const frozen = frozenWith({})
const ordinary = (limits: FrozenLimits, pauses: readonly Pause[] = []) =>
  dueTimes(limits, { from: FROM, urgencyClass: 'ordinary', pauses })
const pause = (from: string, to: string | null, reason: Pause['reason'] = 'complainant'): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  reason,
})

describe('P1 deadlines', () => {
  it('counts five natural days from the complaint, and the other limits as supplied', () => {
    const due = ordinary(frozen)
    expect(due).toMatchObject({
      responseDueAt: at('2026-11-19 16:45'),
      handOverDueAt: at('2026-11-19 16:50'),
      resolutionDueAt: at('2026-11-24 16:30'),
      unpausedResolutionDueAt: at('2026-11-24 16:30'),
      delayNoticeDueAt: at('2026-11-23 16:30'),
    })
    expect(due.arrivalDueAt(at('2026-11-19 16:40'))).toBe(at('2026-11-19 17:10'))
    expect(due.nextProgressDueAt(at('2026-11-20 09:00'))).toBe(at('2026-11-22 09:00'))
    expect(due.visitDueAt(at('2026-11-30 09:00'))).toBe(at('2026-12-03 09:00'))
  })

  it.each([
    ['urgent', '2026-11-19 16:40', '2026-11-21 16:30', '2026-11-20 16:30'],
    ['major', '2026-11-19 16:40', '2026-11-24 16:30', '2026-11-22 16:30'],
  ] as const)('of a case that is %s later were frozen, too', (urgencyClass, handOver, resolution, notice) => {
    expect(dueTimes(frozen, { from: FROM, urgencyClass })).toMatchObject({
      handOverDueAt: at(handOver),
      resolutionDueAt: at(resolution),
      delayNoticeDueAt: at(notice),
    })
  })

  it('counts working days and minutes while the office is open', () => {
    const hours = { ...DEFAULT_SETTINGS.hours, workDays: [1, 2, 3, 4, 5] }
    const limits = frozenWith(
      {
        resolution: working(2),
        response: working(90, 'minutes'),
        visit: working(1),
        delayNotice: working(1),
      },
      { hours },
    )
    const due = ordinary(limits)
    expect(due.responseDueAt).toBe(at('2026-11-20 09:00'))
    expect(due.resolutionDueAt).toBe(at('2026-11-23 16:30'))
    expect(due.delayNoticeDueAt).toBe(at('2026-11-20 16:30'))
    expect(due.visitDueAt(at('2026-11-27 17:00'))).toBe(at('2026-11-30 17:00'))
  })

  it('R8 the delay notice in working time is due before a limit in natural time, and never before the complaint', () => {
    const saturdayClosed = { hours: { ...DEFAULT_SETTINGS.hours, workDays: [1, 2, 3, 4, 5] } }
    const lead = { resolution: natural(4), delayNotice: working(1) }
    expect(ordinary(frozenWith(lead, saturdayClosed)).delayNoticeDueAt).toBe(at('2026-11-20 16:30'))
    expect(ordinary(frozenWith({ delayNotice: natural(9) })).delayNoticeDueAt).toBe(FROM)
    expect(ordinary(frozenWith({ delayNotice: working(9) })).delayNoticeDueAt).toBe(FROM)
  })

  it('in working time of an office that never opens count natural time: a limit never vanishes', () => {
    const closed = { hours: { ...DEFAULT_SETTINGS.hours, workDays: [] } }
    const due = ordinary(frozenWith({ resolution: working(5), delayNotice: working(1) }, closed))
    expect(due.resolutionDueAt).toBe(at('2026-11-24 16:30'))
    expect(due.delayNoticeDueAt).toBe(at('2026-11-23 16:30'))
  })

  it('of working days keep the holidays of the registration', () => {
    const closed = { kind: 'closed', name: '元旦' } as const
    const settings = settingsWith({ resolution: working(2) }, { holidays: { '2027-01-01': closed } })
    const from = at('2026-12-31 16:30')
    const limits = freezeLimits(settings, 'ordinary', from, CALENDAR_UTC8)
    expect(dueTimes(limits, { from, urgencyClass: 'ordinary' }).resolutionDueAt).toBe(at('2027-01-04 16:30'))
  })

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])(
    'of working days end at the same time on the wall over a change of the clock, on a desk in any zone: %s',
    (zone) => {
      const calendar = calendarIn(zone)
      const settings = settingsWith({ resolution: working(5) })
      for (const date of [
        '2026-03-05',
        '2026-03-26',
        '2026-04-02',
        '2026-10-01',
        '2026-10-22',
        '2026-10-29',
      ]) {
        const from = momentOn(calendar, `${date} 16:30`)
        const limits = freezeLimits(settings, 'ordinary', from, calendar)
        const due = dueTimes(limits, { from, urgencyClass: 'ordinary' }).resolutionDueAt ?? 0
        expect(calendar.wallTime(due)).toMatchObject({ hour: 16, minute: 30, weekday: 3 })
      }
    },
  )

  it('of older cases are those they always had, whatever the class', () => {
    const older = { ruleVersion: 1, resolutionDays: 3, handOverMinutes: 15 }
    const earlier = {
      receivedAt: FROM,
      convertedAt: null,
      limits: older,
      nature: null,
      urgency: null,
      acts: [],
    }
    for (const urgencyClass of URGENCY_CLASSES) {
      const due = dueTimes(older, { from: FROM, urgencyClass })
      expect(due.resolutionDueAt).toBe(resolutionDueAt(earlier))
      expect(due.handOverDueAt).toBe(FROM + 15 * 60_000)
      expect(due.delayNoticeDueAt).toBe(FROM + 2 * DAY)
    }
  })
})

describe('P2 pauses', () => {
  it.each([
    ['nothing', [], '2026-11-24 16:30'],
    [
      'a pause moves the limit by its length',
      [pause('2026-11-20 10:00', '2026-11-21 12:00')],
      '2026-11-25 18:30',
    ],
    [
      'two that overlap count once',
      [
        pause('2026-11-20 10:00', '2026-11-21 12:00'),
        pause('2026-11-21 00:00', '2026-11-22 00:00', 'outsideBody'),
      ],
      '2026-11-26 06:30',
    ],
    [
      'one within another adds nothing',
      [pause('2026-11-20 10:00', '2026-11-21 12:00'), pause('2026-11-20 11:00', '2026-11-20 12:00')],
      '2026-11-25 18:30',
    ],
    [
      'in whatever order they are told',
      [pause('2026-11-22 00:00', '2026-11-22 06:00'), pause('2026-11-20 00:00', '2026-11-20 12:00')],
      '2026-11-25 10:30',
    ],
    [
      'one before the complaint counts from it',
      [pause('2026-11-18 00:00', '2026-11-19 18:30')],
      '2026-11-24 18:30',
    ],
    [
      'one that ended before it does nothing',
      [pause('2026-11-01 00:00', '2026-11-02 00:00')],
      '2026-11-24 16:30',
    ],
    [
      'one that ends before it began does nothing',
      [pause('2026-11-21 00:00', '2026-11-20 00:00')],
      '2026-11-24 16:30',
    ],
    [
      'one after the limit comes too late',
      [pause('2026-11-24 16:30', '2026-11-26 00:00')],
      '2026-11-24 16:30',
    ],
    [
      'a second one within the time won by the first counts',
      [pause('2026-11-20 00:00', '2026-11-22 00:00'), pause('2026-11-25 00:00', '2026-11-26 00:00')],
      '2026-11-27 16:30',
    ],
  ])('%s', (_name, pauses, expected) => {
    expect(ordinary(frozen, pauses).resolutionDueAt).toBe(at(expected))
  })

  it('leave no limit while the clock stands still, unless it had passed', () => {
    expect(ordinary(frozen, [pause('2026-11-20 10:00', null)]).resolutionDueAt).toBeNull()
    expect(ordinary(frozen, [pause('2026-11-25 10:00', null)]).resolutionDueAt).toBe(at('2026-11-24 16:30'))
  })

  it('move nothing else: the delay notice stays due before the limit the complainant was told (R8)', () => {
    const {
      resolutionDueAt: _moved,
      arrivalDueAt,
      nextProgressDueAt,
      visitDueAt,
      ...fixed
    } = ordinary(frozen, [pause('2026-11-20 10:00', null)])
    expect(ordinary(frozen)).toMatchObject(fixed)
    expect([arrivalDueAt(0), nextProgressDueAt(0), visitDueAt(0)]).toEqual([HOUR / 2, 2 * DAY, 3 * DAY])
  })

  it('of working time count while the office is open only', () => {
    const limits = frozenWith({ resolution: working(3) })
    const friday = [pause('2026-11-20 16:30', '2026-11-21 09:30')]
    expect(ordinary(limits).resolutionDueAt).toBe(at('2026-11-23 16:30'))
    expect(ordinary(limits, friday).resolutionDueAt).toBe(at('2026-11-24 09:30'))
    expect(ordinary(limits, [pause('2026-11-21 18:00', '2026-11-23 08:00')]).resolutionDueAt).toBe(
      at('2026-11-23 16:30'),
    )
  })

  it('never bring the limit forward, whatever they are, and their order does not matter', () => {
    const pauses = fc.array(
      fc.record({
        from: fc.integer({ min: FROM - 3 * DAY, max: FROM + 20 * DAY }),
        to: fc.option(fc.integer({ min: FROM - 3 * DAY, max: FROM + 20 * DAY })),
        reason: fc.constantFrom('complainant' as const, 'outsideBody' as const),
      }),
      { maxLength: 5 },
    )
    const limits = fc.constantFrom(frozen, frozenWith({ resolution: working(4) }))
    fc.assert(
      fc.property(limits, pauses, (given, some) => {
        const due = ordinary(given, some)
        expect(due.resolutionDueAt ?? Infinity).toBeGreaterThanOrEqual(due.unpausedResolutionDueAt)
        expect(ordinary(given, some.toReversed()).resolutionDueAt).toBe(due.resolutionDueAt)
      }),
    )
  })
})
