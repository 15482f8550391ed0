import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { callProblem, caseOfCall, recordCall } from '../../../../../src/features/intake/call-on-case.ts'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import type { AppContext } from '../../../../../src/platform/app-context.ts'
import { openOfficeStore, type OfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../../storage/memory-journal.ts'
import { nextUuid, registering } from '../../storage/some-drafts.ts'
import { anIntakeApp } from './an-intake-app.ts'

let journal: MemoryJournal
let store: OfficeStore
let app: AppContext
let caseId: string
let kept: Map<string, string>

const aDraft = (overrides: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...newIntakeDraft({ caseId: nextUuid(), commandId: nextUuid() }, NOW),
  household: '3栋1201',
  content: '什么时候来修',
  ...overrides,
})
const chased = () => journal.events.filter(({ kind }) => kind === 'chased')

beforeEach(async () => {
  journal = new MemoryJournal()
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })).store
  ;({ app, kept } = anIntakeApp(store))
  caseId = nextUuid()
  await store.append(nextUuid(), [registering(caseId)])
})

describe('P10 a call on an open case', () => {
  it('is counted, and answers on which case', async () => {
    await recordCall(app, aDraft(), 'chase', caseId)
    expect(await recordCall(app, aDraft(), 'chase', caseId)).toMatchObject({
      kind: 'chase',
      caseId,
      number: 'TS-20261121-A3F-0001',
      count: 2,
    })
    expect(await recordCall(app, aDraft(), 'attach', caseId)).toMatchObject({ kind: 'attach', count: 1 })
    expect(chased().map(({ personal }) => personal?.content)).toEqual([
      { content: '什么时候来修' },
      { content: '什么时候来修' },
    ])
  })

  it('is counted once though the same draft is sent twice', async () => {
    const draft = aDraft()
    await recordCall(app, draft, 'chase', caseId)
    expect(await recordCall(app, draft, 'chase', caseId)).toMatchObject({ count: 1 })
    expect(chased()).toHaveLength(1)
  })

  it('is known again after a crash by what was kept before it was sent', async () => {
    const draft = aDraft()
    expect(await caseOfCall(app, draft)).toBeNull()
    await recordCall(app, draft, 'chase', caseId)
    const left = JSON.parse(kept.get(draft.caseId) ?? '{}') as IntakeDraft
    expect(await caseOfCall(app, left)).toMatchObject({ caseId })
    const neverSent = { ...aDraft(), call: { caseId, commandId: nextUuid() } }
    expect(await caseOfCall(app, neverSent)).toBeNull()
  })

  it('is refused for a draft that is a case already, and on a case that is over', async () => {
    const draft = aDraft()
    await store.append(nextUuid(), [registering(draft.caseId)])
    expect(await recordCall(app, draft, 'chase', caseId)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'alreadyRegistered', rule: 'S1' },
    })
    expect(await recordCall(app, aDraft(), 'chase', nextUuid())).toMatchObject({
      kind: 'refused',
      refusal: { code: 'notRegistered' },
    })
    expect(chased()).toHaveLength(0)
  })

  it.each([
    ['attach', aDraft({ content: ' ' }), { kind: 'problem', problem: { code: 'contentMissing' } }],
    ['chase', aDraft({ content: ' ' }), null],
    ['chase', aDraft({ reopened: { at: NOW, number: 'TS-1' } }), { kind: 'refused' }],
  ] as const)('%s: what keeps a draft from being one', (kind, draft, problem) => {
    if (problem === null) expect(callProblem(kind, draft)).toBeNull()
    else expect(callProblem(kind, draft)).toMatchObject(problem)
  })
})
