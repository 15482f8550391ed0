import type { EventEnvelope, StreamRef } from '../../../src/domain/event.ts'
import { damaged } from '../../../src/formats/export-fault.ts'
import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { parseJournalLine } from '../../../src/formats/journal-line.ts'
import type { ChainEnd } from '../../../src/formats/journal-line.ts'
import { sha256Hex } from '../sha256.ts'
import { BEHIND_HASH, HASH_CHARS } from './line-bytes.ts'
import type { EventColumns } from './prepared-lines.ts'

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
  behind(prev: string): { readonly line: Uint8Array; readonly end: ChainEnd }
}

/** The events of the columns, in their order. */
export function* preparedEvents(columns: EventColumns): Generator<PreparedEvent> {
  let start = 0
  for (const [at, id] of columns.ids.entries()) {
    const [lineEnd, chainedEnd] = [columns.lineEnds[at] ?? 0, columns.chainedEnds[at] ?? 0]
    const line = columns.bytes.subarray(start, lineEnd)
    const chained =
      lineEnd === chainedEnd ? line.subarray(0, -1) : columns.bytes.subarray(lineEnd, chainedEnd)
    start = chainedEnd
    const seq = columns.seqs[at] ?? 0
    yield {
      id,
      desk: columns.desks[at] ?? '',
      epoch: columns.epochs[at] ?? 0,
      seq,
      stamp: columns.stamps[at] ?? '',
      stream: { kind: columns.streamKinds[at] ?? 'case', id: columns.streamIds[at] ?? '' },
      number: columns.numbers[at] ?? null,
      isKnown: columns.areKnown[at] === 1,
      idDigest: columns.idDigests[at] ?? 0,
      textDigest: columns.textDigests[at] ?? 0,
      whole: () => eventIn(line),
      behind(prev) {
        const hash = sha256Hex(withHash(chained, prev, BEHIND_HASH.length))
        return { line: withHash(line, prev, BEHIND_HASH.length + 1), end: { seq, head: hash } }
      },
    }
  }
}

/** Fills the hole; the first line of a chain has no line before it, and no hole. */
function withHash(bytes: Uint8Array, prev: string, behind: number): Uint8Array {
  const at = bytes.length - behind - HASH_CHARS
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (prev.length === HASH_CHARS) {
    buffer.write(prev, at, 'latin1')
    return bytes
  }
  return Buffer.concat([buffer.subarray(0, at), Buffer.from(prev), buffer.subarray(at + HASH_CHARS)])
}

function eventIn(line: Uint8Array): EventEnvelope {
  const parsed = parseJournalLine(Buffer.from(line).toString('utf8').trimEnd())
  if (parsed === null) throw damaged(EXPORT_ENTRIES.events, 'line')
  return parsed.event
}
