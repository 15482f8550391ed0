import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { storeWhenOpen } from '../../../../src/storage/store-when-open.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid, registering } from './some-drafts.ts'

let opened: OfficeStore
let settle: { readonly open: () => void; readonly fail: () => void }
let store: OfficeStore

/** Long enough for an answer of a store that is open, and for one that should not come. */
const shortWhile = () => new Promise((resolve) => setTimeout(resolve, 50))

beforeEach(async () => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  opened = (await openOfficeStore({ officeId: OFFICE_ID, journal: new MemoryJournal(), indexedDb })).store
  const opening = new Promise<OfficeStore>((resolve, reject) => {
    settle = {
      open: () => resolve(opened),
      fail: () => reject(new Error('IndexedDB cannot be opened')),
    }
  })
  store = storeWhenOpen(opening)
})
afterEach(() => opened.close())

describe('ADR 15 a store that is being opened', () => {
  it('lets a question wait and answers it when it is open', async () => {
    const answers: unknown[] = []
    const asked = store.counts().then((counts) => answers.push(counts))
    await shortWhile()
    expect(answers).toEqual([])
    settle.open()
    await asked
    expect(answers).toEqual([{ cases: 0, openCases: 0, streams: 0, events: 0 }])
  })

  it('lets a save wait as well, and tells those who listened before it was open', async () => {
    const told: string[] = []
    store.onChange((streams) => told.push(...streams.map(({ id }) => id)))
    const caseId = nextUuid()
    const saving = store.append(nextUuid(), [registering(caseId)], { expectCase: 'new' })
    settle.open()
    expect(await saving).toMatchObject({ ok: true })
    expect(told).toEqual([caseId])
    expect(await store.caseById(caseId)).toMatchObject({ caseId })
  })

  it('never calls a listener that was taken away before it was open', async () => {
    const told: unknown[] = []
    const stop = store.onChange((streams) => told.push(streams))
    stop()
    settle.open()
    await store.append(nextUuid(), [registering(nextUuid())])
    expect(told).toEqual([])
  })

  it('stops telling a listener that is taken away afterwards', async () => {
    const told: unknown[] = []
    const stop = store.onChange((streams) => told.push(streams))
    settle.open()
    await store.append(nextUuid(), [registering(nextUuid())])
    stop()
    await store.append(nextUuid(), [registering(nextUuid())])
    expect(told).toHaveLength(1)
  })

  it('answers nothing where opening failed, neither a value nor an error', async () => {
    const heard: string[] = []
    const asked = [store.counts(), store.caseById('x'), store.roster.count(), store.append('x', [])]
    for (const question of asked)
      void question.then(
        () => heard.push('answered'),
        () => heard.push('failed'),
      )
    store.onChange(() => heard.push('told'))
    store.close()
    settle.fail()
    await shortWhile()
    expect(heard).toEqual([])
  })
})
