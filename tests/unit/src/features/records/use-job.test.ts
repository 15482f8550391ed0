import { expect, it } from 'vitest'
import { secondsLeft } from '../../../../../src/features/records/use-job.ts'

it.each([
  [50, 100, 10_000, 10],
  [10, 100, 1_000, 9],
  [1, 100, 1_000, null],
  [0, 0, 1_000, null],
  [100, 100, 5_000, 0],
])('%i of %i after %i ms: %o s left', (done, total, elapsedMs, expected) => {
  expect(secondsLeft(done, total, elapsedMs)).toBe(expected)
})
