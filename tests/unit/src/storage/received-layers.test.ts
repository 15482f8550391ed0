import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../src/domain/event.ts'
import type { JournalPort, OriginHead } from '../../../../src/storage/journal-port.ts'
import { openOfficeStore } from '../../../../src/storage/office-store.ts'
import { OFFICE_ID } from '../../../builders/an-event.ts'
import { MemoryJournal } from './memory-journal.ts'
import { nextUuid, registering } from './some-drafts.ts'

const OTHER = { desk: 'BXY', epoch: 1 }

/** Own chain and rows of received events of another desk, as main offers them (ADR 17). */
function withReceived(own: MemoryJournal, layers: readonly (readonly EventEnvelope[])[]): JournalPort {
  const headOf = (events: readonly EventEnvelope[], index: number): OriginHead => ({
    ...OTHER,
    layer: index + 1,
    seq: events.at(-1)?.seq ?? 0,
    head: String(events.length).padStart(64, '0'),
  })
  return {
    append: (commandId, drafts) => own.append(commandId, drafts),
    heads: async () => [...(await own.heads()), ...layers.map(headOf)],
    read: (origin, afterSeq, limit) => {
      if (origin.layer === undefined) return own.read(origin, afterSeq, limit)
      const events = layers[origin.layer - 1] ?? []
      return Promise.resolve(events.filter(({ seq }) => seq > afterSeq).slice(0, limit))
    },
  }
}

it('folds in received events with holes, and those that fill the holes later, each once', async () => {
  const own = new MemoryJournal()
  const other = new MemoryJournal(OTHER)
  for (let made = 0; made < 6; made += 1) other.write(nextUuid(), [registering(nextUuid())])
  const odd = other.events.filter(({ seq }) => seq % 2 === 1)
  const even = other.events.filter(({ seq }) => seq % 2 === 0)
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const openWith = (layers: readonly (readonly EventEnvelope[])[]) =>
    openOfficeStore({ officeId: OFFICE_ID, journal: withReceived(own, layers), indexedDb })

  const first = await openWith([odd])
  expect(await first.store.counts()).toMatchObject({ cases: 3, events: 3 })
  await first.store.append(nextUuid(), [registering(nextUuid())])
  first.store.close()

  const second = await openWith([odd, even])
  expect(second.check).toEqual({ kind: 'caughtUp', reason: 'behind', events: 3 })
  expect(await second.store.counts()).toMatchObject({ cases: 7, events: 7 })
  second.store.close()

  const third = await openWith([odd, even])
  expect(third.check).toEqual({ kind: 'inStep', reason: 'none', events: 0 })
})

it('rebuilds when received events are gone: nothing may stand in the store that is not in the journal', async () => {
  const own = new MemoryJournal()
  const other = new MemoryJournal(OTHER)
  other.write(nextUuid(), [registering(nextUuid())])
  own.write(nextUuid(), [registering(nextUuid())])
  const indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const { store } = await openOfficeStore({
    officeId: OFFICE_ID,
    journal: withReceived(own, [other.events]),
    indexedDb,
  })
  store.close()
  const { store: again, check } = await openOfficeStore({ officeId: OFFICE_ID, journal: own, indexedDb })
  expect(check).toEqual({ kind: 'rebuilt', reason: 'ahead', events: 1 })
  expect(await again.counts()).toMatchObject({ cases: 1 })
})
