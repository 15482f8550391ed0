import { createHash, type Hash } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import { journalHeaderText, type JournalHeader } from '../../../src/formats/journal-header.ts'
import { chainLines, type ChainEnd } from '../../../src/formats/journal-line.ts'
import { sha256Hex } from '../sha256.ts'
import type { JournalFile, JournalFiles } from './journal-files.ts'
import { scanSegment, type ScannedEvent } from './segment-scan.ts'
import { writeSummary } from './segment-reading.ts'
import { summariseSegment } from './segment-summary.ts'
import { originName, segmentName, type Chain, type Segment } from './segment.ts'

/**
 * Writes the end of one chain. Callers never overlap (the journal's queue sees to it).
 *
 * A command costs, in this order: one `write` of all its lines at the last good byte, one `sync`, and only then the
 * answer. A new segment is made with `wx`, header, `sync`, `sync` of the folder, before the first command in it.
 */
export class ChainWriter {
  private file: JournalFile | null = null
  private list: Segment[]
  private lines: number
  /** A segment whose making failed half-way; it holds nothing and may be replaced. */
  private unfinished: string | null = null
  /** What this run has written into the open segment from its first byte on; `null` = it was begun by an earlier one. */
  private written: { readonly bytes: Hash; readonly events: ScannedEvent[] } | null = null

  private constructor(
    private readonly chain: Chain,
    private readonly files: JournalFiles,
    private readonly sealAfter: number,
  ) {
    this.list = [...chain.segments]
    const last = this.list.at(-1)
    this.lines = last === undefined ? 0 : last.end.seq - last.header.after.seq
  }

  /**
   * Goes on where the chain ends. What was read from the open segment may still be in the system's cache only, so it is
   * flushed before a command found in it is answered as saved. Rejects when the system refuses.
   */
  static async continue(chain: Chain, files: JournalFiles, sealAfter: number): Promise<ChainWriter> {
    const writer = new ChainWriter(chain, files, sealAfter)
    const last = chain.segments.at(-1)
    if (last !== undefined && chain.isLastOpen) {
      const file = await files.open(last.path)
      try {
        await file.sync()
      } catch (error) {
        await file.close().catch(() => undefined)
        throw error
      }
      writer.file = file
    }
    return writer
  }

  get segments(): readonly Segment[] {
    return this.list
  }

  get end(): ChainEnd {
    return this.list.at(-1)?.end ?? { seq: 0, head: '' }
  }

  /** Appends the events of one command: all of them or none. Rejects with the system's error; then nothing counts. */
  async append(events: readonly EventEnvelope[]): Promise<ChainEnd> {
    if (this.file !== null && this.lines >= this.sealAfter) await this.leaveSegment()
    if (this.file === null) await this.beginSegment()
    const { file, segment } = this.open()
    const { texts, end } = chainLines(events, segment.end, sha256Hex)
    const bytes = Buffer.from(`${texts.join('\n')}\n`, 'utf8')
    try {
      await file.write(bytes, segment.bytes)
    } catch (error) {
      await this.cutBack(file, segment)
      throw error
    }
    try {
      await file.sync()
    } catch (error) {
      // What the system still holds of this file cannot be known any more: it is never written again.
      await this.leaveSegment()
      await this.beginSegment().catch(() => undefined)
      throw error
    }
    this.list = this.list.with(-1, { ...segment, end, bytes: segment.bytes + bytes.length })
    this.lines += events.length
    this.written?.bytes.update(bytes)
    this.written?.events.push(...events.map((event) => ({ event, hash: end.head })))
    return end
  }

  async close(): Promise<void> {
    await this.file?.close()
    this.file = null
  }

  private open(): { file: JournalFile; segment: Segment } {
    const segment = this.list.at(-1)
    if (this.file === null || segment === undefined) throw new Error('The journal has no open segment')
    return { file: this.file, segment }
  }

  private async cutBack(file: JournalFile, segment: Segment): Promise<void> {
    try {
      await file.truncate(segment.bytes)
      await file.sync()
    } catch {
      await this.leaveSegment()
    }
  }

  /** Seals the segment as far as it was acknowledged. Without the summary the next start reads the segment. */
  private async leaveSegment(): Promise<void> {
    const { file, segment } = this.open()
    const { written } = this
    this.file = null
    this.written = null
    await file.close().catch(() => undefined)
    const bytes = await this.files.read(segment.path).catch(() => null)
    if (bytes === null) return
    const good = bytes.subarray(0, segment.bytes)
    // The very bytes that were written hold what was written: nothing of it need be parsed again (ADR 42).
    const isAsWritten = written !== null && written.bytes.digest('hex') === sha256Hex(good)
    const events = isAsWritten ? written.events : this.scanned(segment, good)
    if (events === null) return
    const summary = summariseSegment(segment.header, events, good)
    this.list = this.list.with(-1, { ...segment, sha256: summary.sha256 })
    await writeSummary(segment.path, summary, this.files)
  }

  private scanned({ file, end }: Segment, bytes: Uint8Array): readonly ScannedEvent[] | null {
    const scan = scanSegment(bytes, { file, sha256Hex, acknowledged: end })
    return scan.faults.length > 0 ? null : scan.events
  }

  private async beginSegment(): Promise<void> {
    const number = (this.list.at(-1)?.header.segment ?? 0) + 1
    const { desk, epoch, folder } = this.chain
    const header: JournalHeader = { segment: number, desk, epoch, after: this.end }
    const path = join(folder, segmentName(number))
    const bytes = Buffer.from(`${journalHeaderText(header)}\n`, 'utf8')
    if (this.unfinished === path) await this.files.remove(path)
    this.file = await this.makeFile(path, bytes)
    this.unfinished = null
    this.written = { bytes: createHash('sha256').update(bytes), events: [] }
    const segment: Segment = {
      header,
      path,
      file: `${originName(this.chain)}/${segmentName(number)}`,
      end: this.end,
      bytes: bytes.length,
      sha256: null,
    }
    this.list.push(segment)
    this.lines = 0
  }

  private async makeFile(path: string, header: Uint8Array): Promise<JournalFile> {
    await this.files.makeFolder(this.chain.folder)
    const file = await this.files.create(path)
    this.unfinished = path
    try {
      await file.write(header, 0)
      await file.sync()
      await this.files.syncFolder(this.chain.folder)
      if (this.list.length === 0) await this.files.syncFolder(dirname(this.chain.folder))
      return file
    } catch (error) {
      await file.close().catch(() => undefined)
      await this.files.remove(path).catch(() => undefined)
      throw error
    }
  }
}
