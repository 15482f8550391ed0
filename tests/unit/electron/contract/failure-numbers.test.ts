import { describe, expect, it } from 'vitest'
import { FAILURE_NUMBERS, failureMark } from '../../../../electron/contract/failure-numbers.ts'
import zhFailures from '../../../../src/locales/zh-Hans/failures.json'

const numbers = Object.values(FAILURE_NUMBERS)

describe('the numbers of failures', () => {
  it('stand for one failure each', () => {
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  it('are there for every failure with words', () => {
    expect(Object.keys(FAILURE_NUMBERS).toSorted()).toEqual(Object.keys(zhFailures).toSorted())
  })
  it('never change: a code read out on the telephone means the same in every version', () => {
    const { wrongPin, diskFull, deskGone, printBlank } = FAILURE_NUMBERS
    expect([wrongPin, diskFull, deskGone, printBlank]).toEqual([6, 10, 39, 51])
  })
  it.each([
    [6, 'E-06'],
    [51, 'E-51'],
  ])('%i is written %s', (number, mark) => {
    expect(failureMark(number)).toBe(mark)
  })
})
