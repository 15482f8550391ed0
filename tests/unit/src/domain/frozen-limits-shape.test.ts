import { describe, expect, it } from 'vitest'
import { isFrozenLimits } from '../../../../src/domain/frozen-limits-shape.ts'
import { URGENCY_CLASSES } from '../../../../src/domain/limits.ts'

const COUNTS = { ruleVersion: 2, resolutionDays: 5, handOverMinutes: 20 }
const CLASSES = Object.fromEntries(URGENCY_CLASSES.map((each) => [each, {}]))
const OFFICE_TIME = {
  opensAtMinutes: 510,
  closesAtMinutes: 1050,
  workDays: [1, 2, 3],
  closed: ['2026-10-01'],
  open: [],
  zone: [{ from: 0, offset: 480 }],
}

describe('ADR 16 limits as a case keeps them', () => {
  it.each([
    ['the counts alone', COUNTS],
    ['with classes of urgency', { ...COUNTS, classes: CLASSES }],
    ['with the time of the office', { ...COUNTS, officeTime: OFFICE_TIME }],
    ['with both', { ...COUNTS, classes: CLASSES, officeTime: OFFICE_TIME }],
    ['without any day', { ...COUNTS, officeTime: { ...OFFICE_TIME, workDays: [], closed: [], zone: [] } }],
  ])('can be read: %s', (_what, value) => {
    expect(isFrozenLimits(value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'P1'],
    ['a list', [COUNTS]],
    ['no version', { ...COUNTS, ruleVersion: undefined }],
    ['days in words', { ...COUNTS, resolutionDays: '5' }],
    ['minutes without an end', { ...COUNTS, handOverMinutes: Infinity }],
    ['classes that are none', { ...COUNTS, classes: 'all' }],
    ['a class that is missing', { ...COUNTS, classes: { ...CLASSES, [URGENCY_CLASSES[0]]: undefined } }],
    ['a class that is a list', { ...COUNTS, classes: { ...CLASSES, [URGENCY_CLASSES[0]]: [] } }],
    ['an office time that is none', { ...COUNTS, officeTime: 8 }],
    ...Object.keys(OFFICE_TIME).map((key): [string, unknown] => [
      `no ${key}`,
      { ...COUNTS, officeTime: { ...OFFICE_TIME, [key]: undefined } },
    ]),
    ['a work day in words', { ...COUNTS, officeTime: { ...OFFICE_TIME, workDays: [1, '2'] } }],
    ['a holiday as a number', { ...COUNTS, officeTime: { ...OFFICE_TIME, closed: ['2026-10-01', 2] } }],
    ['an open day as a number', { ...COUNTS, officeTime: { ...OFFICE_TIME, open: [3] } }],
    ['a zone as a text', { ...COUNTS, officeTime: { ...OFFICE_TIME, zone: [{}, 'UTC'] } }],
    ['a fitting class and an office time that is none', { ...COUNTS, classes: CLASSES, officeTime: null }],
    ['classes that are none and a fitting office time', { ...COUNTS, classes: [], officeTime: OFFICE_TIME }],
  ])('cannot be read: %s', (_what, value) => {
    expect(isFrozenLimits(value)).toBe(false)
  })
})
