import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { catchUp } from '../../../../src/storage/catch-up.ts'
import { declareDeskDatabase, type DeskDatabase } from '../../../../src/storage/desk-database.ts'
import type { JournalPort } from '../../../../src/storage/journal-port.ts'
import { applyEvents } from '../../../../src/storage/projection.ts'
import { MemoryJournal } from './memory-journal.ts'
import { deciding, nextUuid, registering } from './some-drafts.ts'

/** Pages of 2,000 events: two full ones, and a few events behind. */
const CASES = 4010

describe('folding a page while the one before it is written', () => {
  let db: DeskDatabase
  let journal: MemoryJournal
  let caseIds: readonly string[]
  const read: JournalPort['read'] = (...args) => journal.read(...args)
  beforeEach(async () => {
    db = declareDeskDatabase(nextUuid(), { indexedDB: new IDBFactory(), IDBKeyRange })
    await db.dexie.open()
    journal = new MemoryJournal()
    caseIds = Array.from({ length: CASES }, () => nextUuid())
    for (const caseId of caseIds) journal.write(nextUuid(), [registering(caseId)])
  })

  /** Does something when the page behind this event is asked for: before the transaction of the page two before it. */
  const readingAnd =
    (behind: number, act: () => unknown): JournalPort['read'] =>
    (origin, afterSeq, limit) => {
      if (afterSeq === behind) act()
      return journal.read(origin, afterSeq, limit)
    }

  it('folds a page anew when somebody else has written since its rows were read', async () => {
    const elsewhere = new MemoryJournal({ desk: 'B7K', epoch: 1 })
    const [ofFirstPage = '', ofSecondPage = ''] = [caseIds[5], caseIds[2005]]
    elsewhere.write(nextUuid(), [
      deciding(ofFirstPage, 'withdrawn', {}, { reason: '已自行解决' }),
      deciding(ofSecondPage, 'withdrawn', {}, { reason: '已自行解决' }),
    ])
    const meanwhile = readingAnd(4000, () => void applyEvents(db, elsewhere.events, elsewhere.end()))
    const { fresh, changed } = await catchUp(db, { read: meanwhile }, [journal.end()])
    expect([fresh, changed.length]).toEqual([CASES, CASES])
    const rows = await db.cases.bulkGet([ofFirstPage, ofSecondPage])
    expect(rows.map((row) => row?.events.length)).toEqual([2, 2])
    expect(await db.counters.get('rows')).toMatchObject({ cases: CASES, events: CASES + 2 })
  }, 30_000)

  it('leaves out nothing when a page cannot be written: what is there is whole, and the next start goes on', async () => {
    const { restore } = failingCommits(db, 2)
    await expect(catchUp(db, { read }, [journal.end()])).rejects.toThrow()
    restore()
    expect(await db.cases.count()).toBe(2000)
    expect(await db.origins.toArray()).toMatchObject([{ seq: 2000 }])
    await catchUp(db, { read }, [journal.end()])
    expect(await db.cases.count()).toBe(CASES)
    expect(await db.counters.get('rows')).toMatchObject({ cases: CASES, events: CASES })
  }, 30_000)

  it('ends with a strict transaction, and is relaxed before it', async () => {
    const database = db.dexie.backendDB()
    const begun = vi.spyOn(database, 'transaction')
    await catchUp(db, { read }, [journal.end()])
    const kinds = begun.mock.calls
      .filter(([, mode]) => mode === 'readwrite')
      .map(([, , how]) => how?.durability)
    expect(kinds).toEqual(['strict', 'relaxed', 'relaxed', 'strict'])
  }, 30_000)
})

/** Lets the `nth` transaction that writes cases fail at its very end. */
function failingCommits(db: DeskDatabase, nth: number) {
  const database = db.dexie.backendDB()
  const begin = database.transaction.bind(database)
  let begun = 0
  const spy = vi.spyOn(database, 'transaction').mockImplementation((...args) => {
    const transaction = begin(...args)
    if (args[1] !== 'readwrite') return transaction
    const commit = transaction.commit.bind(transaction)
    // The first one of all only reads.
    const isIt = (begun += 1) === nth + 1
    transaction.commit = () => {
      if (isIt) transaction.objectStore('counters').add({ key: 'rows' })
      commit()
    }
    return transaction
  })
  return { restore: () => spy.mockRestore() }
}
