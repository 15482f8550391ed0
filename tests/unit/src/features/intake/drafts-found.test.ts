import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftsFound } from '../../../../../src/features/intake/drafts-found.ts'
import { newIntakeDraft, type IntakeDraft } from '../../../../../src/features/intake/intake-draft.ts'
import { registrationOf } from '../../../../../src/features/intake/register-draft.ts'
import { openOfficeStore, type OfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID } from '../../../../builders/an-event.ts'
import { MemoryJournal } from '../../storage/memory-journal.ts'
import { nextUuid } from '../../storage/some-drafts.ts'
import { anIntakeApp } from './an-intake-app.ts'

let store: OfficeStore

const aDraft = (overrides: Partial<IntakeDraft> = {}): IntakeDraft => ({
  ...newIntakeDraft({ caseId: nextUuid(), commandId: nextUuid() }, NOW - 60_000),
  household: '3-1201',
  content: '楼道的灯不亮',
  serviceCategory: 'repairs',
  ...overrides,
})
const keptAt = (savedAt: number, draft: IntakeDraft) => ({
  draftId: draft.caseId,
  savedAt,
  content: JSON.stringify(draft),
})

/** Registers at `NOW` what the draft says. */
async function save(draft: IntakeDraft): Promise<void> {
  const registration = registrationOf(anIntakeApp(store).app, draft)
  if (!('events' in registration)) throw new Error(`Not registered: ${registration.kind}`)
  await store.append(draft.commandId, registration.events)
}

beforeEach(async () => {
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal: new MemoryJournal(), indexedDb })).store
})

describe('drafts left over by a program that ended', () => {
  it.each([
    ['the same', NOW - 10, {}],
    ['older, without the last answer', NOW - 200, { serviceCategory: null }],
    ['older, without the last word', NOW - 200, { content: '楼道的灯' }],
  ])('of a saved case, %s: told and put away', async (_what, savedAt, stale) => {
    const draft = aDraft()
    await save(draft)
    const { app, kept } = anIntakeApp(store, [keptAt(savedAt, { ...draft, ...stale })])
    expect(await draftsFound(app)).toMatchObject({
      inHand: null,
      parked: [],
      saved: [{ caseId: draft.caseId }],
    })
    expect(kept.size).toBe(0)
  })

  it('of a saved case with words that came after the save: taken up again', async () => {
    const draft = aDraft()
    await save(draft)
    const more = { ...draft, content: '楼道的灯不亮，老人摔了一跤' }
    const { app, kept } = anIntakeApp(store, [keptAt(NOW + 200, more)])
    expect(await draftsFound(app)).toMatchObject({ inHand: { content: more.content }, saved: [] })
    expect(kept.size).toBe(1)
  })

  it('of two in hand the later one is, and the other waits first', async () => {
    const [parked, earlier, later] = [aDraft({ parkedAt: NOW - 5000 }), aDraft(), aDraft()]
    const { app } = anIntakeApp(store, [
      keptAt(NOW - 400, earlier),
      keptAt(NOW, later),
      keptAt(NOW - 5000, parked),
    ])
    const found = await draftsFound(app)
    expect(found.inHand?.caseId).toBe(later.caseId)
    expect(found.parked.map(({ caseId }) => caseId)).toEqual([earlier.caseId, parked.caseId])
  })
})
