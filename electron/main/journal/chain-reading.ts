import type { EventEnvelope } from '../../../src/domain/event.ts'
import type { CountedLine, CountedPlace } from '../../../src/formats/counted-line.ts'
import { lostEvent, type ExportLine } from '../../../src/formats/export-source.ts'
import { lineAt, SegmentsAtHand, type HeldSegment, type SegmentFiles } from './held-segment.ts'
import { countedAt, leavingAt, seqAt } from './line-reading.ts'
import type { Origin, Segment } from './segment.ts'

/** Segments kept at hand: a page seldom ends with its segment, and an export reads a few chains in turn. */
const SEGMENTS_AT_HAND = 4

/** Reads chains page by page. */
export class ChainReader {
  private readonly atHand: SegmentsAtHand
  /** Segments into which the lines of the last page of a chain look. */
  private readonly lent = new Map<readonly Segment[], Set<HeldSegment>>()

  constructor(files: SegmentFiles, atHandAtMost = SEGMENTS_AT_HAND) {
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

  /**
   * The same with their lines, so that whoever passes them on need not write them anew, nor parse them. They are good
   * until the next page of these segments is asked for.
   */
  async readLines(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly ExportLine[]> {
    for (const held of this.lent.get(segments) ?? []) this.atHand.takeBack(held)
    const lent = new Set<HeldSegment>()
    this.lent.set(segments, lent)
    const lentAt = (held: HeldSegment, at: number) => {
      lent.add(held)
      this.atHand.lend(held)
      return leavingAt(held, at)
    }
    return this.collected(segments, afterSeq, limit, lentAt, PLACED)
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

/**
 * In a whole segment an event stands where its number says; among received ones, which have holes, it is searched for; in
 * a damaged one the reading begins at the top.
 */
function firstWanted(held: HeldSegment, { header }: Segment, afterSeq: number): number {
  const index = Math.max(0, afterSeq - header.after.seq)
  if (seqAt(held, index) === header.after.seq + index + 1) return index
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
