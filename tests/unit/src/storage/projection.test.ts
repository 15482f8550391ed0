import fc from 'fast-check'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { catchUp } from '../../../../src/storage/catch-up.ts'
import { declareDeskDatabase, type DeskDatabase } from '../../../../src/storage/desk-database.ts'
import { applyEvents } from '../../../../src/storage/projection.ts'
import { NOW } from '../../../builders/an-event.ts'
import { MemoryJournal, severalOrigins } from './memory-journal.ts'
import { addingStaff, deciding, namingOffice, nextUuid, registering, uuid } from './some-drafts.ts'

const freshDatabase = async (): Promise<DeskDatabase> => {
  const db = declareDeskDatabase(nextUuid(), { indexedDB: new IDBFactory(), IDBKeyRange })
  await db.dexie.open()
  return db
}

const rowsOf = async (db: DeskDatabase) => ({
  cases: await db.cases.toArray(),
  streams: await db.streams.toArray(),
  origins: await db.origins.toArray(),
  counters: await db.counters.toArray(),
})

/** Any decision on any of three cases, whether or not it makes sense: the projection refuses nothing. */
const anyDraft = fc
  .tuple(fc.integer({ min: 0xa1, max: 0xa3 }), fc.nat(5), fc.nat(1_000_000))
  .map(([number, choice, later]): EventDraft => {
    const caseId = uuid(number)
    switch (choice) {
      case 0:
        return registering(caseId, { wallAt: NOW + later })
      case 1:
        return deciding(caseId, 'withdrawn', {}, { reason: '已自行解决' })
      case 2:
        return deciding(caseId, 'dispatched', { department: '工程部' }, { note: '' })
      case 3:
        return deciding(
          caseId,
          'corrected',
          { building: String(later) },
          { reason: '听错', phone: String(later) },
        )
      case 4:
        return addingStaff(caseId, '周岚')
      default:
        return namingOffice(`苑${String(later)}`)
    }
  })
const anyCommands = fc.array(
  fc.record({ desk: fc.nat(1), drafts: fc.array(anyDraft, { minLength: 1, maxLength: 3 }) }),
  { minLength: 1, maxLength: 12 },
)

describe('the projection', () => {
  let db: DeskDatabase
  beforeEach(async () => {
    db = await freshDatabase()
  })

  it('gives the same rows live, with every answer doubled, and rebuilt from two journals', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommands, async (commands) => {
        const desks = [new MemoryJournal(), new MemoryJournal({ desk: 'B7K', epoch: 2 })]
        const [live, rebuilt] = [await freshDatabase(), await freshDatabase()]
        for (const { desk, drafts } of commands) {
          const journal = desks[desk]
          if (!journal) continue
          const events = journal.write(nextUuid(), drafts)
          await applyEvents(live, events, journal.end())
          expect(await applyEvents(live, events, journal.end())).toEqual({
            kind: 'applied',
            changed: [],
            fresh: 0,
          })
        }
        const port = severalOrigins(desks)
        await catchUp(
          rebuilt,
          port,
          (await port.heads()).filter(({ seq }) => seq > 0),
        )
        expect(await rowsOf(rebuilt)).toEqual(await rowsOf(live))
        expect(await live.counters.get('rows')).toMatchObject({
          cases: await live.cases.count(),
          openCases: await live.cases.filter(({ isOpen }) => isOpen === 1).count(),
          streams: await live.streams.count(),
        })
      }),
      { numRuns: 25 },
    )
  }, 30_000)

  it('refuses a gap, writes nothing, and says from where it lacks events', async () => {
    const journal = new MemoryJournal()
    const first = journal.write(nextUuid(), [registering(nextUuid())])
    journal.write(nextUuid(), [registering(nextUuid())])
    const third = journal.write(nextUuid(), [registering(nextUuid())])
    await applyEvents(db, first, journal.end())
    const before = await rowsOf(db)
    expect(await applyEvents(db, third, journal.end())).toEqual({
      kind: 'gap',
      desk: 'A3F',
      epoch: 1,
      afterSeq: 1,
    })
    expect(await rowsOf(db)).toEqual(before)
  })

  it('row 14: changes rows, origins and counters together or not at all', async () => {
    const journal = new MemoryJournal()
    const events = journal.write(nextUuid(), [registering(nextUuid())])
    await db.dexie.open()
    const uncloneable = events.map((event) => ({
      ...event,
      data: { broken: () => 1 },
    }))
    await expect(applyEvents(db, uncloneable, journal.end())).rejects.toThrow('could not be cloned')
    expect(await rowsOf(db)).toEqual({ cases: [], streams: [], origins: [], counters: [] })
  })

  it('row 36: keeps events of a newer version, and of a case that has not been registered yet', async () => {
    const journal = new MemoryJournal()
    const caseId = nextUuid()
    const stream = { kind: 'case', id: caseId } as const
    const draft = { id: nextUuid(), stream, wallAt: NOW, seen: [], kind: 'escalated', data: { level: 3 } }
    const events = journal.write(nextUuid(), [draft])
    await applyEvents(db, events, journal.end())
    expect(await db.cases.get(caseId)).toMatchObject({ number: '', isOpen: 0, events })
  })
})
