import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid, registering } from './some-drafts.ts'

let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore
const open = async () => (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })).store

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = await open()
})

const [groupId, other] = [
  '00000000-0000-4000-8000-0000000000c1',
  '00000000-0000-4000-8000-0000000000c2',
] as const
const draft = (id: string, kind: string, data: object, personal?: object): EventDraft => ({
  id: nextUuid(),
  stream: { kind: 'group', id },
  wallAt: NOW,
  seen: journal.events.filter(({ stream }) => stream.id === id).map((event) => event.id),
  kind,
  data,
  ...(personal && { personal }),
})
const forming = (id: string, caseIds: readonly string[]) =>
  draft(id, 'groupFormed', { caseIds, serviceCategory: 'leaks', building: '3' })

async function givenCases(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => nextUuid())
  for (const [at, id] of ids.entries())
    await store.append(nextUuid(), [registering(id, { household: `3-10${at}` })])
  return ids
}
const householdsOf = async (caseId: string) =>
  (await store.groupOfCase(caseId))?.members.map(({ householdText }) => householdText)

describe('R18 the group of a case', () => {
  it('is found by each of its members, and by nobody else', async () => {
    const [a = '', b = '', c = ''] = await givenCases(3)
    await store.append(nextUuid(), [forming(groupId, [a, b])])
    expect(await householdsOf(a)).toEqual(['3-100', '3-101'])
    expect(await householdsOf(b)).toEqual(['3-100', '3-101'])
    expect(await store.groupOfCase(c)).toBeUndefined()
    await store.append(nextUuid(), [draft(groupId, 'groupJoined', { caseId: c })])
    expect(await householdsOf(c)).toEqual(['3-100', '3-101', '3-102'])
    await store.append(nextUuid(), [draft(groupId, 'groupLeft', { caseId: a }, { reason: '不同' })])
    expect(await store.groupOfCase(a)).toBeUndefined()
    expect(await householdsOf(b)).toEqual(['3-101', '3-102'])
  })

  it('comes with the case in one command, and once though it is sent twice', async () => {
    const [a = ''] = await givenCases(1)
    const b = nextUuid()
    const [commandId, drafts] = [nextUuid(), [registering(b), forming(groupId, [a, b])]]
    const first = await store.append(commandId, drafts)
    expect(await store.append(commandId, drafts)).toEqual(first)
    expect(journal.events.filter(({ kind }) => kind === 'groupFormed')).toHaveLength(1)
    expect((await store.groupOfCase(b))?.group.groupId).toBe(groupId)
  })

  it('is the same everywhere when two desks have formed one each', async () => {
    const [a = '', b = '', c = ''] = await givenCases(3)
    await store.append(nextUuid(), [forming(other, [a, c])])
    await store.append(nextUuid(), [forming(groupId, [a, b])])
    expect((await store.groupOfCase(a))?.group.groupId).toBe(groupId)
    expect((await store.groupOfCase(c))?.group.groupId).toBe(other)
  })

  it('is rebuilt from the journal, and leaves out a case that has not arrived', async () => {
    const [a = '', b = ''] = await givenCases(2)
    await store.append(nextUuid(), [forming(groupId, [a, b, nextUuid()])])
    store.close()
    indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
    store = await open()
    const found = await store.groupOfCase(b)
    expect(found?.group.members).toHaveLength(3)
    expect(found?.members.map(({ caseId }) => caseId)).toEqual([a, b])
  })

  it('counts its cases and when everybody was told, for each of them', async () => {
    const [a = '', b = '', c = ''] = await givenCases(3)
    await store.append(nextUuid(), [forming(groupId, [a, b])])
    const words = { place: '大堂', text: '周三检修' }
    await store.append(nextUuid(), [draft(groupId, 'noticePosted', { postedAt: NOW }, words)])
    const grouped = await store.groupedCases()
    expect([...grouped.keys()].sort()).toEqual([a, b].sort())
    expect(grouped.get(c)).toBeUndefined()
    expect(grouped.get(b)?.cases.map(({ householdKey }) => householdKey)).toEqual(['3-100', '3-101'])
    expect(grouped.get(b)?.toldAt).toEqual([NOW])
    const found = await store.groupOfCase(a)
    expect(found?.group.timeline.map(({ kind }) => kind)).toEqual(['groupFormed', 'noticePosted'])
  })
})
