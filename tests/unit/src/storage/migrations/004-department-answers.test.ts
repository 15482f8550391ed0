import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { declareDeskDatabase } from '../../../../../src/storage/desk-database.ts'
import { firstProjection } from '../../../../../src/storage/migrations/001-first-projection.ts'
import { roster } from '../../../../../src/storage/migrations/002-roster.ts'
import { similarCasesAndGroups } from '../../../../../src/storage/migrations/003-similar-cases-and-groups.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../memory-journal.ts'
import { deciding, nextUuid, registering } from '../some-drafts.ts'

it('a database from before the record of departments opens with everything it held, and takes replies', async () => {
  const journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const caseId = nextUuid()
  const dispatched = deciding(caseId, 'dispatched', { department: '工程部' }, { note: '' })
  const made = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
  await made.store.append(nextUuid(), [registering(caseId), dispatched])
  made.store.close()
  const older = { indexedDB: await asVersion3(indexedDb), IDBKeyRange }

  const { store, check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: older })
  // Migration 6 has the rows written anew, from the journal.
  expect(check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 2 })
  expect(await store.caseById(caseId)).toMatchObject({ caseId, department: '工程部' })
  expect(await store.departmentRecord('工程部')).toMatchObject({ cases: 0 })
  const reply = { promptId: 'byHand', moment: 'reply', saidAt: NOW }
  await store.append(nextUuid(), [deciding(caseId, 'said', reply, { text: '修好了' }, [dispatched.id])])
  expect(await store.departmentRecord('工程部')).toMatchObject({ cases: 1 })
})

/** The rows of a database of today in one of version 3: its tables, and no field that is newer. */
async function asVersion3(source: {
  indexedDB: IDBFactory
  IDBKeyRange: typeof IDBKeyRange
}): Promise<IDBFactory> {
  const today = declareDeskDatabase(OFFICE_ID, source)
  await today.dexie.open()
  const indexedDB = new IDBFactory()
  const old = new Dexie(today.dexie.name, { indexedDB, IDBKeyRange })
  old.version(3).stores({ ...firstProjection.tables, ...roster.tables, ...similarCasesAndGroups.tables })
  await old.open()
  for (const { name } of old.tables) {
    const rows: readonly Record<string, unknown>[] = await today.dexie.table(name).toArray()
    await old
      .table(name)
      .bulkAdd(rows.map(({ answeredBy: _by, answeredAt: _at, answerTookMs: _took, ...row }) => row))
  }
  old.close()
  today.dexie.close()
  return indexedDB
}
