import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import { freezeLimits, limitsOf, officeTimeOf } from '../../../../src/domain/frozen-limits.ts'
import { DEFAULT_LIMITS, withLimitChanges } from '../../../../src/domain/limits.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-19 16:30')
const closed = { kind: 'closed', name: '元旦' } as const
const open = { kind: 'open', name: '调休' } as const

describe('P1 limits frozen at the registration', () => {
  it('hold all three classes in short, and the counts older programs know', () => {
    expect(freezeLimits(DEFAULT_SETTINGS, 'urgent', NOW, CALENDAR_UTC8)).toEqual({
      ruleVersion: 2,
      resolutionDays: 2,
      handOverMinutes: 10,
      classes: {
        ordinary: {
          response: '15m',
          handOver: '20m',
          arrival: '30m',
          resolution: '5d',
          progress: '2d',
          visit: '3d',
          delayNotice: '1d',
        },
        urgent: {
          response: '5m',
          handOver: '10m',
          arrival: '30m',
          resolution: '2d',
          progress: '1d',
          visit: '2d',
          delayNotice: '1d',
        },
        major: {
          response: '5m',
          handOver: '10m',
          arrival: '30m',
          resolution: '5d',
          progress: '1d',
          visit: '3d',
          delayNotice: '2d',
        },
      },
    })
  })

  it('are read as they were set', () => {
    const limits = withLimitChanges(DEFAULT_LIMITS, {
      major: {
        resolution: { amount: 30, unit: 'days', clock: 'working' },
        visit: { amount: 600, unit: 'minutes', clock: 'working' },
      },
    })
    const frozen = freezeLimits({ ...DEFAULT_SETTINGS, limits }, 'ordinary', NOW, CALENDAR_UTC8)
    expect(frozen.classes?.major).toMatchObject({ resolution: '30dw', visit: '600mw' })
    for (const each of ['ordinary', 'urgent', 'major'] as const) {
      expect(limitsOf(frozen, each)).toEqual(limits[each])
    }
  })

  it('that cannot be read are as supplied', () => {
    const frozen = freezeLimits(DEFAULT_SETTINGS, 'ordinary', NOW, CALENDAR_UTC8)
    const urgent = { ...frozen.classes?.urgent, resolution: '0d', visit: '3 weeks', response: '9m' }
    const damaged = JSON.parse(
      JSON.stringify({ ...frozen, classes: { ...frozen.classes, urgent } }),
    ) as typeof frozen
    expect(limitsOf(damaged, 'urgent')).toEqual({
      ...DEFAULT_LIMITS.urgent,
      response: { amount: 9, unit: 'minutes', clock: 'natural' },
    })
  })

  it('hold no calendar where nothing counts working time', () => {
    const settings = { ...DEFAULT_SETTINGS, holidays: { '2027-01-01': closed } }
    expect(officeTimeOf(freezeLimits(settings, 'ordinary', NOW, CALENDAR_UTC8))).toBeNull()
  })

  it('hold the hours, the dates that matter from then on, and the zone where one does', () => {
    const limits = withLimitChanges(DEFAULT_LIMITS, {
      urgent: { visit: { amount: 3, unit: 'days', clock: 'working' } },
    })
    const holidays = {
      '2026-11-17': closed,
      '2026-11-18': closed,
      '2026-11-22': open,
      '2026-11-29': closed,
      '2026-11-30': open,
      '2027-01-01': closed,
      '2029-01-30': closed,
    }
    const frozen = freezeLimits({ ...DEFAULT_SETTINGS, limits, holidays }, 'ordinary', NOW, CALENDAR_UTC8)
    expect(frozen.officeTime).toEqual({
      opensAtMinutes: 510,
      closesAtMinutes: 1050,
      workDays: [1, 2, 3, 4, 5, 6],
      closed: ['2026-11-18', '2027-01-01'],
      open: ['2026-11-22'],
      zone: [{ since: 0, minutes: 480 }],
    })
    const time = officeTimeOf(frozen)
    expect(time?.hours).toEqual(DEFAULT_SETTINGS.hours)
    expect(time?.holidays).toEqual({
      '2026-11-18': { kind: 'closed', name: '' },
      '2026-11-22': { kind: 'open', name: '' },
      '2027-01-01': { kind: 'closed', name: '' },
    })
    expect(time?.calendar.wallTime(NOW)).toEqual(CALENDAR_UTC8.wallTime(NOW))
  })
})
