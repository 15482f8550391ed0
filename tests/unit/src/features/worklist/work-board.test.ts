import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StreamRef } from '../../../../../src/domain/event.ts'
import { MOST_ENDED, workBoard } from '../../../../../src/features/worklist/work-board.ts'
import { caseRow, summaryOf, type CaseSummary } from '../../../../../src/storage/case-row.ts'

/** What the store holds, and how often it was asked. */
let rows: Map<string, CaseSummary>
let asked: { whole: number; pages: readonly string[][]; groups: number }
let tell: (streams: readonly StreamRef[]) => void
let fail = false

const given = (caseId: string): void => {
  rows.set(caseId, { ...summaryOf(caseRow(caseId, [])), isOpen: 1 })
}

function aStore() {
  return {
    workIds: (most: number) => {
      expect(most).toBe(MOST_ENDED)
      asked.whole += 1
      const ids = (state: 0 | 1) =>
        [...rows.values()].flatMap((row) => (row.isOpen === state ? [row.caseId] : []))
      return Promise.resolve({ open: ids(1), ended: ids(0).slice(0, most), endedCount: ids(0).length })
    },
    workCases: (ids: readonly string[]) => {
      asked.pages = [...asked.pages, [...ids]]
      if (fail) return Promise.reject(new Error('The projection cannot be read'))
      return Promise.resolve(ids.flatMap((id) => rows.get(id) ?? []))
    },
    groupedCases: () => {
      asked.groups += 1
      return Promise.resolve(new Map())
    },
    onChange: (listener: typeof tell) => {
      tell = listener
      return () => undefined
    },
  }
}

const settled = () => vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 5)))
const onError = vi.fn()
const read = async (store = aStore()) => {
  const board = workBoard(store, onError)
  await settled()
  return board
}
const changed = async (...ids: readonly string[]) => {
  tell(ids.map((id) => ({ kind: 'case', id })))
  await settled()
}

beforeEach(() => {
  rows = new Map()
  asked = { whole: 0, pages: [], groups: 0 }
  fail = false
  onError.mockClear()
})

describe('the work board', () => {
  it('is one for an office, however many screens ask, and read a hundred cases at a time', async () => {
    for (let index = 0; index < 150; index += 1) given(`case-${String(index)}`)
    const store = aStore()
    const board = await read(store)
    expect(workBoard(store, onError)).toBe(board)
    expect(board.cases.value?.size).toBe(150)
    expect(asked.pages.map((page) => page.length)).toEqual([100, 50])
  })

  it('follows single changes without reading everything again', async () => {
    given('a')
    given('b')
    const board = await read()
    given('c')
    rows.delete('a')
    await changed('a', 'c')
    expect([...(board.cases.value?.keys() ?? [])]).toEqual(['b', 'c'])
    expect(asked).toMatchObject({ whole: 1, groups: 1 })
  })

  it('is read as a whole when many changed together, as after an import', async () => {
    const board = await read()
    const many = Array.from({ length: 201 }, (_, index) => `case-${String(index)}`)
    many.forEach(given)
    await changed(...many)
    expect(board.cases.value?.size).toBe(201)
    expect(asked.whole).toBe(2)
  })

  it('R18 reads the groups anew when one changed, and nothing when neither case nor group did', async () => {
    await read()
    tell([{ kind: 'household', id: 'h' }])
    await settled()
    expect(asked.groups).toBe(1)
    tell([{ kind: 'group', id: 'g' }])
    await settled()
    expect(asked.groups).toBe(2)
    expect(asked.whole).toBe(1)
  })

  it('tells what it could not read, and reads the next change', async () => {
    given('a')
    fail = true
    const board = await read()
    expect(onError).toHaveBeenCalledOnce()
    expect(board.cases.value).toBeNull()
    fail = false
    await changed('a')
    expect(board.cases.value?.size).toBe(1)
  })

  it('says how many ended cases it left out, and lists them when half of the others were filed', async () => {
    const ended = Array.from({ length: MOST_ENDED + 30 }, (_, index) => `ended-${String(index)}`)
    for (const caseId of ended) {
      given(caseId)
      rows.set(caseId, { ...summaryOf(caseRow(caseId, [])), isOpen: 0 })
    }
    const board = await read()
    expect([board.cases.value?.size, board.unreadEnded.value]).toEqual([MOST_ENDED, 30])
    for (const caseId of ended.slice(0, MOST_ENDED / 2)) rows.delete(caseId)
    await changed(...ended.slice(0, 150))
    await changed(...ended.slice(150, MOST_ENDED / 2))
    expect(asked.whole).toBe(1)
    await changed('ended-0')
    expect(asked.whole).toBe(2)
    expect([board.cases.value?.size, board.unreadEnded.value]).toEqual([MOST_ENDED / 2 + 30, 0])
  })
})
