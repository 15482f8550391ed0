import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { openOfficeStore, type OfficeStore } from '../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { movingIn, nextUuid, registering } from './some-drafts.ts'

let journal: MemoryJournal
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let store: OfficeStore

beforeEach(async () => {
  journal = new MemoryJournal()
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  store = (await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })).store
})

describe('a list in pieces (ADR 42)', () => {
  const OF_A_PIECE = { isListPiece: true, mayBeKnown: false }

  it('goes to the journal piece behind piece, and a complaint saved meanwhile is folded behind them', async () => {
    const homes = [nextUuid(), nextUuid(), nextUuid()]
    const caseId = nextUuid()
    const folded: string[] = []
    store.onChange((changed) => folded.push(...changed.map(({ id }) => id)))
    const pieces = homes.map((home) => store.append(nextUuid(), [movingIn(home)], OF_A_PIECE))
    const complaint = store.append(nextUuid(), [registering(caseId)], { expectCase: 'new' })
    for (const saved of await Promise.all([...pieces, complaint]))
      expect(saved).toMatchObject({ ok: true, isProjected: true })
    expect(folded).toEqual([...homes, caseId])
    expect(await store.roster.count()).toBe(3)
    expect(await store.counts()).toEqual({ cases: 1, openCases: 1, streams: 3, events: 4 })
    const { check } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
    expect(check.reason).toBe('none')
  })

  it('is in the journal before the piece before it is in the projection', async () => {
    const writtenWhenFolded: number[] = []
    store.onChange(() => writtenWhenFolded.push(journal.appends))
    await Promise.all([1, 2].map(() => store.append(nextUuid(), [movingIn(nextUuid())], OF_A_PIECE)))
    expect(writtenWhenFolded).toEqual([2, 2])
    expect(await store.roster.count()).toBe(2)
  })

  it('finds what stood there before, where a piece changes it', async () => {
    const home = nextUuid()
    const [first, second] = [movingIn(home), movingIn(home)]
    await store.append(nextUuid(), [first], OF_A_PIECE)
    await store.append(nextUuid(), [{ ...second, seen: [first.id] }], OF_A_PIECE)
    expect(await store.counts()).toMatchObject({ streams: 1, events: 2 })
    expect(await store.roster.byId(home)).toMatchObject({ heads: [second.id] })
  })
})
