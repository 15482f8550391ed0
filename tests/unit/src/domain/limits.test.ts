import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LIMITS,
  LIMIT_NAMES,
  LIMIT_RANGES,
  plainMinutes,
  readLimit,
  urgencyClassOf,
} from '../../../../src/domain/limits.ts'

describe('P1 limits', () => {
  it.each([
    ['nothing said', null, null, 'ordinary'],
    ['ordinary', 'valid', 'ordinary', 'ordinary'],
    ['urgent', 'valid', 'urgent', 'urgent'],
    ['an emergency', null, 'emergency', 'urgent'],
    ['R4 judged major', 'major', 'ordinary', 'major'],
    ['R4 major and urgent', 'major', 'emergency', 'major'],
  ] as const)('are of the class of the case: %s', (_name, nature, urgency, expected) => {
    expect(urgencyClassOf({ nature, urgency })).toBe(expected)
  })

  it.each([
    [{ amount: 1, unit: 'minutes', clock: 'natural' }, true],
    [{ amount: 0, unit: 'minutes', clock: 'natural' }, false],
    [{ amount: LIMIT_RANGES.minutes.most, unit: 'minutes', clock: 'working' }, true],
    [{ amount: LIMIT_RANGES.minutes.most + 1, unit: 'minutes', clock: 'working' }, false],
    [{ amount: LIMIT_RANGES.days.most, unit: 'days', clock: 'natural' }, true],
    [{ amount: LIMIT_RANGES.days.most + 1, unit: 'days', clock: 'natural' }, false],
    [{ amount: 1.5, unit: 'days', clock: 'natural' }, false],
    [{ amount: 1, unit: 'weeks', clock: 'natural' }, false],
    [{ amount: 1, unit: 'days', clock: 'lunar' }, false],
    [null, false],
    ['5 days', false],
  ])('reads %j: %s', (given, isLimit) => {
    expect(readLimit(given)).toEqual(isLimit ? given : null)
  })

  it('as supplied are never longer for what is more pressing, and the notice is due before the limit (R8)', () => {
    const { ordinary, urgent, major } = DEFAULT_LIMITS
    for (const name of LIMIT_NAMES) {
      if (name === 'delayNotice') continue
      expect(plainMinutes(urgent[name])).toBeLessThanOrEqual(plainMinutes(ordinary[name]))
      expect(plainMinutes(major[name])).toBeLessThanOrEqual(plainMinutes(ordinary[name]))
    }
    for (const { delayNotice, resolution } of [ordinary, urgent, major]) {
      expect(plainMinutes(delayNotice)).toBeLessThan(plainMinutes(resolution))
    }
  })
})
