import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { firstProjection } from '../../../../src/storage/migrations/001-first-projection.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { A_PERSON, aRegistered } from '../../../builders/a-complaint.ts'
import { MemoryJournal } from './memory-journal.ts'
import { deciding, nextUuid, registering } from './some-drafts.ts'

const DAY = 24 * 60 * 60 * 1000
const SINCE = NOW - 30 * DAY
let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })).store
})

/** An empty database as the first version of the program made it. */
async function databaseOfFirstShape(): Promise<Dexie> {
  const old = new Dexie(`tingsu-${OFFICE_ID}`, indexedDb)
  await old.delete()
  const { number, tables } = firstProjection
  old.version(number).stores({ ...tables })
  return old.open()
}

interface Case {
  readonly household?: string
  readonly place?: string
  readonly serviceCategory?: string | null
  readonly day?: number
}

/** Registers a case, by default a leak in 3-1201 today; answers its id. */
async function given({ household = '3-1201', place = '', serviceCategory = 'leaks', day = 0 }: Case = {}) {
  const caseId = nextUuid()
  const { data } = aRegistered({ data: { serviceCategory } })
  const registration = registering(caseId, { household, wallAt: NOW + day * DAY })
  const personal = { ...A_PERSON, household, place }
  await store.append(nextUuid(), [
    { ...registration, data: { ...data, receivedAt: registration.wallAt }, personal },
  ])
  return caseId
}

const foundBy = async (
  likeness: { household?: string; place?: string; serviceCategory?: string | null },
  limit = 30,
) => {
  const whole = { household: '', place: '', serviceCategory: null, ...likeness }
  const cases = await store.similarCases({ likeness: whole, since: SINCE, limit })
  return cases.map(({ caseId, by }) => [by, caseId])
}

describe('R18 cases like the one being written', () => {
  it('are those of the household, whatever they are about and however old, the newest first', async () => {
    const old = await given({ day: -90, serviceCategory: 'noise' })
    const fresh = await given({ household: '3栋1201', serviceCategory: null })
    await given({ household: '3-1202', serviceCategory: null })
    expect(await foundBy({ household: '３－１２０１' })).toEqual([
      ['household', fresh],
      ['household', old],
    ])
  })

  it('are those of the same category and building within the window, behind the household’s own', async () => {
    const own = await given({ day: -2 })
    const neighbour = await given({ household: '3-1301', day: -1 })
    await given({ household: '3-1401', serviceCategory: 'noise' })
    await given({ household: '5-1301' })
    await given({ household: '3-0101', day: -31 })
    expect(await foundBy({ household: '3-1201', serviceCategory: 'leaks' })).toEqual([
      ['household', own],
      ['building', neighbour],
    ])
    expect(await foundBy({ household: '3-1201' })).toEqual([['household', own]])
  })

  it('are those at the same place, written in any way', async () => {
    const garage = await given({ household: '', place: '地下车库 B2' })
    await given({ household: '', place: '地下车库 B1' })
    expect(await foundBy({ place: '地下车库，Ｂ２', serviceCategory: 'leaks' })).toEqual([['place', garage]])
  })

  it('are not those of another unit with the same room', async () => {
    await given({ household: '3-2-1201', serviceCategory: null })
    expect(await foundBy({ household: '3-1-1201' })).toEqual([])
  })

  it('are open: one that was withdrawn, or whose person was corrected away, is not found', async () => {
    const withdrawn = await given()
    await store.append(nextUuid(), [deciding(withdrawn, 'withdrawn', {}, { reason: '好了' })])
    const moved = await given()
    await store.append(nextUuid(), [deciding(moved, 'corrected', {}, { household: '9-909', reason: '听错' })])
    expect(await foundBy({ household: '3-1201' })).toEqual([])
    expect(await foundBy({ household: '9-909' })).toEqual([['household', moved]])
  })

  it('are no more than asked for, the newest of them', async () => {
    for (const day of [-5, -1, -3]) await given({ household: `3-10${-day}`, day })
    const newest = await given({ household: '3-1301' })
    expect(await foundBy({ household: '3-2', serviceCategory: 'leaks' }, 1)).toEqual([['building', newest]])
    expect(await foundBy({ household: '3-2', serviceCategory: 'leaks' }, 3)).toHaveLength(3)
  })

  it('nothing typed finds nothing', async () => {
    await given({ household: '' })
    expect(await foundBy({})).toEqual([])
  })

  it('a projection of the first shape is rebuilt, so that its cases are found as well', async () => {
    const caseId = await given()
    store.close()
    const old = await databaseOfFirstShape()
    await old.table('cases').put({
      caseId,
      number: '',
      isOpen: 1,
      dueOrder: 1,
      householdKey: '3-1201',
      registeredAt: NOW,
      events: journal.events,
    })
    await old.table('origins').put({ key: 'A3F-1', ...journal.end() })
    await old.table('counters').put({ key: 'rows', cases: 1, openCases: 1, streams: 0, events: 1 })
    old.close()
    const opened = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
    store = opened.store
    expect(opened.check).toMatchObject({ kind: 'rebuilt' })
    expect(await foundBy({ household: '3-1201' })).toEqual([['household', caseId]])
  })
})
