import type { EventEnvelope } from '../../../src/domain/event.ts'
import { countedPlace, type CountedLine } from '../../../src/formats/counted-line.ts'
import { parseJournalLine, type JournalLine } from '../../../src/formats/journal-line.ts'
import { sha256Hex } from '../sha256.ts'
import type { JournalFiles } from './journal-files.ts'
import type { Segment } from './segment.ts'
import { lineSpans, spanText, type LineSpan } from './segment-text.ts'

/** Segments kept at hand: a page seldom ends with its segment, and an export reads a few chains in turn. */
export const SEGMENTS_AT_HAND = 4

/** An event, and its canonical JSON as UTF-8 where the segment is the one that was sealed. */
export interface ReadLine {
  readonly event: EventEnvelope
  readonly line: Uint8Array | null
}

/** A segment in memory. */
interface HeldSegment {
  readonly bytes: Buffer
  /** Behind the header. Not their texts: what lives long costs the collector of garbage more than the reading. */
  readonly lines: readonly LineSpan[]
  /** Whether these are the bytes that were sealed; `null` = not asked yet. */
  isSealed: boolean | null
}

/** Reads chains page by page. */
export class ChainReader {
  /** By path, the one used last at the end. */
  private readonly atHand = new Map<string, HeldSegment>()

  constructor(
    private readonly files: Pick<JournalFiles, 'read'>,
    private readonly atHandAtMost = SEGMENTS_AT_HAND,
  ) {}

  /** Acknowledged events after `afterSeq`, at most `limit`, from the segments that hold them. */
  async read(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]> {
    return this.collected(segments, afterSeq, limit, ({ event }) => event)
  }

  /** The same with their lines, so that whoever passes them on need not write them anew. */
  async readLines(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly ReadLine[]> {
    return this.collected(segments, afterSeq, limit, ({ event, prev }, place, held, segment) => {
      return { event, line: isSealed(held, segment) ? eventBytes(held.bytes, place, prev.length) : null }
    })
  }

  /** The same for counting: of a sealed segment only the ends of most lines are looked at. */
  async readCounted(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly CountedLine[]> {
    const read: CountedLine[] = []
    for (const segment of segments) {
      if (segment.end.seq <= afterSeq) continue
      const held = await this.held(segment)
      for (let at = firstWanted(held, segment, afterSeq); at < held.lines.length; at += 1) {
        const line = countedAt(held, at, isSealed(held, segment))
        if (line === null || line.place.seq <= afterSeq) continue
        read.push(line)
        if (read.length === limit) return read
      }
    }
    return read
  }

  private async collected<Read>(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
    made: (line: JournalLine, place: LineSpan, held: HeldSegment, segment: Segment) => Read,
  ): Promise<readonly Read[]> {
    const read: Read[] = []
    for (const segment of segments) {
      if (segment.end.seq <= afterSeq) continue
      const held = await this.held(segment)
      const { lines } = held
      for (let at = firstWanted(held, segment, afterSeq); at < lines.length; at += 1) {
        const place = lines[at]
        const line = lineAt(held, at)
        if (place === undefined || line === null || line.event.seq <= afterSeq) continue
        read.push(made(line, place, held, segment))
        if (read.length === limit) return read
      }
    }
    return read
  }

  private async held({ path, bytes: length }: Segment): Promise<HeldSegment> {
    const known = this.atHand.get(path)
    // A segment that has grown meanwhile is read again.
    const held = known?.bytes.length === length ? known : await this.fresh(path, length)
    this.atHand.delete(path)
    this.atHand.set(path, held)
    for (const oldest of [...this.atHand.keys()].slice(0, -this.atHandAtMost)) this.atHand.delete(oldest)
    return held
  }

  private async fresh(path: string, length: number): Promise<HeldSegment> {
    const bytes = (await this.files.read(path)).subarray(0, length)
    return { bytes, lines: lineSpans(bytes).slice(1), isSealed: null }
  }
}

/** Whether the segment is byte for byte what its summary says. */
function isSealed(held: HeldSegment, { sha256 }: Segment): boolean {
  held.isSealed ??= sha256 !== null && sha256Hex(held.bytes) === sha256
  return held.isSealed
}

/** The line as it is counted; `null` when it is none. */
function countedAt(held: HeldSegment, at: number, isAsSealed: boolean): CountedLine | null {
  const span = held.lines[at]
  if (span === undefined) return null
  const place = isAsSealed ? countedPlace(held.bytes.toString('latin1', span.start, span.end - 1)) : null
  if (place !== null) {
    const bytes = eventBytes(held.bytes, span, HASH_CHARS)?.length
    if (bytes !== undefined) return { place, bytes, event: null }
  }
  const line = lineAt(held, at)
  if (line === null) return null
  const { event, prev } = line
  const written = isAsSealed ? eventBytes(held.bytes, span, prev.length)?.length : undefined
  return { place: event, bytes: written ?? Buffer.byteLength(JSON.stringify(event)), event }
}

/** Of the line before, as hex; the first line of a journal has none and is parsed. */
const HASH_CHARS = 64

const BEHIND_BATCH = Buffer.from(',"event":')
const BEFORE_PREV = Buffer.from(',"prev":"')
/** `"}` and the line feed. */
const CLOSING_BYTES = 3

/** The event within a line as `journalLineText` wrote it; `null` when the line is laid out in another way. */
function eventBytes(bytes: Buffer, { start, end }: LineSpan, prevChars: number): Uint8Array | null {
  const from = bytes.indexOf(BEHIND_BATCH, start) + BEHIND_BATCH.length
  const to = end - CLOSING_BYTES - prevChars - BEFORE_PREV.length
  const isAsWritten = from > start && BEFORE_PREV.every((byte, at) => bytes[to + at] === byte)
  return isAsWritten && from < to ? bytes.subarray(from, to) : null
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

function lineAt({ bytes, lines }: HeldSegment, at: number): JournalLine | null {
  const span = lines[at]
  const text = span === undefined ? null : spanText(bytes, span)
  return text === null ? null : parseJournalLine(text)
}
