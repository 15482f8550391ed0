import { effectScope, ref, shallowRef } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import type { Period } from '../../../../../src/domain/statistics/scope.ts'
import { useNumbers } from '../../../../../src/features/reports/use-numbers.ts'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'
import { NOW } from '../../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const MONTH: Period = { from: NOW - 20 * DAY_MS, to: NOW + 10 * DAY_MS }
const DECADE: Period = { from: NOW - 3650 * DAY_MS, to: NOW }

/** An office whose records of a decade are read in parts, each when `part` is called. */
function anOffice() {
  const parts: (() => boolean)[] = []
  const app = {
    now: () => NOW,
    calendar: CALENDAR_UTC8,
    staff: ref([]),
    store: {
      onChange: () => () => undefined,
      eventsOfKind: () => Promise.resolve([]),
      groupedCases: () => Promise.resolve(new Map()),
      caseFacts: (period: Period, onPart: (part: { done: number; total: number }) => boolean) =>
        period.to - period.from < 100 * DAY_MS
          ? Promise.resolve([])
          : new Promise((resolve) => {
              parts.push(() => {
                const goesOn = onPart({ done: parts.length, total: 9 })
                if (!goesOn) resolve([])
                return goesOn
              })
            }),
    },
  } as unknown as AppContext
  return { app, part: () => parts.at(-1)?.() }
}

describe('numbers that take long', () => {
  it('tell how far they are, and can be given up: what was counted before stays', async () => {
    const { app, part } = anOffice()
    const period = shallowRef(MONTH)
    const scope = effectScope()
    const numbers = scope.run(() => useNumbers(app, () => period.value))
    if (numbers === undefined) throw new Error('The scope is active')
    await vi.waitFor(() => expect(numbers.counted.value?.period).toBe(MONTH))
    expect(numbers.progress.value).toBeNull()

    const clock = vi.spyOn(performance, 'now')
    clock.mockReturnValue(0)
    period.value = DECADE
    await vi.waitFor(() => expect(part()).toBe(true))
    expect(numbers.progress.value).toBeNull()
    clock.mockReturnValue(400)
    expect(part()).toBe(true)
    expect(numbers.progress.value).toEqual({ phase: 'reading', done: 1, total: 9 })

    numbers.cancel()
    expect(numbers.progress.value).toBeNull()
    expect(part()).toBe(false)
    await Promise.resolve()
    expect(numbers.counted.value?.period).toBe(MONTH)
    scope.stop()
    clock.mockRestore()
  })
})
