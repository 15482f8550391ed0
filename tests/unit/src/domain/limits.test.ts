import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, LIMIT_NAMES, plainMinutes, urgencyClassOf } from '../../../../src/domain/limits.ts'

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
