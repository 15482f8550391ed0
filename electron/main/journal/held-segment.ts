import { isUtf8 } from 'node:buffer'
import { webcrypto } from 'node:crypto'
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

/** Segments used last, and the one that will be wanted next. */
export class SegmentsAtHand {
  /** By path, the one used last at the end. */
  private readonly atHand = new Map<string, HeldSegment>()
  private next: { readonly path: string; readonly read: Promise<HeldSegment> } | null = null

  constructor(
    private readonly files: Pick<JournalFiles, 'read'>,
    private readonly most: number,
  ) {}

  /** The segment as far as it is acknowledged. `asksSeal` = whether it must be compared with what was sealed. */
  async held(segment: Segment, asksSeal: boolean): Promise<HeldSegment> {
    const { path, bytes } = segment
    const known = this.atHand.get(path)
    // A segment that has grown meanwhile is read again.
    const isGood = known?.bytes.length === bytes && (!asksSeal || known.isSealed !== null)
    const held = isGood ? known : await this.read(segment, asksSeal)
    this.atHand.delete(path)
    this.atHand.set(path, held)
    for (const oldest of [...this.atHand.keys()].slice(0, -this.most)) this.atHand.delete(oldest)
    return held
  }

  /** Begins to read a segment, and to hash it, in the system's threads; a failure is told when it is wanted. */
  prepare(segment: Segment | undefined): void {
    if (segment === undefined || this.atHand.has(segment.path) || this.next?.path === segment.path) return
    const read = freshSegment(this.files, segment, true)
    read.catch(() => undefined)
    this.next = { path: segment.path, read }
  }

  private async read(segment: Segment, asksSeal: boolean): Promise<HeldSegment> {
    const { next } = this
    if (next?.path !== segment.path) return freshSegment(this.files, segment, asksSeal)
    this.next = null
    const prepared = await next.read
    return prepared.bytes.length === segment.bytes ? prepared : freshSegment(this.files, segment, asksSeal)
  }
}

async function freshSegment(
  files: Pick<JournalFiles, 'read'>,
  { path, bytes: length, sha256 }: Segment,
  asksSeal: boolean,
): Promise<HeldSegment> {
  const bytes = (await files.read(path)).subarray(0, length)
  const isSealed = asksSeal ? sha256 !== null && (await digestOf(bytes)) === sha256 : null
  return { bytes, lines: lineSpans(bytes).slice(1), isText: isUtf8(bytes), isSealed }
}

/** SHA-256 as hex, made in one of the system's threads. */
async function digestOf(bytes: Buffer): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

/** Line `at` behind the header; `null` when there is none, or it is none of ours. */
export function lineAt({ bytes, lines, isText }: HeldSegment, at: number): JournalLine | null {
  const span = lines[at]
  if (span === undefined) return null
  const text = isText ? bytes.toString('utf8', span.start, span.end - 1) : spanText(bytes, span)
  return text === null ? null : parseJournalLine(text)
}
