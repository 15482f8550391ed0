import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { firstProjection } from '../../../../../src/storage/migrations/001-first-projection.ts'
import { declareDeskDatabase } from '../../../../../src/storage/desk-database.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../memory-journal.ts'
import { namingOffice, nextUuid, registering } from '../some-drafts.ts'

it('a database from before the roster opens with everything it held, and takes households', async () => {
  const journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const caseId = nextUuid()
  const made = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
  await made.store.append(nextUuid(), [namingOffice('云杉苑')])
  await made.store.append(nextUuid(), [registering(caseId)])
  made.store.close()
  const older = { indexedDB: await asVersion1(indexedDb), IDBKeyRange }

  const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: older })
  // Migration 3 has the rows written anew, from the journal.
  expect(check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 2 })
  expect(await store.caseById(caseId)).toMatchObject({ caseId })
  expect(await store.roster.count()).toBe(0)
  const householdId = nextUuid()
  await store.append(nextUuid(), [
    {
      id: nextUuid(),
      stream: { kind: 'household', id: householdId },
      wallAt: 1,
      seen: [],
      kind: 'householdSaved',
      data: { building: '3' },
      personal: { address: '3-1-1201' },
    },
  ])
  expect(await store.roster.byAddress('3-1201')).toMatchObject([{ householdId }])
})

/** The rows of a database of today in one of version 1: its tables, nothing newer. */
async function asVersion1(source: {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}): Promise<IDBFactory> {
  const today = declareDeskDatabase(OFFICE_ID, source)
  await today.dexie.open()
  const indexedDB = new IDBFactory()
  const old = new Dexie(today.dexie.name, { indexedDB, IDBKeyRange })
  old.version(1).stores({ ...firstProjection.tables })
  await old.open()
  for (const { name } of old.tables) await old.table(name).bulkAdd(await today.dexie.table(name).toArray())
  old.close()
  today.dexie.close()
  return indexedDB
}
