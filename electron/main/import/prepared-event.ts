import type { EventEnvelope, StreamRef } from '../../../src/domain/event.ts'
import { damaged } from '../../../src/formats/export-fault.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { parseJournalLine, type ChainEnd } from '../../../src/formats/journal-line.ts'
import { sha256Hex } from '../sha256.ts'
import { BEHIND_HASH, HASH_CHARS } from './line-bytes.ts'
import type { EventColumns } from './prepared-lines.ts'

/** Some bytes among others: neighbours are written together. */
export interface BytesPart {
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
}

/** An event of an export that may enter the journal, its line ready but for the hash of the line before. */
export interface PreparedEvent {
  readonly id: string
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly stamp: string
  readonly stream: StreamRef
  /** Number of a case where the event gives it. */
  readonly number: string | null
  /** Whether it is of a kind this version can read. */
  readonly isKnown: boolean
  readonly idDigest: number
  readonly textDigest: number
  /** The whole event; parsed each time. */
  whole(): EventEnvelope
  /** Its line, with line feed, behind the one whose hash is `prev`, and where the chain ends then; asked for once. */
  behind(prev: string): { readonly line: BytesPart; readonly end: ChainEnd }
}

/** The events of the columns, in their order. */
export function* preparedEvents(columns: EventColumns): Generator<PreparedEvent> {
  const held = { ...columns, lines: bufferOf(columns.lines), chained: bufferOf(columns.chained) }
  for (let at = 0; at < columns.ids.length; at += 1) yield new EventInColumns(held, at)
}

type Columns = Omit<EventColumns, 'lines' | 'chained'> & { readonly lines: Buffer; readonly chained: Buffer }

class EventInColumns implements PreparedEvent {
  readonly id: string
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly stamp: string
  readonly stream: StreamRef
  readonly number: string | null
  readonly isKnown: boolean
  readonly idDigest: number
  readonly textDigest: number

  constructor(
    private readonly columns: Columns,
    private readonly at: number,
  ) {
    this.id = columns.ids[at] ?? ''
    this.desk = columns.desks[at] ?? ''
    this.epoch = columns.epochs[at] ?? 0
    this.seq = columns.seqs[at] ?? 0
    this.stamp = columns.stamps[at] ?? ''
    this.stream = { kind: columns.streamKinds[at] ?? 'case', id: columns.streamIds[at] ?? '' }
    this.number = columns.numbers[at] ?? null
    this.isKnown = columns.areKnown[at] === 1
    this.idDigest = columns.idDigests[at] ?? 0
    this.textDigest = columns.textDigests[at] ?? 0
  }

  whole(): EventEnvelope {
    const { bytes, start, end } = this.line()
    const parsed = parseJournalLine(bytes.toString('utf8', start, end - 1))
    if (parsed === null) throw damaged(EXPORT_ENTRIES.events, 'line')
    return parsed.event
  }

  behind(prev: string): { readonly line: BytesPart; readonly end: ChainEnd } {
    const line = withHash(this.line(), prev, BEHIND_HASH.length + 1)
    const { bytes, start, end } = this.covered(line, prev)
    return { line, end: { seq: this.seq, head: sha256Hex(bytes.subarray(start, end)) } }
  }

  private line(): BytesPart {
    const { lines: bytes, lineEnds } = this.columns
    return { bytes, start: lineEnds[this.at - 1] ?? 0, end: lineEnds[this.at] ?? 0 }
  }

  /** What the hash covers: the line itself, without line feed, where nothing else was laid down. */
  private covered(line: BytesPart, prev: string): BytesPart {
    const { chained: bytes, chainedEnds } = this.columns
    const [start, end] = [chainedEnds[this.at - 1] ?? 0, chainedEnds[this.at] ?? 0]
    if (start === end) return { ...line, end: line.end - 1 }
    return withHash({ bytes, start, end }, prev, BEHIND_HASH.length)
  }
}

/** Fills the hole; the first line of a chain has no line before it, and no hole. */
function withHash({ bytes, start, end }: BytesPart, prev: string, behind: number): BytesPart {
  const at = end - behind - HASH_CHARS
  if (prev.length === HASH_CHARS) {
    bytes.write(prev, at, 'latin1')
    return { bytes, start, end }
  }
  const whole = Buffer.concat([
    bytes.subarray(start, at),
    Buffer.from(prev),
    bytes.subarray(at + HASH_CHARS, end),
  ])
  return { bytes: whole, start: 0, end: whole.length }
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}
