import type { EventEnvelope } from '../../../src/domain/event.ts'
import { parseJournalLine } from '../../../src/formats/journal-line.ts'
import type { JournalFiles } from './journal-files.ts'
import type { Segment } from './segment.ts'
import { splitLines, type TextLine } from './segment-text.ts'

/** Segments kept at hand: a page seldom ends with its segment, and an export reads a few chains in turn. */
const SEGMENTS_AT_HAND = 4

/** Reads chains page by page. */
export class ChainReader {
  /** Lines behind the header by path, the one used last at the end. */
  private readonly atHand = new Map<string, { readonly bytes: number; readonly lines: readonly TextLine[] }>()

  constructor(private readonly files: Pick<JournalFiles, 'read'>) {}

  /** Acknowledged events after `afterSeq`, at most `limit`, from the segments that hold them. */
  async read(
    segments: readonly Segment[],
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]> {
    const events: EventEnvelope[] = []
    for (const segment of segments) {
      if (segment.end.seq <= afterSeq) continue
      const lines = await this.linesOf(segment)
      for (const { text } of lines.slice(firstWanted(lines, segment, afterSeq))) {
        const event = eventOf(text)
        if (event === undefined || event.seq <= afterSeq) continue
        events.push(event)
        if (events.length === limit) return events
      }
    }
    return events
  }

  private async linesOf({ path, bytes }: Segment): Promise<readonly TextLine[]> {
    const known = this.atHand.get(path)
    // A segment that has grown meanwhile is read again.
    const lines =
      known?.bytes === bytes
        ? known.lines
        : splitLines((await this.files.read(path)).subarray(0, bytes)).lines.slice(1)
    this.atHand.delete(path)
    this.atHand.set(path, { bytes, lines })
    for (const oldest of [...this.atHand.keys()].slice(0, -SEGMENTS_AT_HAND)) this.atHand.delete(oldest)
    return lines
  }
}

/**
 * In a whole segment an event stands where its number says; among received ones, which have holes, it is searched for; in
 * a damaged one the reading begins at the top.
 */
function firstWanted(lines: readonly TextLine[], { header }: Segment, afterSeq: number): number {
  const index = Math.max(0, afterSeq - header.after.seq)
  if (eventOf(lines[index]?.text ?? null)?.seq === header.after.seq + index + 1) return index
  return header.layer === undefined ? 0 : firstBehind(lines, afterSeq)
}

function firstBehind(lines: readonly TextLine[], afterSeq: number): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const seq = eventOf(lines[middle]?.text ?? null)?.seq
    if (seq === undefined) return 0
    if (seq <= afterSeq) low = middle + 1
    else high = middle
  }
  return low
}

function eventOf(text: string | null): EventEnvelope | undefined {
  return text === null ? undefined : parseJournalLine(text)?.event
}
