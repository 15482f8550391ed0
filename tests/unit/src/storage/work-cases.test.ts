import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { pendingSteps, stepsNow } from '../../../../src/domain/next-steps.ts'
import { parseNumberPart } from '../../../../src/domain/number-part.ts'
import type { ActKind, ActValues } from '../../../../src/domain/procedure/act-table.ts'
import { actBody } from '../../../../src/domain/procedure/decide-act.ts'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { pendingStep } from '../../../../src/storage/stored-step.ts'
import { anActDraft } from '../../../builders/an-act.ts'
import { NOW, OFFICE_ID, RECEPTIONIST_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { deciding, nextUuid, registering } from './some-drafts.ts'

let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })).store
})

const acting = <Kind extends ActKind>(
  caseId: string,
  act: Kind,
  values: Partial<ActValues<Kind>> = {},
): EventDraft => {
  const { kind, data, personal } = actBody(anActDraft(act, values)) as {
    kind: string
    data: object
    personal?: object
  }
  const seen = journal.events.filter(({ stream }) => stream.id === caseId).map(({ id }) => id)
  const draft = {
    id: nextUuid(),
    stream: { kind: 'case', id: caseId } as const,
    wallAt: NOW,
    seen,
    kind,
    data,
  }
  return personal === undefined ? draft : { ...draft, personal }
}
const give = (...drafts: EventDraft[]) => store.append(nextUuid(), drafts)
const given = async (): Promise<string> => {
  const caseId = nextUuid()
  await give(registering(caseId))
  return caseId
}

describe('cases with something to do', () => {
  it('are kept with their steps, which read back as the rules gave them', async () => {
    const caseId = await given()
    await give(acting(caseId, 'contactLogged', { party: 'developer', chaseAgainAt: NOW + 5000 }))
    const [row] = await store.workCases([caseId])
    const complaint = await store.caseById(caseId)
    if (row === undefined || complaint === undefined) throw new Error('The case is missing')
    const read = row.steps.flatMap((step) => pendingStep(step, row))
    expect(read).toEqual(pendingSteps(complaint))
    expect(read.map(({ code }) => code)).toEqual(expect.arrayContaining(['resolve', 'chaseOutside']))
    expect(stepsNow(read, NOW).length).toBeGreaterThan(0)
  })

  it('are those that are open and those that have ended and are still to be archived (S11)', async () => {
    const [open, withdrawn, ended] = [await given(), await given(), await given()]
    await give(deciding(withdrawn, 'withdrawn', {}, { reason: '已自行解决' }))
    await give(acting(ended, 'endedUnmet'))
    expect(await store.workIds(10)).toEqual({ open: [open], ended: [ended], endedCount: 1 })
    expect((await store.workCases([withdrawn, ended])).map(({ caseId }) => caseId)).toEqual([ended])
    await give(acting(ended, 'archived'))
    expect(await store.workIds(10)).toEqual({ open: [open], ended: [], endedCount: 0 })
  })

  it('that have ended are no more than asked for', async () => {
    for (const caseId of [await given(), await given()]) await give(acting(caseId, 'endedUnmet'))
    expect(await store.workIds(1)).toMatchObject({ endedCount: 2 })
    expect((await store.workIds(1)).ended).toHaveLength(1)
  })

  it('R19 visits are counted by who reached somebody, when; attempts are not', async () => {
    const caseId = await given()
    await give(acting(caseId, 'visitRecorded', { visitedAt: NOW, outcome: 'notReached' }))
    await give(acting(caseId, 'visitRecorded', { visitedAt: NOW + 1, outcome: 'fair' }))
    await give(acting(caseId, 'visitRecorded', { visitedAt: NOW + 9, outcome: 'satisfied' }))
    expect(await store.visitsBetween(NOW, NOW + 9)).toEqual([[NOW + 1, RECEPTIONIST_ID]])
    expect(await store.visitsBetween(NOW, NOW + 10)).toHaveLength(2)
  })

  it('are found by the end of a number, among those from a number on', async () => {
    for (let serial = 1; serial <= 3; serial += 1) await given()
    const found = async (typed: string, since: string) => {
      const part = parseNumberPart(typed)
      if (part === null) throw new Error(`${typed} is no part of a number`)
      const rows = await store.casesByNumberPart(part, { since, limit: 9 })
      return rows.map(({ number }) => number)
    }
    expect(await found('2', 'TS-20251121')).toEqual(['TS-20261121-A3F-0002'])
    expect(await found('1121-A-3', 'TS-20251121')).toEqual(['TS-20261121-A3F-0003'])
    expect(await found('2', 'TS-20261122')).toEqual([])
    expect(await found('4', 'TS-20251121')).toEqual([])
  })
})
