import { describe, expect, it, vi } from 'vitest'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import { listReading } from '../../../../../src/features/roster/list-reading.ts'
import {
  openRosterFile,
  planRosterFile,
  type ReadingWatch,
} from '../../../../../src/features/roster/roster-file.ts'
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

async function readRosterFile(app: AppContext, list: typeof LIST, watch: ReadingWatch) {
  const reading = listReading()
  const opened = await openRosterFile(reading, list, { sheet: 0, known: [] })
  return opened.ok ? planRosterFile(app, reading, opened.layout, watch) : opened
}

describe('reading a list of households', () => {
  it('tells how many households of the roster it has been compared with', async () => {
    const told: (readonly [number, number])[] = []
    const read = await readRosterFile(anApp().app, LIST, {
      signal: new AbortController().signal,
      onProgress: (done, total) => told.push([done, total]),
    })
    expect(read).toMatchObject({ rows: 1, load: { newHouseholds: 1, newPeople: 1 } })
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

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0], 'notText'],
    ['a torn workbook', [0x50, 0x4b, 3, 4, 1, 2], 'notWorkbook'],
    ['a locked workbook', [0xd0, 0xcf, 0x11, 0xe0, 1], 'lockedWorkbook'],
    [
      'a quotation mark that is never closed',
      [...new TextEncoder().encode('房号\n"3-1201\n')],
      'brokenQuotes',
    ],
    ['nothing', [], 'noRows'],
  ])('refuses %s as a whole', async (_what, bytes, code) => {
    const { buffer } = Uint8Array.from(bytes)
    const list = { size: bytes.length, arrayBuffer: () => Promise.resolve(buffer) }
    expect(await openRosterFile(listReading(), list, { sheet: 0, known: [] })).toMatchObject({
      ok: false,
      code,
    })
  })

  it('refuses a file larger than any list before it is read', async () => {
    const list = { size: 30_000_001, arrayBuffer: () => Promise.reject(new Error('read')) }
    expect(await openRosterFile(listReading(), list, { sheet: 0, known: [] })).toMatchObject({
      code: 'tooLarge',
    })
  })
})
