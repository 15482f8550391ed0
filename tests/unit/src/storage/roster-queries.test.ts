import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { decideHousehold, type HouseholdEntry } from '../../../../src/domain/decide-roster.ts'
import { planRosterLoad } from '../../../../src/domain/roster-load.ts'
import { guessLayout } from '../../../../src/domain/roster-layout.ts'
import { readRosterTable } from '../../../../src/domain/roster-table.ts'
import { declareDeskDatabase } from '../../../../src/storage/desk-database.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { aHousehold, aResident } from '../../../builders/a-household.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid } from './some-drafts.ts'

let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore
const context = { now: NOW, newId: nextUuid }

const open = async () => openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })

/** Loads a list as the screen does: one command. */
async function load(lines: readonly string[]): Promise<void> {
  const records = lines.map((line) => line.split(','))
  const table = readRosterTable(records, guessLayout(records))
  const { events } = planRosterLoad(await store.roster.foldedPage('', 1000), table.rows, context)
  expect(await store.append(nextUuid(), events)).toMatchObject({ ok: true, isProjected: true })
}

async function save(wanted: HouseholdEntry): Promise<void> {
  const current = await store.roster.byId(wanted.householdId)
  const decision = decideHousehold(current, wanted, [], context)
  if (!decision.ok) throw new Error(`The household was refused: ${decision.code}`)
  await store.append(nextUuid(), decision.events)
}

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  ;({ store } = await open())
  await load([
    '房号,姓名,关系,电话,入住',
    '3-1-1201,张宏伟,业主,13800001234,2019-05',
    '3-1-1201,单雄信,家属,13900005678,',
    '3-2-1201,张敏,租户,13700001234,',
    '5-402,李敏,业主,,',
  ])
})

describe('the roster answers', () => {
  it.each([
    ['3栋1单元1201', ['3-1-1201']],
    ['3-1201', ['3-1-1201', '3-2-1201']],
    ['9-101', []],
    ['', []],
  ])('who lives at %s', async (typed, addresses) => {
    const found = await store.roster.byAddress(typed)
    expect(found.map(({ address }) => address).sort()).toEqual(addresses)
  })

  it('by the end of a telephone number and by the beginning of a name', async () => {
    const tail = await store.roster.byPhoneTail('1234', 10)
    expect(tail.map(({ address }) => address).sort()).toEqual(['3-1-1201', '3-2-1201'])
    const zhang = await store.roster.byName('张', 10)
    expect(zhang.map(({ address }) => address).sort()).toEqual(['3-1-1201', '3-2-1201'])
    expect(await store.roster.byName('张', 1)).toHaveLength(1)
    expect(await store.roster.byPhoneTail('9999', 10)).toEqual([])
  })

  it('without the keys it is found by', async () => {
    const [found] = await store.roster.byAddress('5-402')
    const {
      heads: _heads,
      hasUnknown: _hasUnknown,
      reveals: _reveals,
      ...bare
    } = aHousehold({
      householdId: found?.householdId ?? '',
      address: '5-402',
      building: '5',
      residents: [aResident({ residentId: found?.residents[0]?.residentId ?? '', name: '李敏', phone: '' })],
    })
    expect(found).toEqual(bare)
  })

  it('page by page', async () => {
    const first = await store.roster.page('', 2)
    const second = await store.roster.page(first.at(-1)?.householdId ?? '', 2)
    expect([...first, ...second].map(({ address }) => address).sort()).toEqual([
      '3-1-1201',
      '3-2-1201',
      '5-402',
    ])
    expect(await store.roster.count()).toBe(3)
  })

  it('somebody who has left is found no more', async () => {
    const [found] = await store.roster.byAddress('3-2-1201')
    if (!found) throw new Error('3-2-1201 is not in the roster')
    const leftIds = found.residents.map(({ residentId }) => residentId)
    await save({ ...found, residents: [], leftIds })
    expect(await store.roster.byAddress('3-2-1201')).toMatchObject([{ residents: [], leftNames: ['张敏'] }])
    expect((await store.roster.byName('张', 10)).map(({ address }) => address)).toEqual(['3-1-1201'])
  })
})

describe('the roster is a projection', () => {
  it('rebuilt from the journal to the same rows', async () => {
    const before = await store.roster.page('', 100)
    store.close()
    indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
    const again = await open()
    expect(await again.store.roster.page('', 100)).toEqual(before)
  })

  it('row 2: a household whose row is lost is noticed at the next start', async () => {
    store.close()
    const db = declareDeskDatabase(OFFICE_ID, indexedDb)
    await db.dexie.open()
    await db.households.clear()
    db.dexie.close()
    const again = await open()
    expect(again.check).toMatchObject({ kind: 'rebuilt', reason: 'missingRows' })
    expect(await again.store.roster.count()).toBe(3)
  })
})
