import type { EventEnvelope, StreamRef } from '../domain/event.ts'
import { caseRow, inStampOrder, type CaseRow } from './case-row.ts'
import {
  originKey,
  streamKey,
  type CounterRow,
  type DeskDatabase,
  type OriginRow,
  type StreamRow,
} from './desk-database.ts'
import type { OriginHead } from './journal-port.ts'

/** `gap`: the projection lacks earlier events of that origin; nothing was written. */
export type Applied =
  | { readonly kind: 'applied'; readonly changed: readonly StreamRef[]; readonly fresh: number }
  | { readonly kind: 'gap'; readonly desk: string; readonly epoch: number; readonly afterSeq: number }

export interface ApplyOptions {
  /** The events come straight from the journal: a hole in it is a hole in the truth and cannot be waited for. */
  readonly acceptsHoles?: boolean
}

/** No rows at all. */
export const NO_ROWS: CounterRow = { key: 'rows', cases: 0, openCases: 0, streams: 0, events: 0 }

/**
 * Folds events into the projection in one strict transaction, idempotent by event id: rows, origins and counters change
 * together or not at all (ADR 2).
 *
 * @param end where the chain of these events ends, for the start-up check
 */
export function applyEvents(
  db: DeskDatabase,
  events: readonly EventEnvelope[],
  end: OriginHead | undefined,
  options: ApplyOptions = {},
): Promise<Applied> {
  return db.dexie.transaction('rw', [db.cases, db.streams, db.origins, db.counters], () =>
    applyWithin(db, events, end, options),
  )
}

/** The same inside a transaction that is already running over these tables. */
export async function applyWithin(
  db: DeskDatabase,
  events: readonly EventEnvelope[],
  end: OriginHead | undefined,
  options: ApplyOptions = {},
): Promise<Applied> {
  const caseIds = distinct(
    events.filter(({ stream }) => stream.kind === 'case').map(({ stream }) => stream.id),
  )
  const streamKeys = distinct(
    events.filter(({ stream }) => stream.kind !== 'case').map(({ stream }) => streamKey(stream)),
  )
  const [origins, caseRows, streamRows, counted] = await Promise.all([
    db.origins.bulkGet(distinct(events.map(originKey))),
    caseIds.length === 0 ? noRows<CaseRow>() : db.cases.bulkGet(caseIds),
    streamKeys.length === 0 ? noRows<StreamRow>() : db.streams.bulkGet(streamKeys),
    db.counters.get('rows'),
  ])
  const known = new Map(origins.filter(isPresent).map((row) => [row.key, row]))
  const fresh: EventEnvelope[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const origin = known.get(originKey(event)) ?? emptyOrigin(event)
    if (event.seq <= origin.seq) continue
    if (event.seq > origin.seq + 1 && options.acceptsHoles !== true) {
      return { kind: 'gap', desk: origin.desk, epoch: origin.epoch, afterSeq: origin.seq }
    }
    fresh.push(event)
    known.set(origin.key, { ...origin, seq: event.seq, head: end && isEndAt(end, event) ? end.head : '' })
  }
  if (fresh.length === 0) return { kind: 'applied', changed: [], fresh: 0 }

  const additions = groupByStream(fresh)
  const oldCases = new Map([...caseRows].filter(isPresent<CaseRow>).map((row) => [row.caseId, row]))
  const oldStreams = new Map([...streamRows].filter(isPresent<StreamRow>).map((row) => [row.key, row]))
  const newCases = caseIds.flatMap((caseId) => {
    const added = additions.get(`case:${caseId}`)
    return added ? [caseRow(caseId, [...(oldCases.get(caseId)?.events ?? []), ...added])] : []
  })
  const newStreams = streamKeys.flatMap((key) => {
    const added = additions.get(key)
    return added ? [{ key, events: inStampOrder([...(oldStreams.get(key)?.events ?? []), ...added]) }] : []
  })
  const old = counted ?? NO_ROWS
  await Promise.all([
    newCases.length > 0 && db.cases.bulkPut(newCases),
    newStreams.length > 0 && db.streams.bulkPut(newStreams),
    db.origins.bulkPut([...known.values()]),
    db.counters.put({
      key: 'rows',
      cases: old.cases + newCases.filter(({ caseId }) => !oldCases.has(caseId)).length,
      openCases:
        old.openCases + countOpen(newCases) - countOpen(newCases.map((row) => oldCases.get(row.caseId))),
      streams: old.streams + newStreams.filter(({ key }) => !oldStreams.has(key)).length,
      events: old.events + fresh.length,
    }),
  ])
  return { kind: 'applied', changed: distinctStreams(fresh), fresh: fresh.length }
}

/** Asking IndexedDB for nothing costs a turn. */
function noRows<Row>(): readonly (Row | undefined)[] {
  return []
}

function emptyOrigin(event: EventEnvelope): OriginRow {
  return { key: originKey(event), desk: event.desk, epoch: event.epoch, seq: 0, head: '' }
}

function isEndAt(end: OriginHead, event: EventEnvelope): boolean {
  return end.desk === event.desk && end.epoch === event.epoch && end.seq === event.seq
}

function groupByStream(events: readonly EventEnvelope[]): Map<string, EventEnvelope[]> {
  const groups = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    const key = streamKey(event.stream)
    const group = groups.get(key)
    if (group) group.push(event)
    else groups.set(key, [event])
  }
  return groups
}

function distinctStreams(events: readonly EventEnvelope[]): readonly StreamRef[] {
  return [...new Map(events.map(({ stream }) => [streamKey(stream), stream])).values()]
}

function countOpen(rows: readonly (CaseRow | undefined)[]): number {
  return rows.filter((row) => row?.isOpen === 1).length
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)]
}

function isPresent<T>(row: T | undefined): row is T {
  return row !== undefined
}
