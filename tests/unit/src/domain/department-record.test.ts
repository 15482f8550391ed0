import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departmentRecord, NO_RECORD } from '../../../../src/domain/department-record.ts'

describe('R9 what a department usually takes', () => {
  it.each([
    ['nothing is known', [], NO_RECORD],
    ['one case', [5], { cases: 1, medianMs: 5 }],
    ['the middle one', [90, 1, 10], { cases: 3, medianMs: 10 }],
    ['between the two in the middle', [4, 1, 100, 2], { cases: 4, medianMs: 3 }],
    ['a clock that went back is left aside', [-1, 7], { cases: 1, medianMs: 7 }],
  ])('%s', (_name, durations, expected) => {
    expect(departmentRecord(durations)).toEqual(expected)
  })

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (durations) => {
        expect(departmentRecord(durations.toReversed())).toEqual(departmentRecord(durations))
      }),
    )
  })
})
