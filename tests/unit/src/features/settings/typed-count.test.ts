import { describe, expect, it } from 'vitest'
import { SETTING_LIMITS } from '../../../../../src/domain/office.ts'
import { typedCount } from '../../../../../src/features/settings/typed-count.ts'

describe('a typed count', () => {
  it.each([
    ['3', 3],
    [' １４ ', 14],
    ['2', 2],
    ['1000', 1000],
    ['1', null],
    ['1001', null],
    ['0', null],
    ['-3', null],
    ['3.5', null],
    ['三', null],
    ['', null],
    ['1e2', null],
  ])('%j is %s', (typed, count) => {
    expect(typedCount(typed, SETTING_LIMITS.groupHouseholds)).toBe(count)
  })
})
