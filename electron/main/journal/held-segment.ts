import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { ChunkMemory } from '../../../src/formats/export-chunks.ts'
import { parseJournalLine, type JournalLine } from '../../../src/formats/journal-line.ts'
import type { JournalFiles } from './journal-files.ts'
import { lineSpans, spanText, type LineSpan } from './segment-text.ts'
import type { Segment } from './segment.ts'

/** A segment in memory. */
export interface HeldSegment {
  readonly bytes: Buffer
  /** Behind the header. Not their texts: what lives long costs the collector of garbage more than the reading. */
  readonly lines: readonly LineSpan[]
  /** Whether all of it is UTF-8: then no line need be asked again. */
  readonly isText: boolean
  /** Whether these are the bytes that were sealed; `null` = nobody wanted to know. */
  readonly isSealed: boolean | null
}

/** What of the file system is needed; with `readInto`, where one reads at a time, memory of segments that were let go is used again. */
export type SegmentFiles = Pick<JournalFiles, 'read' | 'readInto'>

/** Segments used last, and the one that will be wanted next. */
export class SegmentsAtHand {
  private readonly memory = new ChunkMemory()
  /** Into which somebody still looks, and whether they are at hand no more. */
  private readonly lent = new Map<HeldSegment, { isUnused: boolean }>()
  /** By path, the one used last at the end. */
  private readonly atHand = new Map<string, HeldSegment>()
  private next: { readonly path: string; readonly read: Promise<HeldSegment> } | null = null

  constructor(
    private readonly files: SegmentFiles,
    private readonly most: number,
  ) {}

  /** The segment as far as it is acknowledged. `asksSeal` = whether it must be compared with what was sealed. */
  async held(segment: Segment, asksSeal: boolean): Promise<HeldSegment> {
    const { path, bytes } = segment
    const known = this.atHand.get(path)
    // A segment that has grown meanwhile is read again.
    const isGood = known?.bytes.length === bytes && (!asksSeal || known.isSealed !== null)
    const held = isGood ? known : await this.read(segment, asksSeal)
    if (known !== undefined && known !== held) this.letGo(known)
    this.atHand.delete(path)
    this.atHand.set(path, held)
    for (const [oldest, unused] of [...this.atHand].slice(0, -this.most)) {
      this.atHand.delete(oldest)
      this.letGo(unused)
    }
    return held
  }

  /** Somebody will look at parts of these bytes for longer: until it is taken back their memory is not used again. */
  lend(held: HeldSegment): void {
    if (!this.lent.has(held)) this.lent.set(held, { isUnused: false })
  }

  takeBack(held: HeldSegment): void {
    const isUnused = this.lent.get(held)?.isUnused === true
    this.lent.delete(held)
    if (isUnused) this.letGo(held)
  }

  /** Begins to read a segment in the system's threads; a failure is told when it is wanted. */
  prepare(segment: Segment | undefined): void {
    if (segment === undefined || this.atHand.has(segment.path) || this.next?.path === segment.path) return
    const read = this.fresh(segment, true)
    read.catch(() => undefined)
    this.next = { path: segment.path, read }
  }

  private async read(segment: Segment, asksSeal: boolean): Promise<HeldSegment> {
    const { next } = this
    if (next?.path !== segment.path) return this.fresh(segment, asksSeal)
    this.next = null
    const prepared = await next.read
    return prepared.bytes.length === segment.bytes ? prepared : this.fresh(segment, asksSeal)
  }

  private async fresh(segment: Segment, asksSeal: boolean): Promise<HeldSegment> {
    const { sha256 } = segment
    const bytes = await this.bytesOf(segment)
    const isSealed = asksSeal ? sha256 !== null && digestOf(bytes) === sha256 : null
    return { bytes, lines: lineSpans(bytes).slice(1), isText: isUtf8(bytes), isSealed }
  }

  private async bytesOf({ path, bytes: length }: Segment): Promise<Buffer> {
    const { readInto } = this.files
    if (readInto === undefined) return (await this.files.read(path)).subarray(0, length)
    const memory = this.memory.take(length)
    return Buffer.from(memory.buffer, 0, await readInto(path, memory.subarray(0, length)))
  }

  private letGo(held: HeldSegment): void {
    const { buffer } = held.bytes
    const lent = this.lent.get(held)
    if (lent !== undefined) lent.isUnused = true
    else if (this.files.readInto !== undefined && buffer instanceof ArrayBuffer) this.memory.giveBack(buffer)
  }
}

/** SHA-256 as hex. Here, in a millisecond: a thread of the system would want a copy of the segment. */
function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Line `at` behind the header; `null` when there is none, or it is none of ours. */
export function lineAt({ bytes, lines, isText }: HeldSegment, at: number): JournalLine | null {
  const span = lines[at]
  if (span === undefined) return null
  const text = isText ? bytes.toString('utf8', span.start, span.end - 1) : spanText(bytes, span)
  return text === null ? null : parseJournalLine(text)
}
