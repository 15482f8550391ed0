import * as v from 'valibot'
import type { EventEnvelope, StreamKind } from '../../../src/domain/event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import type { JournalHeader } from '../../../src/formats/journal-header.ts'
import { parseEnvelope } from '../../../src/formats/parsed-envelope.ts'
import { EMPTY_STAMP_STATE, stateAfter, type StampState } from '../../../src/formats/stamp-command.ts'
import { sha256Hex } from '../sha256.ts'
import type { ScannedEvent } from './segment-scan.ts'

/** What the start needs to know of a sealed segment without reading it (ADR 2). */
export interface SegmentSummary {
  readonly header: JournalHeader
  readonly count: number
  readonly firstSeq: number
  readonly lastSeq: number
  /** Hash of the last line. */
  readonly head: string
  /** Length and SHA-256 of the acknowledged part of the file. */
  readonly bytes: number
  readonly sha256: string
  readonly stamp: string | null
  /** Greatest serial per day, keyed `YYYYMMDD`. */
  readonly serials: StampState['serials']
  /** Events of the office's own streams, so that staff and settings are known at the start. */
  readonly events: readonly EventEnvelope[]
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const summaryShape = v.object({
  header: v.object({
    segment: whole,
    desk: v.string(),
    epoch: whole,
    after: v.object({ seq: whole, head: v.string() }),
    layer: v.optional(whole),
    source: v.optional(v.string()),
  }),
  count: whole,
  firstSeq: whole,
  lastSeq: whole,
  head: v.string(),
  bytes: whole,
  sha256: v.string(),
  stamp: v.nullable(v.string()),
  serials: v.record(v.string(), whole),
  events: v.array(v.unknown()),
})

/** Streams that are small and that main itself reads. Cases and the roster are not: a summary must stay short. */
const OFFICE_STREAMS: readonly StreamKind[] = ['staff', 'settings', 'office']

/** Whether main keeps the event at hand: staff, settings, and what was done with the office's data. */
export function isOfficeEvent({ stream }: Pick<EventEnvelope, 'stream'>): boolean {
  return OFFICE_STREAMS.includes(stream.kind)
}

/** Sums up a segment; `bytes` are its acknowledged part. */
export function summariseSegment(
  header: JournalHeader,
  events: readonly ScannedEvent[],
  bytes: Uint8Array,
): SegmentSummary {
  const state = events.reduce((known, { event }) => stateAfter(known, event), EMPTY_STAMP_STATE)
  const last = events.at(-1)
  return {
    header,
    count: events.length,
    firstSeq: events[0]?.event.seq ?? header.after.seq + 1,
    lastSeq: last?.event.seq ?? header.after.seq,
    head: last?.hash ?? header.after.head,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    stamp: state.stamp,
    serials: state.serials,
    events: events.flatMap(({ event }) => (isOfficeEvent(event) ? [event] : [])),
  }
}

export function summaryText(summary: SegmentSummary): string {
  return `${canonicalJson(summary)}\n`
}

/** Reads a summary; `null` when it is none: then the segment is read instead. */
export function parseSummary(text: string): SegmentSummary | null {
  try {
    const { events: values, ...rest } = v.parse(summaryShape, JSON.parse(text))
    const events = values.map(parseEnvelope)
    const readable = events.filter((event) => event !== null)
    return readable.length === events.length ? { ...rest, events: readable } : null
  } catch {
    return null
  }
}
