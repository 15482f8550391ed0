import type { EventEnvelope, StreamRef } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { foldGroup } from '../domain/fold-group.ts'
import { caseRow, inStampOrder, type CaseRow } from './case-row.ts'
import { originKey, streamKey, type CounterRow, type OriginRow, type StreamRow } from './desk-database.ts'
import { factsRow, type FactsRow } from './facts-row.ts'
import { householdRow, type HouseholdRow } from './household-row.ts'
import type { OriginHead } from './journal-port.ts'
import type { Ends } from './written-ends.ts'

/** `gap`: the projection lacks earlier events of that origin; nothing was written. */
export type Applied =
  | {
      readonly kind: 'applied'
      readonly changed: readonly StreamRef[]
      readonly fresh: number
      /** What was written of origins and counters, for the next writer; absent when nothing was. */
      readonly ends?: Ends
    }
  | { readonly kind: 'gap'; readonly desk: string; readonly epoch: number; readonly afterSeq: number }

export interface ChangeOptions {
  /** The events come straight from the journal: a hole in it is a hole in the truth and cannot be waited for. */
  readonly acceptsHoles?: boolean
}

/** No rows at all. */
export const NO_ROWS: CounterRow = { key: 'rows', cases: 0, openCases: 0, streams: 0, events: 0 }

/** Keys of the rows that events stand on. */
export interface Keys {
  readonly origins: readonly string[]
  readonly cases: readonly string[]
  readonly streams: readonly string[]
}

/** Which rows the events stand on; those of received events by their `layer` (ADR 17). */
export function keysOf(events: readonly EventEnvelope[], layer: OriginHead['layer']): Keys {
  const ofCases = events.filter(({ stream }) => stream.kind === 'case')
  const ofOthers = events.filter(({ stream }) => stream.kind !== 'case')
  return {
    origins: distinct(events.map((event) => rowKey(event, layer))),
    cases: distinct(ofCases.map(({ stream }) => stream.id)),
    streams: distinct(ofOthers.map(({ stream }) => streamKey(stream))),
  }
}

/** Rows as they stand, in the order of their keys; `undefined` where there is none. */
export interface StandingRows {
  readonly origins: readonly (OriginRow | undefined)[]
  readonly cases: readonly (CaseRow | undefined)[]
  readonly streams: readonly (StreamRow | undefined)[]
  readonly counted: CounterRow | undefined
}

/** Rows to be written. */
export interface ChangedRows {
  readonly origins: readonly OriginRow[]
  readonly cases: readonly CaseRow[]
  readonly facts: readonly FactsRow[]
  readonly streams: readonly StreamRow[]
  readonly households: readonly HouseholdRow[]
  readonly counters: CounterRow
}

/** What the events change; pure. `rows` is `null` when nothing is to be written. */
export function changeOf(
  events: readonly EventEnvelope[],
  end: OriginHead | undefined,
  options: ChangeOptions,
  standing: StandingRows,
): { readonly rows: ChangedRows | null; readonly applied: Applied } {
  const known = new Map(standing.origins.filter(isPresent).map((row) => [row.key, row]))
  const fresh: EventEnvelope[] = []
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const origin = known.get(rowKey(event, end?.layer)) ?? emptyOrigin(event, end?.layer)
    if (event.seq <= origin.seq) continue
    if (event.seq > origin.seq + 1 && options.acceptsHoles !== true) {
      const { desk, epoch, seq: afterSeq } = origin
      return { rows: null, applied: { kind: 'gap', desk, epoch, afterSeq } }
    }
    fresh.push(event)
    known.set(origin.key, { ...origin, seq: event.seq, head: end && isEndAt(end, event) ? end.head : '' })
  }
  if (fresh.length === 0) return { rows: null, applied: { kind: 'applied', changed: [], fresh: 0 } }
  return {
    rows: { origins: [...known.values()], ...changedRows(fresh, standing) },
    applied: { kind: 'applied', changed: distinctStreams(fresh), fresh: fresh.length },
  }
}

function changedRows(fresh: readonly EventEnvelope[], standing: StandingRows): Omit<ChangedRows, 'origins'> {
  const oldCases = new Map(standing.cases.filter(isPresent).map((row) => [row.caseId, row]))
  const oldStreams = new Map(standing.streams.filter(isPresent).map((row) => [row.key, row]))
  const cases: CaseRow[] = []
  const facts: FactsRow[] = []
  const streams: StreamRow[] = []
  const households: HouseholdRow[] = []
  for (const [key, added] of groupByStream(fresh)) {
    const [{ stream } = { stream: null }] = added
    if (stream?.kind === 'case') {
      const events = [...(oldCases.get(stream.id)?.events ?? []), ...added]
      const folded = foldCase(events)
      cases.push(caseRow(stream.id, events, folded))
      facts.push(factsRow(stream.id, folded))
    } else {
      const row = streamRow(key, stream, [...(oldStreams.get(key)?.events ?? []), ...added])
      streams.push(row)
      if (stream?.kind === 'household') households.push(householdRow(stream.id, row.events))
    }
  }
  const old = standing.counted ?? NO_ROWS
  const counters = {
    key: NO_ROWS.key,
    cases: old.cases + cases.filter(({ caseId }) => !oldCases.has(caseId)).length,
    openCases: old.openCases + countOpen(cases) - countOpen(cases.map((row) => oldCases.get(row.caseId))),
    streams: old.streams + streams.filter(({ key }) => !oldStreams.has(key)).length,
    events: old.events + fresh.length,
  }
  return { cases, facts, streams, households, counters }
}

function streamRow(key: string, stream: StreamRef | null, events: readonly EventEnvelope[]): StreamRow {
  const row = { key, events: inStampOrder(events) }
  if (stream?.kind !== 'group') return row
  const memberIds = foldGroup(events)?.members.map(({ caseId }) => caseId) ?? []
  return { ...row, memberIds }
}

/** The row that says how far the events around this one are folded in; `layer` of received events (ADR 17). */
function rowKey({ desk, epoch }: EventEnvelope, layer: OriginHead['layer']): string {
  return originKey({ desk, epoch, layer })
}

function emptyOrigin(event: EventEnvelope, layer: OriginHead['layer']): OriginRow {
  return { key: rowKey(event, layer), desk: event.desk, epoch: event.epoch, seq: 0, head: '' }
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
