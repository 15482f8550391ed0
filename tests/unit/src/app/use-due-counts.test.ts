import { effectScope, type EffectScope, type ShallowRef } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endOfDay, useDueCounts, type DueCounts } from '../../../../src/app/use-due-counts.ts'
import type { StreamRef } from '../../../../src/domain/event.ts'
import type { AppContext } from '../../../../src/platform/app-context.ts'
import { at, CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'

const NOW = at('2026-11-22 10:00')
const HOUR_MS = 60 * 60 * 1000
const MINUTE_MS = 60 * 1000

/** What the store holds, and how often it was asked. */
const due = new Map<string, number>()
let asked: { readonly whole: number; readonly single: readonly string[] }
let listener: ((streams: readonly StreamRef[]) => void) | null
let now: number
let scope: EffectScope

const store = {
  dueMoments: () => {
    asked = { ...asked, whole: asked.whole + 1 }
    return Promise.resolve(new Map(due))
  },
  dueMoment: (caseId: string) => {
    asked = { ...asked, single: [...asked.single, caseId] }
    return Promise.resolve(due.get(caseId) ?? null)
  },
  onChange: (given: (streams: readonly StreamRef[]) => void) => {
    listener = given
    return () => {
      listener = null
    }
  },
}

/** The counts of an office that has been read once. */
async function counted(): Promise<Readonly<ShallowRef<DueCounts>>> {
  const app = { store, calendar: CALENDAR_UTC8, now: () => now } as unknown as AppContext
  const counts = scope.run(() => useDueCounts(app))
  if (counts === undefined) throw new Error('The scope ended before the counts began')
  await behindTheScreen()
  return counts
}

/** Past the drawing, the first key and the quiet moment that a reading waits for. */
const behindTheScreen = () => vi.advanceTimersByTimeAsync(2000)

const change = async (...ids: readonly string[]) => {
  listener?.(ids.map((id) => ({ kind: 'case', id })))
  await behindTheScreen()
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 1))
  due.clear()
  asked = { whole: 0, single: [] }
  now = NOW
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('counts of what is due', () => {
  it('are what is past its limit, and what is due before the day ends', async () => {
    due
      .set('late', NOW - 1)
      .set('today', NOW + HOUR_MS)
      .set('tomorrow', endOfDay(NOW, CALENDAR_UTC8))
    expect((await counted()).value).toEqual({ due: 2, overdue: 1 })
  })

  it('follow single changes without reading everything again', async () => {
    due.set('a', NOW - 1).set('b', NOW + HOUR_MS)
    const counts = await counted()
    due.delete('a')
    due.set('c', NOW - 5)
    due.set('b', NOW + 100 * HOUR_MS)
    await change('a', 'b', 'c')
    expect(counts.value).toEqual({ due: 1, overdue: 1 })
    expect(asked.whole).toBe(1)
    expect(asked.single.toSorted()).toEqual(['a', 'b', 'c'])
  })

  it('are read as a whole when many changed together', async () => {
    const counts = await counted()
    const many = Array.from({ length: 51 }, (_, index) => `case-${String(index)}`)
    for (const id of many) due.set(id, NOW - 1)
    await change(...many)
    expect(counts.value).toEqual({ due: 51, overdue: 51 })
    expect(asked).toEqual({ whole: 2, single: [] })
  })

  it('take in what changes while they are being read', async () => {
    const counts = await counted()
    due.set('a', NOW - 1)
    listener?.([{ kind: 'case', id: 'a' }])
    due.set('b', NOW - 1)
    listener?.([{ kind: 'case', id: 'b' }])
    await behindTheScreen()
    await behindTheScreen()
    expect(counts.value).toEqual({ due: 2, overdue: 2 })
  })

  it('leave what is no case alone', async () => {
    await counted()
    listener?.([{ kind: 'household', id: 'h' }])
    await behindTheScreen()
    expect(asked).toEqual({ whole: 1, single: [] })
  })

  it('move with the clock, without asking the store', async () => {
    due.set('a', NOW + 30_000)
    const counts = await counted()
    expect(counts.value).toEqual({ due: 1, overdue: 0 })
    now = NOW + MINUTE_MS
    await vi.advanceTimersByTimeAsync(MINUTE_MS)
    expect(counts.value).toEqual({ due: 1, overdue: 1 })
    expect(asked.whole).toBe(1)
  })

  it('listen no longer than the screen lives', async () => {
    await counted()
    scope.stop()
    expect(listener).toBeNull()
  })
})
