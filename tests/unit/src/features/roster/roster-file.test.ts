import { describe, expect, it, vi } from 'vitest'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import { readRosterFile } from '../../../../../src/features/roster/roster-file.ts'
import { aHousehold, countingIds } from '../../../../builders/a-household.ts'

const HOUSEHOLDS = 1200
const ROSTER = Array.from({ length: HOUSEHOLDS }, (_, index) =>
  aHousehold({ householdId: `h${String(index).padStart(5, '0')}`, address: `1-1-${String(index + 1)}` }),
)

function anApp() {
  const foldedPage = vi.fn((afterId: string, limit: number) =>
    Promise.resolve(ROSTER.filter(({ householdId }) => householdId > afterId).slice(0, limit)),
  )
  const store = { roster: { count: () => Promise.resolve(HOUSEHOLDS), foldedPage } }
  return { foldedPage, app: { store, now: () => 5, newId: countingIds() } as unknown as AppContext }
}

const BYTES = new TextEncoder().encode('房号,姓名,电话\n2-1-101,单雪,13900005678\n')
const LIST = { size: BYTES.length, arrayBuffer: () => Promise.resolve(BYTES.buffer) }

describe('reading a list of households', () => {
  it('tells how many households of the roster it has been compared with', async () => {
    const told: (readonly [number, number])[] = []
    const read = await readRosterFile(anApp().app, LIST, {
      signal: new AbortController().signal,
      onProgress: (done, total) => told.push([done, total]),
    })
    expect(read).toMatchObject({ ok: true, rows: 1, load: { newHouseholds: 1, newPeople: 1 } })
    expect(told).toEqual([
      [500, HOUSEHOLDS],
      [1000, HOUSEHOLDS],
      [HOUSEHOLDS, HOUSEHOLDS],
    ])
  })

  it('desk.md "Everywhere": it can be ended before anything is written, and looks at nothing more', async () => {
    const { app, foldedPage } = anApp()
    const controller = new AbortController()
    const read = await readRosterFile(app, LIST, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(read).toBeNull()
    expect(foldedPage).toHaveBeenCalledTimes(2)
  })
})
