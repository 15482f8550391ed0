import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { NO_RECORD } from '../../../../src/domain/department-record.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { deciding, nextUuid, registering } from './some-drafts.ts'

const MINUTE = 60_000

const storeOn = async (journal: MemoryJournal): Promise<OfficeStore> => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  return (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb, watchdogMs: 200 })).store
}

async function answeredCase(store: OfficeStore, department: string, minutes: number): Promise<void> {
  const caseId = nextUuid()
  const dispatched = deciding(caseId, 'dispatched', { department }, { note: '' })
  const reply = { promptId: 'byHand', moment: 'reply', saidAt: NOW }
  const said = deciding(caseId, 'said', reply, { text: '修好了' }, [dispatched.id])
  const drafts = [registering(caseId), dispatched, { ...said, wallAt: dispatched.wallAt + minutes * MINUTE }]
  await store.append(nextUuid(), drafts)
}

it('R9 a department is known by its newest fifty replies, the same after a rebuild', async () => {
  const journal = new MemoryJournal()
  const store = await storeOn(journal)
  expect(await store.departmentRecord('工程部')).toEqual(NO_RECORD)
  for (let minutes = 1; minutes <= 53; minutes += 1) await answeredCase(store, '工程部', minutes)
  await answeredCase(store, '环境部', 7)
  const unanswered = nextUuid()
  await store.append(nextUuid(), [
    registering(unanswered),
    deciding(unanswered, 'dispatched', { department: '环境部' }, { note: '' }),
  ])
  const expected = { cases: 50, medianMs: 28.5 * MINUTE }
  expect(await store.departmentRecord('工程部')).toEqual(expected)
  expect(await store.departmentRecord('环境部')).toEqual({ cases: 1, medianMs: 7 * MINUTE })
  expect(await (await storeOn(journal)).departmentRecord('工程部')).toEqual(expected)
})
