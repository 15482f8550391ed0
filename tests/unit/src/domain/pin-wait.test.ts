import { describe, expect, it } from 'vitest'
import { afterFailure, NO_TRIES, waitLeft } from '../../../../src/domain/pin-wait.ts'
import { NOW } from '../../../builders/an-event.ts'

describe('row 39: waiting after wrong PINs', () => {
  it.each([
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [10, 256],
    [11, 300],
    [2000, 300],
  ])('after %i failed tries it is %i s', (failures, seconds) => {
    let tries = NO_TRIES
    for (let failed = 0; failed < failures; failed += 1) tries = afterFailure(tries, NOW)
    expect(waitLeft(tries, NOW)).toBe(seconds * 1000)
  })

  it.each([
    ['half of it has passed', 1000, 1000],
    ['all of it has passed', 2000, 0],
    ['long after', 999_999, 0],
    ['the clock was set back by a year', -365 * 86_400_000, 2000],
  ])('when %s, the rest is right', (_title, passedMs, restMs) => {
    const tries = { failures: 3, waitMs: 2000, since: NOW }
    expect(waitLeft(tries, NOW + passedMs)).toBe(restMs)
  })
})
