import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { searchWords, type CaseSearchPart } from '../../../../src/storage/case-search.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid, registering } from './some-drafts.ts'

const CASES = 250
let store: OfficeStore

beforeEach(async () => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal: new MemoryJournal(), indexedDb })).store
  const drafts = Array.from({ length: CASES }, (_, index) =>
    registering(nextUuid(), {
      household: `3-${String(1000 + index)}`,
      content: `${'灯'.repeat(70)} 第${String(index)}盏 ${index === 0 ? 'ＬＥＤ' : ''}`,
      wallAt: NOW + index,
    }),
  )
  await store.append(nextUuid(), drafts, { limitMs: 60_000 })
})

async function search(text: string, most = Infinity): Promise<readonly CaseSearchPart[]> {
  const parts: CaseSearchPart[] = []
  await store.searchCases(searchWords(text), (part) => parts.push(part) < most)
  return parts
}

describe('looking for cases', () => {
  it.each([
    ['a word far behind in the content', '第7盏'],
    ['a household', '3-1007'],
    ['the end of a number', '-0008'],
    ['two words that lie apart', '第7盏 3-1007'],
  ])('finds one by %s', async (_what, text) => {
    const found = (await search(text)).at(-1)?.found
    expect(found?.map(({ householdText }) => householdText)).toEqual(['3-1007'])
  })

  it('finds whatever case and width letters have', async () => {
    expect((await search('led')).at(-1)?.found).toHaveLength(1)
  })

  it('looks from the newest back, tells how far, and stops when nobody wants the rest', async () => {
    const [first, ...rest] = await search('第0盏')
    expect(first).toMatchObject({ found: [], looked: 100, total: CASES })
    expect(rest.at(-1)).toMatchObject({ found: [{ householdText: '3-1000' }], looked: CASES })
    expect(await search('第0盏', 1)).toHaveLength(1)
  })

  it('shows a bounded number of the newest', async () => {
    const [first, ...rest] = await search('灯')
    expect(first?.found).toHaveLength(30)
    expect(first?.found[0]?.householdText).toBe(`3-${String(999 + CASES)}`)
    expect(rest).toEqual([])
  })
})
