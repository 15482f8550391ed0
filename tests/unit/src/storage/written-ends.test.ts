import fc from 'fast-check'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { declareDeskDatabase } from '../../../../src/storage/desk-database.ts'
import { openOfficeStore } from '../../../../src/storage/office-store.ts'
import { NO_ROWS } from '../../../../src/storage/projected-change.ts'
import { writtenEnds, type Ends } from '../../../../src/storage/written-ends.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { addingStaff, deciding, nextUuid, registering } from './some-drafts.ts'

const endsOf = (events: number): Ends => ({ origins: new Map(), counted: { ...NO_ROWS, events } })

describe('what the last writer left', () => {
  it('is given to the next one, once', async () => {
    const ends = writtenEnds()
    const left = endsOf(1)
    await ends.write(() => Promise.resolve({ result: null, ends: left }))
    expect(await ends.write((known) => Promise.resolve({ result: known, ends: null }))).toBe(left)
    expect(await ends.write((known) => Promise.resolve({ result: known, ends: null }))).toBeNull()
  })

  it('is forgotten when a writer failed', async () => {
    const ends = writtenEnds()
    await ends.write(() => Promise.resolve({ result: null, ends: endsOf(1) }))
    await expect(ends.write(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
    expect(await ends.write((known) => Promise.resolve({ result: known, ends: null }))).toBeNull()
  })

  it('is given to nobody while another one writes, and neither of the two leaves anything', async () => {
    const ends = writtenEnds()
    let finish: () => void = () => undefined
    const first = ends.write(async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      return { result: null, ends: endsOf(1) }
    })
    const second = await ends.write((known) => Promise.resolve({ result: known, ends: endsOf(2) }))
    finish()
    await first
    expect(second).toBeNull()
    expect(await ends.write((known) => Promise.resolve({ result: known, ends: null }))).toBeNull()
  })
})

type Step =
  'new case' | 'two new cases at once' | 'act on a case' | 'main writes' | 'catch up' | 'catch up meanwhile'

describe('saving without reading the ends', () => {
  it('leaves the rows that a rebuild makes, whoever else writes in between', async () => {
    const anyStep = fc.constantFrom<Step>(
      'new case',
      'two new cases at once',
      'act on a case',
      'main writes',
      'catch up',
      'catch up meanwhile',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 10 }), async (steps) => {
        const journal = new MemoryJournal()
        const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
        const { store } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb })
        const caseIds = [nextUuid()]
        const register = (): Promise<unknown> => {
          const caseId = nextUuid()
          caseIds.push(caseId)
          return store.append(nextUuid(), [registering(caseId)], { mayBeKnown: false })
        }
        const act = (): Promise<unknown> =>
          store.append(nextUuid(), [
            deciding(caseIds.at(-1) ?? '', 'dispatched', { department: '工程部' }, { note: '' }),
          ])
        for (const step of steps) {
          if (step === 'new case') await register()
          else if (step === 'two new cases at once') await Promise.all([register(), register()])
          else if (step === 'act on a case') await act()
          else if (step === 'main writes') journal.write(nextUuid(), [addingStaff(nextUuid(), '周岚')])
          else if (step === 'catch up') await store.followJournal()
          else await Promise.all([store.followJournal(), register(), store.followJournal(), register()])
        }
        await store.followJournal()
        store.close()
        expect(await rowsIn(indexedDb)).toEqual(await rebuiltFrom(journal))
      }),
      { numRuns: 60 },
    )
  })
})

type Source = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }

async function rowsIn(source: Source): Promise<unknown> {
  const db = declareDeskDatabase(OFFICE_ID, source)
  await db.dexie.open()
  const { cases, caseFacts, streams, origins, counters } = db
  return Promise.all([cases, caseFacts, streams, origins, counters].map((table) => table.toArray()))
}

async function rebuiltFrom(journal: MemoryJournal): Promise<unknown> {
  const source = { indexedDB: new IDBFactory(), IDBKeyRange }
  const { store } = await openOfficeStore({ officeId: OFFICE_ID, journal, indexedDb: source })
  store.close()
  return rowsIn(source)
}
