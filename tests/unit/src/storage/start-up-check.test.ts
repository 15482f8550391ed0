import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { declareDeskDatabase, type DeskDatabase } from '../../../../src/storage/desk-database.ts'
import type { JournalPort } from '../../../../src/storage/journal-port.ts'
import { openOfficeStore } from '../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal, severalOrigins } from './memory-journal.ts'
import { deciding, namingOffice, nextUuid, registering } from './some-drafts.ts'

const CASES = 5
const OTHER_ORIGIN = { key: 'BXY-1', desk: 'BXY', epoch: 1, seq: 3, head: 'f'.repeat(64) }
let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }

const open = (port: JournalPort = journal) =>
  openOfficeStore({ officeId: OFFICE_ID, journal: port, indexedDb })

const onDatabase = async (change: (db: DeskDatabase) => Promise<unknown>): Promise<void> => {
  const db = declareDeskDatabase(OFFICE_ID, indexedDb)
  await change(db)
  db.dexie.close()
}

const refuse = (): never => {
  throw new DOMException('Internal error opening backing store', 'UnknownError')
}

/** Opens nothing until its database has been removed, as after damage to its files. */
const untilDeleted = (
  factory: IDBFactory,
  remove = (name: string) => factory.deleteDatabase(name),
): IDBFactory => {
  let isDamaged = true
  return Object.assign(new IDBFactory(), {
    open: (name: string, version?: number) => (isDamaged ? refuse() : factory.open(name, version)),
    deleteDatabase: (name: string) => {
      isDamaged = false
      return remove(name)
    },
  })
}

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const { store } = await open()
  for (let made = 0; made < CASES; made += 1) await store.append(nextUuid(), [registering(nextUuid())])
  await store.append(nextUuid(), [namingOffice('云杉苑')])
  store.close()
})

