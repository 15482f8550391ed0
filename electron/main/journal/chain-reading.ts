import type { EventEnvelope } from '../../../src/domain/event.ts'
import {
  countedPlace,
  END_CHARS,
  placeAtEnd,
  type CountedLine,
  type CountedPlace,
} from '../../../src/formats/counted-line.ts'
import { lostEvent, type ExportLine } from '../../../src/formats/export-source.ts'
import { lineAt, SegmentsAtHand, type HeldSegment } from './held-segment.ts'
import type { JournalFiles } from './journal-files.ts'
import type { Origin, Segment } from './segment.ts'
import type { LineSpan } from './segment-text.ts'

/** Segments kept at hand: a page seldom ends with its segment, and an export reads a few chains in turn. */
export const SEGMENTS_AT_HAND = 4

/** Reads chains page by page. */
export class ChainReader {
  private readonly atHand: SegmentsAtHand

  constructor(files: Pick<JournalFiles, 'read'>, atHandAtMost = SEGMENTS_AT_HAND) {
    this.atHand = new SegmentsAtHand(files, atHandAtMost)
  }

  /** Acknowledged events after `afterSeq`, at most `limit`, from the segments that hold them. */
  async read(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]> {
    return this.collected(segments, afterSeq, limit, (held, at) => lineAt(held, at)?.event ?? null, {
      seqOf: ({ seq }) => seq,
      asksSeal: false,
    })
  }

