import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { declareDeskDatabase } from '../../../../../src/storage/desk-database.ts'
import { DECLARED_MIGRATIONS } from '../../../../../src/storage/migrations/declared-migrations.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../memory-journal.ts'
import { deciding, nextUuid, registering } from '../some-drafts.ts'

it('S11 a case withdrawn under version 7 asks for its archive as soon as the desk is opened', async () => {
  const journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const withdrawn = nextUuid()
  const made = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
  await made.store.append(nextUuid(), [registering(withdrawn)])
  await made.store.append(nextUuid(), [deciding(withdrawn, 'withdrawn', {}, { reason: '已办好' })])
  made.store.close()

  const older = { indexedDB: await asVersion7(indexedDb), IDBKeyRange }
  const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: older })
  expect(check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 2 })
  expect(await store.workIds(10)).toEqual({ open: [], ended: [withdrawn], endedCount: 1 })
  store.close()
})

/** The rows of a database of today in one of version 7, where an ended case that was withdrawn had nothing to do. */
async function asVersion7(source: {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}): Promise<IDBFactory> {
  const today = declareDeskDatabase(OFFICE_ID, source)
  await today.dexie.open()
  const indexedDB = new IDBFactory()
  const old = new Dexie(today.dexie.name, { indexedDB, IDBKeyRange })
  const tables = DECLARED_MIGRATIONS.slice(0, 7).flatMap((migration) => Object.entries(migration.tables))
  old.version(7).stores(Object.fromEntries(tables))
  await old.open()
  for (const { name } of old.tables) {
    const rows: readonly Record<string, unknown>[] = await today.dexie.table(name).toArray()
    await old
      .table(name)
      .bulkAdd(
        rows.map(({ workState: _state, ...row }) =>
          row['steps'] === undefined ? row : { ...row, steps: [] },
        ),
      )
  }
  old.close()
  today.dexie.close()
  return indexedDB
}
