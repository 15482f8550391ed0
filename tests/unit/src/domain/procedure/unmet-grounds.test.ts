import { describe, expect, it } from 'vitest'
import type { ActValues } from '../../../../../src/domain/procedure/act-table.ts'
import {
  attemptDays,
  hasUnmetGround,
  mayBeOutOfReach,
} from '../../../../../src/domain/procedure/unmet-grounds.ts'
import { handlingOf } from '../../../../../src/domain/procedure/handling.ts'
import { A_PERSON, aCase } from '../../../../builders/a-complaint.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

type Outcome = ActValues<'visitRecorded'>['outcome']
const triedAt = (outcome: Outcome, ...moments: readonly string[]) =>
  moments.map((moment) => anAct('visitRecorded', { outcome, visitedAt: at(moment) }))

describe('§2 a case ends without agreement on a ground the record bears out', () => {
  it.each([
    ['refusalExplained', [anAct('replied', { outcome: 'refuses' })], true],
    ['refusalExplained', [anAct('replied', { outcome: 'undecided' })], false],
    ['refusalExplained', [], false],
    ['visitRefused', triedAt('refused', '2026-11-21 10:00'), true],
    ['visitRefused', triedAt('satisfied', '2026-11-21 10:00'), false],
    ['visitRefused', [], false],
    ['unreachable', triedAt('notReached', '2026-11-21 10:00', '2026-11-22 10:00', '2026-11-23 10:00'), true],
    ['unreachable', triedAt('notReached', '2026-11-21 10:00', '2026-11-21 11:00', '2026-11-23 10:00'), false],
    ['unreachable', triedAt('postponed', '2026-11-21 10:00', '2026-11-22 10:00', '2026-11-23 10:00'), false],
  ] as const)('%s after %j: %s', (ground, acts, isBorneOut) => {
    expect(hasUnmetGround(aCase({ acts }), ground, CALENDAR_UTC8)).toBe(isBorneOut)
  })

  it.each([
    ['an erased person', null, true],
    ['no telephone', { ...A_PERSON, phone: ' ' }, true],
    ['a telephone', { ...A_PERSON, phone: '13800000000' }, false],
  ])('noContact with %s: %s', (_name, personal, isBorneOut) => {
    expect(hasUnmetGround({ ...aCase(), personal }, 'noContact', CALENDAR_UTC8)).toBe(isBorneOut)
  })

  it.each([
    ['3 days', 3, true, triedAt('notReached', '2026-11-21 23:59', '2026-11-22 12:00', '2026-11-23 00:00')],
    [
      '2 days, two of three on one',
      2,
      true,
      triedAt('notReached', '2026-11-21 08:00', '2026-11-21 09:00', '2026-11-23 10:00'),
    ],
    ['1 day', 1, false, triedAt('notReached', '2026-11-21 08:00', '2026-11-21 09:00', '2026-11-21 17:00')],
    [
      'a night and a day',
      2,
      false,
      triedAt('notReached', '2026-11-21 10:00', '2026-11-21 11:00', '2026-11-22 10:00'),
    ],
    ['2 attempts only', 2, false, triedAt('notReached', '2026-11-21 10:00', '2026-11-25 10:00')],
    [
      '2 and an appointment',
      2,
      false,
      [
        ...triedAt('notReached', '2026-11-21 10:00', '2026-11-22 10:00'),
        ...triedAt('postponed', '2026-11-25 10:00'),
      ],
    ],
  ] as const)('P3 out of reach is tried on different days: %s', (_name, days, mayBe, acts) => {
    expect(attemptDays(acts, CALENDAR_UTC8)).toBe(days)
    expect(mayBeOutOfReach(handlingOf(acts))).toBe(mayBe)
  })
})
