import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import { caseOfCall } from '../../../../../src/features/intake/call-on-case.ts'
import { chaseCase } from '../../../../../src/features/intake/chase-of-case.ts'
import { parseIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import { openOfficeStore, type OfficeStore } from '../../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../../storage/memory-journal.ts'
import { deciding, nextUuid, registering } from '../../storage/some-drafts.ts'
import { anIntakeApp } from './an-intake-app.ts'

let journal: MemoryJournal
let store: OfficeStore
let app: AppContext
let kept: Map<string, string>
let waiting: { parked: readonly IntakeDraft[] }
let caseId: string

const chased = () => journal.events.filter(({ kind }) => kind === 'chased')
const chase = async () => chaseCase(app, waiting, await opened())

async function opened(): Promise<ComplaintCase> {
  const found = await store.caseById(caseId)
  if (found === undefined) throw new Error(`Case ${caseId} is not there`)
  return found
}

beforeEach(async () => {
  journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb, watchdogMs: 1000 })).store
  ;({ app, kept } = anIntakeApp(store))
  waiting = { parked: [] }
  caseId = nextUuid()
  await store.append(nextUuid(), [registering(caseId)])
})

describe('P10 a chase from the page of a case', () => {
  it('is counted each time, with no word and nothing left waiting', async () => {
    expect(await chase()).toBeNull()
    expect(await chase()).toBeNull()
    expect(chased().map(({ personal }) => personal?.content ?? {})).toEqual([{}, {}])
    expect(new Set(chased().map(({ commandId }) => commandId)).size).toBe(2)
    expect([waiting.parked, kept.size]).toEqual([[], 0])
  })

  it('is counted once though its answer came too late and the key was pressed again', async () => {
    journal.beforeAnswer = () => new Promise(() => undefined)
    expect(await chase()).toMatchObject({ kind: 'failed', code: 'timedOut' })
    expect(waiting.parked).toMatchObject([{ household: '3-1201', call: { caseId } }])
    journal.beforeAnswer = () => Promise.resolve()
    expect(await chase()).toBeNull()
    expect(chased()).toHaveLength(1)
    expect([waiting.parked, kept.size]).toEqual([[], 0])
  })

  it('is known after a crash by the draft that was kept before it was sent', async () => {
    let left = ''
    journal.beforeAnswer = () => {
      left = [...kept.values()][0] ?? ''
      return Promise.resolve()
    }
    await chase()
    const draft = parseIntakeDraft(left)
    expect(draft?.parkedAt).not.toBeNull()
    expect(draft === null ? null : await caseOfCall(app, draft)).toMatchObject({ caseId })
  })

  it('waits for nothing when the case is over', async () => {
    await store.append(nextUuid(), [deciding(caseId, 'withdrawn', {}, { reason: '不追究了' })])
    expect(await chase()).toMatchObject({ kind: 'refused' })
    expect([waiting.parked, kept.size, chased().length]).toEqual([[], 0, 0])
  })
})
