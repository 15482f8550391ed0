import type { EventEnvelope } from '../../../src/domain/event.ts'
import { parseJournalLine } from '../../../src/formats/journal-line.ts'
import type { JournalFiles } from './journal-files.ts'
import type { Segment } from './segment.ts'
import { splitLines } from './segment-text.ts'

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
    for (const { text } of splitLines(bytes.subarray(0, segment.bytes)).lines.slice(1)) {
      const event = text === null ? undefined : parseJournalLine(text)?.event
      if (event === undefined || event.seq <= afterSeq) continue
      events.push(event)
      if (events.length === limit) return events
    }
  }
  return events
}
