import type { EventEnvelope } from '../../../src/domain/event.ts'
import { parseJournalLine } from '../../../src/formats/journal-line.ts'
import type { JournalFiles } from './journal-files.ts'
import type { Segment } from './segment.ts'
import { splitLines, type TextLine } from './segment-text.ts'

/** Acknowledged events after `afterSeq`, at most `limit`, from the segments that hold them. */
export async function readChain(
  segments: readonly Segment[],
  afterSeq: number,
  limit: number,
  files: JournalFiles,
): Promise<readonly EventEnvelope[]> {
  const events: EventEnvelope[] = []
  for (const segment of segments) {
    if (segment.end.seq <= afterSeq) continue
    const bytes = await files.read(segment.path)
    const lines = splitLines(bytes.subarray(0, segment.bytes)).lines.slice(1)
    for (const { text } of lines.slice(firstWanted(lines, segment, afterSeq))) {
      const event = eventOf(text)
      if (event === undefined || event.seq <= afterSeq) continue
      events.push(event)
      if (events.length === limit) return events
    }
  }
  return events
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
