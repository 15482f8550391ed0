import { effectScope, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDueCounts } from '../../../../src/app/use-due-counts.ts'
import { DEFAULT_SETTINGS } from '../../../../src/domain/office.ts'
import type { AppContext } from '../../../../src/platform/app-context.ts'
import { caseRow, summaryOf, type CaseSummary } from '../../../../src/storage/case-row.ts'
import { CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'
import { NOW } from '../../../builders/an-event.ts'

const HOUR_MS = 60 * 60 * 1000
const NOTHING = { overdue: 0, dueToday: 0, putUp: 0 }

/** An office whose records open when `open` is called, with these cases. */
function anOffice(rows: readonly CaseSummary[], now = () => NOW) {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const app = {
    opened,
    now,
    calendar: CALENDAR_UTC8,
    settings: ref(DEFAULT_SETTINGS),
    session: ref({ roles: ['manager'] }),
    store: {
      workIds: () => Promise.resolve({ open: rows.map(({ caseId }) => caseId), ended: [], endedCount: 0 }),
      workCases: () => Promise.resolve(rows),
      groupedCases: () => Promise.resolve(new Map()),
      onChange: () => () => undefined,
    },
  } as unknown as AppContext
  return { app, open }
}

const aRow = (caseId: string, steps: CaseSummary['steps']): CaseSummary => ({
  ...summaryOf(caseRow(caseId, [])),
  isOpen: 1,
  steps,
})
const ROWS = [
  aRow('late', [['reply', NOW - HOUR_MS]]),
  aRow('today', [['reply', NOW + HOUR_MS]]),
  aRow('put up', [['managerJudges']]),
  aRow('some day', [['resolve', NOW + 72 * HOUR_MS]]),
]

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000)
  await nextTick()
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is due, for the shell', () => {
  it('is nothing until the records are open, then what is overdue, due today and put up', async () => {
    const { app, open } = anOffice(ROWS)
    const scope = effectScope()
    const counts = scope.run(() => useDueCounts(app))
    await settle()
    expect(counts?.value).toEqual(NOTHING)
    open()
    await vi.waitFor(async () => {
      await settle()
      expect(counts?.value).toEqual({ overdue: 1, dueToday: 1, putUp: 1 })
    })
    scope.stop()
  })

  it('is counted anew as time passes', async () => {
    let now = NOW
    const { app, open } = anOffice(ROWS, () => now)
    const scope = effectScope()
    const counts = scope.run(() => useDueCounts(app))
    open()
    await vi.waitFor(async () => {
      await settle()
      expect(counts?.value.overdue).toBe(1)
    })
    now = NOW + 2 * HOUR_MS
    await vi.advanceTimersByTimeAsync(31_000)
    expect(counts?.value).toEqual({ overdue: 2, dueToday: 0, putUp: 1 })
    scope.stop()
  })

  it('is no longer asked for where the shell went before the records opened', async () => {
    const { app, open } = anOffice(ROWS)
    const scope = effectScope()
    const counts = scope.run(() => useDueCounts(app))
    scope.stop()
    open()
    await settle()
    await settle()
    expect(counts?.value).toEqual(NOTHING)
  })
})
