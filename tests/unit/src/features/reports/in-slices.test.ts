import { describe, expect, it } from 'vitest'
import { inSlices } from '../../../../../src/features/reports/in-slices.ts'

/** Ten steps of five milliseconds each. */
function aCounting() {
  const clock = { ms: 0 }
  function* steps(): Generator<number, string, undefined> {
    for (let done = 1; done <= 10; done += 1) {
      clock.ms += 5
      yield done
    }
    return 'counted'
  }
  return { steps: steps(), monotonicMs: () => clock.ms }
}

describe('a long counting in slices', () => {
  it('lets keys through every few milliseconds, and counts to the end', async () => {
    const { steps, monotonicMs } = aCounting()
    const told: number[] = []
    const result = await inSlices(steps, (done) => told.push(done) > 0, monotonicMs)
    expect(result).toBe('counted')
    expect(told).toEqual([3, 6, 9])
  })

  it('stops where nobody wants it any more', async () => {
    const { steps, monotonicMs } = aCounting()
    const told: number[] = []
    expect(await inSlices(steps, (done) => told.push(done) < 2, monotonicMs)).toBeNull()
    expect(told).toEqual([3, 6])
    expect(steps.next().value).toBe(7)
  })
})
