import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { addingStaff, deciding, namingOffice, nextUuid, registering } from './some-drafts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore

const open = async (): Promise<OfficeStore> =>
  (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb, watchdogMs: 200 })).store

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = await open()
})

describe('saving', () => {
  it('is answered when journal and projection have it, with the number the journal gave', async () => {
    const caseId = nextUuid()
    const saved = await store.append(nextUuid(), [registering(caseId)], { expectCase: 'new' })
    expect(saved).toMatchObject({ ok: true, isProjected: true })
    expect(await store.caseById(caseId)).toMatchObject({
      caseId,
      number: 'TS-20261121-A3F-0001',
      stage: 'received',
    })
    expect(await store.caseByNumber('TS-20261121-A3F-0001')).toMatchObject({ caseId })
    expect(await store.counts()).toEqual({ cases: 1, openCases: 1, streams: 0, events: 1 })
  })

  it('row 7: the same command twice is one record, and the second one does not reach the journal', async () => {
    const [commandId, drafts] = [nextUuid(), [registering(nextUuid())]]
    const [first, second] = await Promise.all([
      store.append(commandId, drafts),
      store.append(commandId, drafts),
    ])
    expect(second).toEqual(first)
    expect(journal.appends).toBe(1)
    expect(await store.counts()).toMatchObject({ cases: 1, events: 1 })
  })

  it.each([
    ['a new case that is there already', 'new', true],
    ['a known case that is not there', 'known', false],
  ] as const)('refuses %s', async (_title, expectCase, isThere) => {
    const caseId = nextUuid()
    if (isThere) await store.append(nextUuid(), [registering(caseId)])
    const written = journal.events.length
    const answer = await store.append(nextUuid(), [registering(caseId)], { expectCase })
    expect(answer).toEqual({ ok: false, code: 'badRequest', params: { caseId, expected: expectCase } })
    expect(journal.events).toHaveLength(written)
  })

  it('folds in first what main has written by itself', async () => {
    const staffId = nextUuid()
    journal.write(nextUuid(), [addingStaff(staffId, '周岚')])
    expect(await store.append(nextUuid(), [registering(nextUuid())])).toMatchObject({ isProjected: true })
    expect(await store.staff()).toEqual([{ staffId, name: '周岚', roles: ['receptionist'] }])
  })

  it('asks the journal where its chain ends when the answer does not say', async () => {
    journal.tellsEnd = false
    await store.append(nextUuid(), [registering(nextUuid())])
    store.close()
    const { check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
    expect(check).toEqual({ kind: 'inStep', reason: 'none', events: 0 })
  })

  it('tells listeners which streams changed, until they stop', async () => {
    const caseId = nextUuid()
    const listener = vi.fn()
    const stop = store.onChange(listener)
    await store.append(nextUuid(), [registering(caseId)])
    stop()
    await store.append(nextUuid(), [namingOffice('云杉苑')])
    expect(listener.mock.calls).toEqual([[[{ kind: 'case', id: caseId }]]])
  })
})

describe('saving that goes wrong', () => {
  it('row 4: a journal that never answers is reported as not saved, and the next save does not wait for it', async () => {
    journal.beforeAnswer = () => new Promise(() => undefined)
    const answer = await store.append(nextUuid(), [registering(nextUuid())])
    expect(answer).toEqual({ ok: false, code: 'timedOut', params: { seconds: 0.2 } })
    journal.beforeAnswer = () => Promise.resolve()
    expect(await store.append(nextUuid(), [registering(nextUuid())])).toMatchObject({
      ok: true,
      isProjected: true,
    })
  })

  it('row 3: after a late answer the retry gets the receipt: one case', async () => {
    let answerLate = (): void => undefined
    journal.beforeAnswer = () =>
      new Promise((resolve) => {
        answerLate = resolve
      })
    const [commandId, caseId] = [nextUuid(), nextUuid()]
    const drafts = [registering(caseId)]
    expect(await store.append(commandId, drafts)).toMatchObject({ ok: false, code: 'timedOut' })
    const folded = new Promise((resolve) => store.onChange(resolve))
    answerLate()
    await folded
    journal.beforeAnswer = () => Promise.resolve()
    expect(await store.append(commandId, drafts)).toMatchObject({
      ok: true,
      events: [{ stream: { id: caseId } }],
    })
    expect(await store.counts()).toMatchObject({ cases: 1, events: 1 })
  })

  it('a refusal of the journal is passed on and nothing is projected', async () => {
    const refusal = { ok: false as const, code: 'diskFull', params: { missingBytes: 512 } }
    vi.spyOn(journal, 'append').mockResolvedValue(refusal)
    const caseId = nextUuid()
    expect(await store.append(nextUuid(), [registering(caseId)])).toEqual(refusal)
    expect(await store.caseById(caseId)).toBeUndefined()
  })

  it('a port that throws is a failed save, not a crash', async () => {
    vi.spyOn(journal, 'append').mockRejectedValue(new TypeError('gone'))
    expect(await store.append(nextUuid(), [registering(nextUuid())])).toEqual({
      ok: false,
      code: 'writeFailed',
      params: { detail: 'TypeError' },
    })
  })

  it('what the journal has is saved and shown although IndexedDB failed, and folded in at the next start', async () => {
    const caseId = nextUuid()
    journal.beforeAnswer = () => {
      store.close()
      return Promise.resolve()
    }
    expect(await store.append(nextUuid(), [registering(caseId)])).toMatchObject({
      ok: true,
      isProjected: false,
    })
    expect(await store.caseById(caseId)).toMatchObject({ caseId })
    const next = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
    expect(next.check.kind).toBe('rebuilt')
    expect(await next.store.counts()).toMatchObject({ cases: 1 })
  })
})

describe('asking', () => {
  it('lists open cases by what is due first, without their events', async () => {
    const [late, soon, gone] = [nextUuid(), nextUuid(), nextUuid()]
    await store.append(nextUuid(), [registering(late, { wallAt: NOW + DAY_MS })])
    await store.append(nextUuid(), [registering(soon)])
    await store.append(nextUuid(), [registering(gone)])
    await store.append(nextUuid(), [deciding(gone, 'withdrawn', {}, { reason: '已自行解决' })])
    const open = await store.openCases({ limit: 10 })
    expect(open.map(({ caseId }) => caseId)).toEqual([soon, late])
    expect(open[0]).not.toHaveProperty('events')
    expect(await store.openCases({ limit: 1 })).toHaveLength(1)
    expect(await store.counts()).toMatchObject({ cases: 3, openCases: 2 })
  })

  it('lists the oldest first among cases due at the same moment', async () => {
    const promisedAt = NOW + DAY_MS
    const ids = [nextUuid(), nextUuid(), nextUuid()]
    for (const [index, wallAt] of [NOW + 2000, NOW, NOW + 1000].entries()) {
      const caseId = ids[index] ?? ''
      await store.append(nextUuid(), [registering(caseId, { wallAt })])
      await store.append(nextUuid(), [deciding(caseId, 'promised', { promisedAt, reasonCode: 'byHand' })])
    }
    const open = await store.openCases({ limit: 10 })
    expect(open.map(({ caseId }) => ids.indexOf(caseId))).toEqual([1, 2, 0])
    expect(open.map(({ dueAt }) => dueAt)).toEqual([promisedAt, promisedAt, promisedAt])
  })

  it('finds the cases of a household however it was typed, newest first', async () => {
    const [older, newer] = [nextUuid(), nextUuid()]
    await store.append(nextUuid(), [registering(older)])
    await store.append(nextUuid(), [registering(newer, { household: '3栋1201室', wallAt: NOW + DAY_MS })])
    await store.append(nextUuid(), [registering(nextUuid(), { household: '5-402' })])
    const found = await store.casesOfHousehold('3-1201', 10)
    expect(found.map(({ caseId }) => caseId)).toEqual([newer, older])
    expect(await store.casesOfHousehold('', 10)).toEqual([])
  })

  it('folds settings and staff from their streams', async () => {
    await store.append(nextUuid(), [namingOffice('云杉苑')])
    journal.write(nextUuid(), [addingStaff(nextUuid(), '周岚')])
    await store.followJournal()
    expect(await store.settings()).toMatchObject({ officeName: '云杉苑', groupHouseholds: 3 })
    expect((await store.staff()).map(({ name }) => name)).toEqual(['周岚'])
  })

  it('names the heads of the settings, so that the next change has seen every one before it (ADR 1)', async () => {
    expect(await store.settingsHeads()).toEqual([])
    const [first, other] = [namingOffice('云杉苑'), namingOffice('银杏苑')]
    await store.append(nextUuid(), [first, other])
    expect([...(await store.settingsHeads())].sort()).toEqual([first.id, other.id].sort())
    const later = { ...namingOffice('香樟苑'), seen: [...(await store.settingsHeads())] }
    await store.append(nextUuid(), [later])
    expect(await store.settingsHeads()).toEqual([later.id])
  })

  it('cuts the start of a content between characters, never through one', async () => {
    await store.append(nextUuid(), [registering(nextUuid(), { content: `${'一'.repeat(59)}𠮷𠮷\n二` })])
    const [row] = await store.openCases({ limit: 1 })
    expect(row?.contentStart).toBe(`${'一'.repeat(59)}𠮷`)
  })
})