describe('row 2: the start-up check', () => {
  it('finds a projection in step and leaves it alone', async () => {
    expect((await open()).check).toEqual({ kind: 'inStep', reason: 'none', events: 0 })
  })

  it('says nothing about a new office without any records', async () => {
    journal = new MemoryJournal()
    indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
    expect((await open()).check).toEqual({ kind: 'inStep', reason: 'none', events: 0 })
  })

  it('fills the database of a new office without removing it first, so that nothing is ever blocked', async () => {
    indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
    const remove = vi.spyOn(indexedDb.indexedDB, 'deleteDatabase')
    const { store, check } = await open()
    expect(check).toEqual({ kind: 'rebuilt', reason: 'empty', events: CASES + 1 })
    expect(remove).not.toHaveBeenCalled()
    expect(await store.counts()).toMatchObject({ cases: CASES })
  })

  it('folds in what the projection lacks, and only that', async () => {
    journal.write(nextUuid(), [registering(nextUuid()), registering(nextUuid())])
    const { store, check } = await open()
    expect(check).toEqual({ kind: 'caughtUp', reason: 'behind', events: 2 })
    expect(await store.counts()).toMatchObject({ cases: CASES + 2 })
  })

  it.each<[string, string, (db: DeskDatabase) => Promise<unknown>]>([
    ['empty', 'the database is gone', (db) => db.dexie.delete()],
    [
      'missingRows',
      'a case is gone',
      async (db) => db.cases.delete((await db.cases.toCollection().first())?.caseId ?? ''),
    ],
    ['missingRows', 'the settings are gone', (db) => db.streams.clear()],
    ['missingRows', 'the counters are gone', (db) => db.counters.clear()],
    ['empty', 'only rows are left', (db) => db.origins.clear()],
    ['ahead', 'the journal is older', (db) => db.origins.toCollection().modify({ seq: 99 })],
    ['ahead', 'an origin is not in the journal', (db) => db.origins.add({ ...OTHER_ORIGIN })],
    [
      'otherHead',
      'the chain ends otherwise',
      (db) => db.origins.toCollection().modify({ head: 'f'.repeat(64) }),
    ],
  ])('rebuilds (%s) when %s', async (reason, _title, damage) => {
    await onDatabase(damage)
    const onProgress = vi.fn()
    const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb, onProgress })
    const total = CASES + 1
    expect(check).toEqual({ kind: 'rebuilt', reason, events: total })
    expect(onProgress.mock.lastCall).toEqual([{ done: total, total }])
    expect(await store.counts()).toEqual({ cases: CASES, openCases: CASES, streams: 1, events: total })
    expect(await store.settings()).toMatchObject({ officeName: '云杉苑' })
    store.close()
    expect((await open()).check.kind).toBe('inStep')
  })

  it('row 2: rows lost after the start are found behind the open screen, and the next start rebuilds them', async () => {
    const { store } = await open()
    expect(await store.findMissingRows()).toBe(false)
    await onDatabase(async (db) => db.cases.delete((await db.cases.toCollection().first())?.caseId ?? ''))
    expect(await store.findMissingRows()).toBe(true)
    store.close()
    const again = await open()
    expect(again.check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: CASES + 1 })
    expect(await again.store.findMissingRows()).toBe(false)
  })

  it('removes and rebuilds a database that does not open', async () => {
    const damaged = untilDeleted(indexedDb.indexedDB)
    const { store, check } = await openOfficeStore({
      officeId: OFFICE_ID,
      journal,
      indexedDb: { indexedDB: damaged, IDBKeyRange },
    })
    expect(check).toEqual({ kind: 'rebuilt', reason: 'unreadable', events: CASES + 1 })
    expect(await store.counts()).toMatchObject({ cases: CASES })
  })

  it('says which office is concerned when IndexedDB cannot be used at all', async () => {
    const useless = untilDeleted(indexedDb.indexedDB, refuse)
    const opening = openOfficeStore({
      officeId: OFFICE_ID,
      journal,
      indexedDb: { indexedDB: useless, IDBKeyRange },
    })
    await expect(opening).rejects.toThrow(`Database of office ${OFFICE_ID} does not open`)
  })

  it('takes in a second origin, as a restore leaves it', async () => {
    const older = new MemoryJournal({ desk: 'A7K', epoch: 1 })
    const caseId = nextUuid()
    older.write(nextUuid(), [registering(caseId)])
    const { store, check } = await open(severalOrigins([journal, older]))
    expect(check).toEqual({ kind: 'caughtUp', reason: 'behind', events: 1 })
    expect(await store.caseById(caseId)).toMatchObject({ number: 'TS-20261121-A7K-0001' })
  })

  it('passes over events the journal itself can no longer read, and does not stumble over them again', async () => {
    const caseId = nextUuid()
    journal.write(nextUuid(), [registering(nextUuid())])
    journal.write(nextUuid(), [registering(caseId)])
    journal.write(nextUuid(), [deciding(caseId, 'withdrawn', {}, { reason: '已自行解决' })])
    journal.events.splice(CASES + 1, 1)
    journal.events.pop()
    const { store, check } = await open()
    expect(check).toEqual({ kind: 'caughtUp', reason: 'behind', events: 1 })
    expect(await store.caseById(caseId)).toMatchObject({ stage: 'received' })
    expect(await store.append(nextUuid(), [registering(nextUuid())])).toMatchObject({ isProjected: true })
    store.close()
    expect((await open()).check.kind).toBe('inStep')
  })

  it('fails clearly when IndexedDB does not settle', async () => {
    const silent = { open: () => ({}), deleteDatabase: () => ({}), databases: () => Promise.resolve([]) }
    const opening = openOfficeStore({
      officeId: OFFICE_ID,
      journal,
      indexedDb: { indexedDB: silent as unknown as IDBFactory, IDBKeyRange },
      openLimitMs: 50,
    })
    await expect(opening).rejects.toThrow(
      'Opening the database did not settle; expected an answer within 50 ms',
    )
  })
})