  /** The same with their lines, so that whoever passes them on need not write them anew, nor parse them. */
  async readLines(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly ExportLine[]> {
    return this.collected(segments, afterSeq, limit, leavingAt, PLACED)
  }

  /** The same for counting: of a sealed segment only the ends of most lines are looked at. */
  async readCounted(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly CountedLine[]> {
    return this.collected(segments, afterSeq, limit, countedAt, PLACED)
  }

  /** The events with these numbers, which only grow. Rejects when one is not there. */
  async readAt(
    segments: readonly Segment[],
    seqs: readonly number[],
    origin: Origin,
  ): Promise<readonly EventEnvelope[]> {
    const read: EventEnvelope[] = []
    let index = 0
    for (const seq of seqs) {
      while ((segments[index]?.end.seq ?? Infinity) < seq) index += 1
      const segment = segments[index]
      const held = segment === undefined ? null : await this.atHand.held(segment, false)
      const event = segment === undefined || held === null ? null : eventAt(held, segment, seq)
      if (event === null) throw lostEvent(origin, seq)
      read.push(event)
    }
    return read
  }

  private async collected<Read>(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
    made: (held: HeldSegment, at: number) => Read | null,
    { seqOf, asksSeal }: { readonly seqOf: (read: Read) => number; readonly asksSeal: boolean },
  ): Promise<readonly Read[]> {
    const read: Read[] = []
    for (const [index, segment] of segments.entries()) {
      if (segment.end.seq <= afterSeq) continue
      const held = await this.atHand.held(segment, asksSeal)
      // Who asks for the seals reads everything, and the next segment can be read and hashed meanwhile.
      if (asksSeal) this.atHand.prepare(segments[index + 1])
      for (let at = firstWanted(held, segment, afterSeq); at < held.lines.length; at += 1) {
        const line = made(held, at)
        if (line === null || seqOf(line) <= afterSeq) continue
        read.push(line)
        if (read.length === limit) return read
      }
    }
    return read
  }
}

const PLACED = { seqOf: ({ place }: { place: CountedPlace }) => place.seq, asksSeal: true }

/** The line as it leaves; `null` when it is none. */
function leavingAt(held: HeldSegment, at: number): ExportLine | null {
  const span = held.lines[at]
  if (span === undefined) return null
  const { bytes, isSealed } = held
  if (isSealed === true) {
    const place = placeAtEnd(
      bytes.toString('latin1', Math.max(span.start, span.end - 1 - END_CHARS), span.end - 1),
    )
    const line = place === null ? null : eventBytes(bytes, span, HASH_CHARS)
    if (place !== null && line !== null) return { place, line, event: null }
  }
  const parsed = lineAt(held, at)
  if (parsed === null) return null
  const { event, prev } = parsed
  const line = isSealed === true ? eventBytes(bytes, span, prev.length) : null
  return line === null ? { place: event, line, event } : { place: event, line, event }
}

/** The line as it is counted; `null` when it is none. */
function countedAt(held: HeldSegment, at: number): CountedLine | null {
  const span = held.lines[at]
  if (span === undefined) return null
  const { bytes, isSealed } = held
  if (isSealed === true) {
    const place = countedPlace(bytes.toString('latin1', span.start, span.end - 1))
    const written = place === null ? null : eventBytes(bytes, span, HASH_CHARS)
    if (place !== null && written !== null) return { place, bytes: written.length, event: null }
  }
  const parsed = lineAt(held, at)
  if (parsed === null) return null
  const { event, prev } = parsed
  const written = isSealed === true ? eventBytes(bytes, span, prev.length)?.length : undefined
  return { place: event, bytes: written ?? Buffer.byteLength(JSON.stringify(event)), event }
}

/** Of the line before, as hex; the first line of a journal has none and is parsed. */
const HASH_CHARS = 64

const BEFORE_BATCH = Buffer.from('{"batch":[')
const BEHIND_BATCH = Buffer.from('],"event":')
const BEFORE_PREV = Buffer.from(',"prev":"')
/** `"}` and the line feed. */
const CLOSING_BYTES = 3
const COMMA = 0x2c
const [DIGIT_0, DIGIT_9] = [0x30, 0x39]

/** The event within a line as `journalLineText` wrote it; `null` when the line is laid out in another way. */
function eventBytes(bytes: Buffer, { start, end }: LineSpan, prevChars: number): Uint8Array | null {
  let at = start + BEFORE_BATCH.length
  for (let byte = bytes[at] ?? 0; byte === COMMA || (byte >= DIGIT_0 && byte <= DIGIT_9);)
    byte = bytes[++at] ?? 0
  const from = at + BEHIND_BATCH.length
  const to = end - CLOSING_BYTES - prevChars - BEFORE_PREV.length
  const isAsWritten = holds(bytes, start, BEFORE_BATCH) && holds(bytes, at, BEHIND_BATCH)
  return isAsWritten && from < to && holds(bytes, to, BEFORE_PREV) ? bytes.subarray(from, to) : null
}

function holds(bytes: Buffer, at: number, part: Buffer): boolean {
  for (let index = 0; index < part.length; index += 1) if (bytes[at + index] !== part[index]) return false
  return true
}

/**
 * In a whole segment an event stands where its number says; among received ones, which have holes, it is searched for; in
 * a damaged one the reading begins at the top.
 */
function firstWanted(held: HeldSegment, { header }: Segment, afterSeq: number): number {
  const index = Math.max(0, afterSeq - header.after.seq)
  if (lineAt(held, index)?.event.seq === header.after.seq + index + 1) return index
  return header.layer === undefined ? 0 : firstBehind(held, afterSeq)
}

/** The event with this number, sought where it should stand, then everywhere; `null` when it is nowhere. */
function eventAt(held: HeldSegment, { header }: Segment, seq: number): EventEnvelope | null {
  const expected = lineAt(held, seq - header.after.seq - 1)?.event
  if (expected?.seq === seq) return expected
  const sought = lineAt(held, firstBehind(held, seq - 1))?.event
  if (sought?.seq === seq) return sought
  for (let at = 0; at < held.lines.length; at += 1) {
    const event = lineAt(held, at)?.event
    if (event?.seq === seq) return event
  }
  return null
}

function firstBehind(held: HeldSegment, afterSeq: number): number {
  let [low, high] = [0, held.lines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const seq = lineAt(held, middle)?.event.seq
    if (seq === undefined) return 0
    if (seq <= afterSeq) low = middle + 1
    else high = middle
  }
  return low
}
