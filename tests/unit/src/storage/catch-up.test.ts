import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { catchUp } from '../../../../src/storage/catch-up.ts'
import { declareDeskDatabase, type DeskDatabase } from '../../../../src/storage/desk-database.ts'
import type { JournalPort } from '../../../../src/storage/journal-port.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid, registering } from './some-drafts.ts'

/** More than two pages of the journal. */
const CASES = 4100

describe('catching up with the journal', () => {
  let db: DeskDatabase
  let journal: MemoryJournal
  beforeEach(async () => {
    db = declareDeskDatabase(nextUuid(), { indexedDB: new IDBFactory(), IDBKeyRange })
    await db.dexie.open()
    journal = new MemoryJournal()
    for (let index = 0; index < CASES; index += 1) journal.write(nextUuid(), [registering(nextUuid())])
  })

  it('asks for the next page before it writes the one it has, and for no page twice', async () => {
    const foldedWhenAsked: [afterSeq: number, folded: number][] = []
    let folded = 0
    const read: JournalPort['read'] = (origin, afterSeq, limit) => {
      foldedWhenAsked.push([afterSeq, folded])
      return journal.read(origin, afterSeq, limit)
    }
    const { fresh, changed } = await catchUp(db, { read }, [journal.end()], (events) => (folded += events))
    expect([fresh, changed.length, await db.cases.count()]).toEqual([CASES, CASES, CASES])
    expect(foldedWhenAsked).toEqual([
      [0, 0],
      [2000, 0],
      [4000, 0],
    ])
  }, 30_000)

  it('looks for the row of a case whose events lie in several pages, and for no other', async () => {
    const first = registering(nextUuid())
    const scattered = new MemoryJournal()
    scattered.write(nextUuid(), [first])
    for (let index = 0; index < 2500; index += 1) scattered.write(nextUuid(), [registering(nextUuid())])
    const later = { ...first, id: nextUuid(), kind: 'voided', data: {}, personal: { reason: 'twice' } }
    scattered.write(nextUuid(), [later])
    await catchUp(db, { read: (...args) => scattered.read(...args) }, [scattered.end()])
    const row = await db.cases.get(first.stream.id)
    expect([row?.events.length, row?.stage, await db.cases.count()]).toEqual([2, 'voided', 2501])
    expect((await db.counters.get('rows'))?.cases).toBe(2501)
  }, 30_000)

  it('keeps what was folded when a later page cannot be read, and goes on from there', async () => {
    let isBroken = true
    const read: JournalPort['read'] = (origin, afterSeq, limit) =>
      isBroken && afterSeq > 0 ? Promise.reject(new Error('EIO')) : journal.read(origin, afterSeq, limit)
    await expect(catchUp(db, { read }, [journal.end()])).rejects.toThrow('EIO')
    expect(await db.cases.count()).toBe(2000)
    isBroken = false
    await catchUp(db, { read }, [journal.end()])
    expect(await db.cases.count()).toBe(CASES)
  }, 30_000)
})
