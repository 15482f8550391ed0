import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../../src/domain/office.ts'
import { parseTypedTime } from '../../../../../src/domain/typed-time.ts'
import { suggestedMoment, typedMoment } from '../../../../../src/features/cases/act-suggestion.ts'
import { CASE_AT, type CaseAt } from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const calendar = CALENDAR_UTC8
const closed = { kind: 'closed', name: '' } as const

/** What is offered on Saturday 2026-11-21 at 14:30, `days` later; the limit of the case is on Thursday the 26th. */
function offered(
  stage: CaseAt,
  [kind, key]: readonly [Parameters<typeof suggestedMoment>[0], string],
  { days = 0, office = DEFAULT_SETTINGS } = {},
): string | null {
  const now = NOW + days * DAY_MS
  const at = suggestedMoment(kind, key, { complaint: CASE_AT[stage]().case, now, calendar, office })
  return at === null ? null : typedMoment(at, now, calendar)
}

describe('a time offered for what is still to come', () => {
  it.each([
    [
      'S6 a remedy is due when the office closes, two days before the limit',
      'assessed',
      'remedyPlanned',
      'dueAt',
      '11-24 17:30',
    ],
    ['R13 rectification after two days', 'handled', 'rectificationOrdered', 'dueAt', '11-23 17:30'],
    [
      'R8 a delay asks for three days more, not for a Sunday',
      'verified',
      'delayNoticeSent',
      'newDueAt',
      '11-30 17:30',
    ],
    [
      'R12 a visit on the next morning the office works',
      'handled',
      'visitPlanned',
      'plannedAt',
      '11-23 10:00',
    ],
    ['P9 an outside body is asked again then', 'verified', 'contactLogged', 'chaseAgainAt', '11-23 10:00'],
    ['what nobody can foresee is not offered', 'verified', 'departmentAccepted', 'expectedAt', null],
  ] as const)('%s', (_title, stage, kind, key, expected) => {
    expect(offered(stage, [kind, key])).toBe(expected)
  })

  it('S6 with the limit near or gone, the remedy is due on the next morning', () => {
    expect(offered('assessed', ['remedyPlanned', 'dueAt'], { days: 4 })).toBe('11-26 10:00')
    expect(offered('assessed', ['remedyPlanned', 'dueAt'], { days: 9 })).toBe('12-1 10:00')
  })

  it('R8 after the limit has passed, the new date counts from now', () => {
    expect(offered('verified', ['delayNoticeSent', 'newDueAt'], { days: 9 })).toBe('12-3 17:30')
  })

  it('P1 is never a day of the holidays', () => {
    const holidays = { '2026-11-23': closed, '2026-11-24': closed }
    const office = { ...DEFAULT_SETTINGS, holidays }
    expect(offered('handled', ['rectificationOrdered', 'dueAt'], { office })).toBe('11-25 17:30')
  })

  it('an office that never opens is offered the day after', () => {
    const office = { ...DEFAULT_SETTINGS, hours: { ...DEFAULT_SETTINGS.hours, workDays: [] } }
    expect(offered('handled', ['rectificationOrdered', 'dueAt'], { office })).toBe('11-24 17:30')
  })

  it('stands in the field as it is read back, in this year and in any other', () => {
    expect(typedMoment(NOW + 60 * DAY_MS, NOW, calendar)).toBe('2027-1-20 14:30')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 24 * 60 }), (minutes) => {
        const at = NOW + minutes * MINUTE_MS
        const read = parseTypedTime(typedMoment(at, NOW, calendar), NOW, calendar, { direction: 'future' })
        expect(read).toMatchObject({ ok: true, at })
      }),
    )
  })
})
