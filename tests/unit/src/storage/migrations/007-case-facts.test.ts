import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { declareDeskDatabase } from '../../../../../src/storage/desk-database.ts'
import { DECLARED_MIGRATIONS } from '../../../../../src/storage/migrations/declared-migrations.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../memory-journal.ts'
import { deciding, nextUuid, registering } from '../some-drafts.ts'

type Source = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange }
const DAY = 24 * 3600 * 1000
const MONTH = { from: NOW - 15 * DAY, to: NOW + 15 * DAY }

const factsIn = async (source: Source) => {
  const db = declareDeskDatabase(OFFICE_ID, source)
  await db.dexie.open()
  const rows = await db.caseFacts.toArray()
  db.dexie.close()
  return rows
}

it('R22 a database of version 6 has no facts of its cases: they are made from the journal at once', async () => {
  const journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const [open, withdrawn, voided] = [nextUuid(), nextUuid(), nextUuid()]
  const made = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
  await made.store.append(nextUuid(), [registering(open), registering(withdrawn), registering(voided)])
  await made.store.append(nextUuid(), [deciding(withdrawn, 'withdrawn', {}, { reason: '已办好' })])
  await made.store.append(nextUuid(), [deciding(voided, 'voided', {}, { reason: '重复' })])
  made.store.close()
  const older = { indexedDB: await asVersion6(indexedDb), IDBKeyRange }

  const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: older })
  expect(check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 5 })
  const facts = await store.caseFacts(MONTH)
  expect(new Set(facts.map(({ caseId }) => caseId))).toEqual(new Set([open, withdrawn]))
  expect(await store.casesByIds([withdrawn])).toMatchObject([{ caseId: withdrawn, stage: 'withdrawn' }])
  // An open case counts in every month after it came, a settled one only while it lived.
  const nextYear = { from: NOW + 400 * DAY, to: NOW + 430 * DAY }
  expect((await store.caseFacts(nextYear)).map(({ caseId }) => caseId)).toEqual([open])
  store.close()
  expect(await factsIn(older)).toEqual(await factsIn(indexedDb))
})

/** The rows of a database of today in one of version 6. */
async function asVersion6(source: Source): Promise<IDBFactory> {
  const today = declareDeskDatabase(OFFICE_ID, source)
  await today.dexie.open()
  const indexedDB = new IDBFactory()
  const old = new Dexie(today.dexie.name, { indexedDB, IDBKeyRange })
  const tables = DECLARED_MIGRATIONS.slice(0, 6).flatMap((migration) => Object.entries(migration.tables))
  old.version(6).stores(Object.fromEntries(tables))
  await old.open()
  for (const { name } of old.tables) await old.table(name).bulkAdd(await today.dexie.table(name).toArray())
  old.close()
  today.dexie.close()
  return indexedDB
}
