import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { openOfficeStore } from '../../../../src/storage/office-store.ts'
import { NO_LISTS } from '../../../builders/a-shift.ts'
import { MANAGER_ID, NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid } from './some-drafts.ts'

const draft = (
  shiftId: string,
  kind: string,
  wallAt: number,
  data: object,
  personal?: object,
): EventDraft => ({
  id: nextUuid(),
  stream: { kind: 'shift', id: shiftId },
  wallAt,
  seen: [],
  kind,
  data,
  ...(personal && { personal }),
})
const handing = (shiftId: string, wallAt: number) =>
  draft(shiftId, 'shiftHandedOver', wallAt, { to: MANAGER_ID, lists: NO_LISTS, drafts: 0 }, { remark: '' })

it('P8 the handovers of the office are kept, the newest first, and rebuilt from the journal', async () => {
  const journal = new MemoryJournal()
  const open = async () =>
    (
      await openOfficeStore({
        officeId: OFFICE_ID,
        journal,
        indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange },
      })
    ).store
  const store = await open()
  const [first, second] = [nextUuid(), nextUuid()]
  await store.append(nextUuid(), [handing(first, NOW)])
  await store.append(nextUuid(), [draft(first, 'shiftTakenOver', NOW + 1, {})])
  await store.append(nextUuid(), [handing(second, NOW + 2)])
  const found = await store.handovers()
  expect(found.map(({ shiftId, takenOverAt }) => [shiftId, takenOverAt])).toEqual([
    [second, null],
    [first, NOW + 1],
  ])
  store.close()
  const rebuilt = await open()
  expect(await rebuilt.handovers()).toEqual(found)
})
