import { describe, expect, it } from 'vitest'
import { deadlineWarnings, warningKey } from '../../../../src/domain/deadline-warning.ts'
import type { NextStepCode } from '../../../../src/domain/next-step.ts'

const MINUTE_MS = 60_000
const REGISTERED = Date.UTC(2026, 10, 22, 1)
const at = (minutes: number): number => REGISTERED + minutes * MINUTE_MS

/** What is announced `minute` minutes after the registration, of a step due at minute `dueMinute`. */
function warned(code: NextStepCode, dueMinute: number | null, minute: number, warningMinutes = 30) {
  const steps = [{ code, dueAt: dueMinute === null ? null : at(dueMinute) }]
  return deadlineWarnings(
    { caseId: 'c1', number: 'TS-1', registeredAt: REGISTERED, steps },
    { now: at(minute), warningMs: warningMinutes * MINUTE_MS, isWanted: () => true },
  ).map((each) => each.code)
}

describe('R9 whoever is at the desk is warned before a promise or limit passes', () => {
  it.each([
    ['before the warning time', 'reply', 120, 89, []],
    ['at the warning time', 'reply', 120, 90, ['reply']],
    ['until the last minute', 'reply', 120, 119, ['reply']],
    ['not on the limit itself', 'reply', 120, 120, []],
    ['not when it has passed', 'reply', 120, 121, []],
    ['P1 a hand-over in 20 minutes not before half of them', 'dispatch', 20, 9, []],
    ['P1 a hand-over in 20 minutes from half of them', 'dispatch', 20, 10, ['dispatch']],
    ['R8 the resolution', 'resolve', 5 * 24 * 60, 5 * 24 * 60 - 30, ['resolve']],
    ['R8 the delay notice', 'sendDelayNotice', 4 * 24 * 60, 4 * 24 * 60 - 1, ['sendDelayNotice']],
    ['R25 not the reading back, whose limit is that of the hand-over', 'readBack', 20, 15, []],
    ['nothing without a limit', 'resolve', null, 10, []],
  ] as const)('%s', (_title, code, due, minute, expected) => {
    expect(warned(code, due, minute)).toEqual(expected)
  })

  it('R8 says once what ends at the same moment: the resolution speaks for its delay notice', () => {
    const steps = (['sendDelayNotice', 'resolve', 'reply'] as const).map((code) => ({
      code,
      dueAt: at(code === 'reply' ? 119 : 120),
    }))
    const warnings = deadlineWarnings(
      { caseId: 'c1', number: 'TS-1', registeredAt: REGISTERED, steps },
      { now: at(118), warningMs: 30 * MINUTE_MS, isWanted: () => true },
    )
    expect(warnings.map(({ code }) => code)).toEqual(['reply', 'resolve'])
  })

  it('announces nothing where the office has turned it off', () => {
    expect(warned('reply', 120, 119, 0)).toEqual([])
  })

  it('P8 says nothing of a step that somebody else has to do, and lets a later one of the same moment speak', () => {
    const steps = (['resolve', 'sendDelayNotice'] as const).map((code) => ({ code, dueAt: at(120) }))
    const warnings = deadlineWarnings(
      { caseId: 'c1', number: 'TS-1', registeredAt: REGISTERED, steps },
      { now: at(100), warningMs: 30 * MINUTE_MS, isWanted: ({ code }) => code === 'sendDelayNotice' },
    )
    expect(warnings.map(({ code }) => code)).toEqual(['sendDelayNotice'])
  })

  it('names a deadline by case, step and time: a moved one is another', () => {
    const key = warningKey({ caseId: 'c1', code: 'reply', dueAt: 5 })
    expect(warningKey({ caseId: 'c1', code: 'reply', dueAt: 6 })).not.toBe(key)
    expect(warningKey({ caseId: 'c1', code: 'resolve', dueAt: 5 })).not.toBe(key)
    expect(warningKey({ caseId: 'c2', code: 'reply', dueAt: 5 })).not.toBe(key)
  })
})
