import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { declareDeskDatabase } from '../../../../../src/storage/desk-database.ts'
import { DECLARED_MIGRATIONS } from '../../../../../src/storage/migrations/declared-migrations.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../memory-journal.ts'
import { deciding, nextUuid, registering } from '../some-drafts.ts'

const rowsOf = async (source: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) => {
  const db = declareDeskDatabase(OFFICE_ID, source)
  await db.dexie.open()
  const [cases, counters] = [await db.cases.toArray(), await db.counters.toArray()]
  db.dexie.close()
  return { cases, counters }
}

it('a database of version 5, its rows without steps and with limits that hold no more, gets the rows of today', async () => {
  const journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const [open, withdrawn] = [nextUuid(), nextUuid()]
  const made = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
  await made.store.append(nextUuid(), [registering(open), registering(withdrawn)])
  await made.store.append(nextUuid(), [deciding(withdrawn, 'withdrawn', {}, { reason: '已办好' })])
  made.store.close()
  const older = { indexedDB: await asVersion5(indexedDb), IDBKeyRange }

  const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: older })
  expect(check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 3 })
  expect(await store.workIds(10)).toEqual({ open: [open], ended: [], endedCount: 0 })
  store.close()
  expect(await rowsOf(older)).toEqual(await rowsOf(indexedDb))
})

/** The rows of a database of today in one of version 5: its tables, no field that is newer, and a limit that was another. */
async function asVersion5(source: {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}): Promise<IDBFactory> {
  const today = declareDeskDatabase(OFFICE_ID, source)
  await today.dexie.open()
  const indexedDB = new IDBFactory()
  const old = new Dexie(today.dexie.name, { indexedDB, IDBKeyRange })
  const tables = DECLARED_MIGRATIONS.slice(0, 5).flatMap((migration) => Object.entries(migration.tables))
  old.version(5).stores(Object.fromEntries(tables))
  await old.open()
  for (const { name } of old.tables) {
    const rows: readonly Record<string, unknown>[] = await today.dexie.table(name).toArray()
    await old.table(name).bulkAdd(
      rows.map(({ steps, workState: _state, visitKeys: _visits, handler: _handler, ...row }) => {
        return steps === undefined ? row : { ...row, dueAt: NOW, dueOrder: NOW }
      }),
    )
  }
  old.close()
  today.dexie.close()
  return indexedDB
}
