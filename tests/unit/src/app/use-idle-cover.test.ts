import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useIdleCover } from '../../../../src/app/use-idle-cover.ts'

const MINUTE_MS = 60_000
let scope: EffectScope
let covered = 0

function watch(isInUse = false): void {
  scope.run(() => {
    useIdleCover({
      now: () => Date.now(),
      afterMinutes: () => 5,
      isInUse: () => isInUse,
      cover: () => (covered += 1),
    })
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
  covered = 0
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

describe('the screen that covers itself (safety.md row 40, ADR 52)', () => {
  it('covers after the minutes of the office without a sign, and not before', () => {
    watch()
    vi.advanceTimersByTime(5 * MINUTE_MS - 1000)
    expect(covered).toBe(0)
    vi.advanceTimersByTime(1000)
    expect(covered).toBe(1)
  })

  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'])(
    'begins anew with %s, wherever it happens',
    (sign) => {
      watch()
      vi.advanceTimersByTime(4 * MINUTE_MS)
      document.body.dispatchEvent(new Event(sign, { bubbles: true }))
      vi.advanceTimersByTime(4 * MINUTE_MS)
      expect(covered).toBe(0)
      vi.advanceTimersByTime(MINUTE_MS)
      expect(covered).toBe(1)
    },
  )

  it('P15 stays open while somebody is being heard, but not for a draft left lying', () => {
    watch(true)
    vi.advanceTimersByTime(29 * MINUTE_MS)
    expect(covered).toBe(0)
    vi.advanceTimersByTime(MINUTE_MS)
    expect(covered).toBeGreaterThan(0)
  })

  it('leaves nothing behind when the office is closed', () => {
    watch()
    scope.stop()
    vi.advanceTimersByTime(60 * MINUTE_MS)
    expect(covered).toBe(0)
  })
})
