import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerInTime } from '../../../../src/platform/answer-in-time.ts'

const after = (ms: number, answer: string): Promise<string> =>
  new Promise((resolve) => setTimeout(() => resolve(answer), ms))

describe('what a key waits for', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['an answer that comes at once', 0, '3-1-1201'],
    ['an answer within the limit', 149, '3-1-1201'],
    ['nothing where the answer is late', 151, null],
  ])('is %s', async (_title, ms, expected) => {
    const waited = answerInTime(after(ms, '3-1-1201'))
    await vi.advanceTimersByTimeAsync(200)
    await expect(waited).resolves.toBe(expected)
  })

  it('is an error where asking failed in time', async () => {
    await expect(answerInTime(Promise.reject(new Error('no records')))).rejects.toThrow('no records')
  })
})
