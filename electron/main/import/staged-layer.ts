import { join } from 'node:path'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import { journalHeaderText, type JournalHeader } from '../../../src/formats/journal-header.ts'
import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import { isOfficeEvent, summaryText, type SegmentSummary } from '../journal/segment-summary.ts'
import { segmentName, summaryPath, type Origin } from '../journal/segment.ts'
import { sha256Hex } from '../sha256.ts'
import { writeNewFile, type ImportFiles } from './import-files.ts'
import type { BytesPart, PreparedEvent } from './prepared-event.ts'

/** One layer of received events while an import writes behind its end. */
export class StagedLayer {
  private parts: BytesPart[] = []
  private count = 0
  private held: EventEnvelope[] = []
  private stamp: string | null = null
  private firstSeq = 0
  private begin: ChainEnd

  constructor(
    private readonly origin: Origin,
    private readonly layer: number,
    /** Where the layer ends by now. */
    public end: ChainEnd,
    /** SHA-256 of the export file the next events come from. */
    public source: string,
  ) {
    this.begin = end
  }

  /** Events that are not written yet. */
  get waiting(): number {
    return this.count
  }

  /** Lays an event behind the end; its `seq` is greater than that of the end. */
  add(event: PreparedEvent): void {
    const { line, end } = event.behind(this.end.head)
    if (this.count === 0) this.firstSeq = event.seq
    this.lay(line)
    this.end = end
    if (this.stamp === null || event.stamp > this.stamp) this.stamp = event.stamp
    if (isOfficeEvent(event)) this.held.push(event.whole())
  }

  /** Lines that lie behind each other stay together. */
  private lay(line: BytesPart): void {
    const last = this.parts.at(-1)
    this.count += 1
    if (last?.bytes === line.bytes && last.end === line.start)
      this.parts[this.parts.length - 1] = { ...last, end: line.end }
    else this.parts.push(line)
  }

  /** Writes what waits as segment `segment` with its summary into `folder`, both flushed. */
  async flush(folder: string, segment: number, files: ImportFiles): Promise<void> {
    const { desk, epoch } = this.origin
    const header: JournalHeader = {
      segment,
      desk,
      epoch,
      after: this.begin,
      layer: this.layer,
      source: this.source,
    }
    const lines = this.parts.map((part) => part.bytes.subarray(part.start, part.end))
    const bytes = Buffer.concat([Buffer.from(`${journalHeaderText(header)}\n`, 'utf8'), ...lines])
    const summary: SegmentSummary = {
      header,
      count: this.count,
      firstSeq: this.firstSeq,
      lastSeq: this.end.seq,
      head: this.end.head,
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
      stamp: this.stamp,
      // Numbers are given by the desk that writes; nobody goes on behind received events (ADR 6).
      serials: {},
      events: this.held,
    }
    this.begin = this.end
    this.parts = []
    this.count = 0
    this.held = []
    this.stamp = null
    const path = join(folder, segmentName(segment))
    await Promise.all([
      writeNewFile(files, path, bytes),
      writeNewFile(files, summaryPath(path), Buffer.from(summaryText(summary), 'utf8')),
    ])
  }
}
