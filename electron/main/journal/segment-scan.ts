import type { EventEnvelope } from '../../../src/domain/event.ts'
import { parseJournalHeader, type JournalHeader } from '../../../src/formats/journal-header.ts'
import { verifyJournalLine, type ChainEnd, type LineCheck } from '../../../src/formats/journal-line.ts'
import type { Sha256Hex } from '../../../src/formats/sealed-personal.ts'
import type { JournalFault } from '../../contract/shapes.ts'
import { chainBreaks, type ScannedLine } from './chain-breaks.ts'
import { splitLines, type TextLine } from './segment-text.ts'

/** An acknowledged event with its place in the chain. */
export interface ScannedEvent {
  readonly event: EventEnvelope
  readonly hash: string
}

export interface SegmentScan {
  readonly header: JournalHeader | null
  /** Every acknowledged event that can be read, whether or not the chain holds there. */
  readonly events: readonly ScannedEvent[]
  /** Seq and hash of the last of them; where the segment begins when there are none. */
  readonly end: ChainEnd
  /** Bytes up to the end of the last acknowledged line. */
  readonly goodBytes: number
  readonly faults: readonly JournalFault[]
}

export interface ScanOptions {
  /** File name for faults. */
  readonly file: string
  readonly sha256Hex: Sha256Hex
  /** Where the next segment, or the summary, says that this one ends; `null` for an open segment. */
  readonly acknowledged: ChainEnd | null
}

/**
 * Reads a segment to the end, names every break, and drops what never was acknowledged: a torn tail, a last command of
 * which lines are missing, and what lies behind the beginning of the next segment (ADR 2).
 */
export function scanSegment(bytes: Uint8Array, options: ScanOptions): SegmentScan {
  const { acknowledged, file, sha256Hex } = options
  const { lines } = splitLines(bytes)
  const [first, ...rest] = lines
  const header = first === undefined || first.text === null ? null : parseJournalHeader(first.text)
  if (first === undefined || header === null) return withoutHeader(first !== undefined, file)

  const read = checkLines(rest, header, sha256Hex)
  const kept = acknowledged === null ? withoutTornCommand(read) : upTo(read, acknowledged.seq)
  const goodBytes = kept.at(-1)?.line.end ?? first.end
  const events = kept.flatMap(({ check }) =>
    check.ok ? [{ event: check.line.event, hash: check.hash }] : [],
  )
  const last = events.at(-1)
  const end = last === undefined ? header.after : { seq: last.event.seq, head: last.hash }
  const faults = chainBreaks(kept, acknowledged).map((found) => ({ ...found, file }))
  const nextLine = kept.length + 2
  if (acknowledged !== null && end.seq < acknowledged.seq) {
    const detail = `Ends with event ${end.seq}; expected ${acknowledged.seq}`
    faults.push({ kind: 'brokenChain', file, line: nextLine, detail })
  } else if (goodBytes < bytes.length) {
    const kind = acknowledged === null ? 'torn' : 'unacknowledged'
    faults.push({ kind, file, line: nextLine, detail: `${bytes.length - goodBytes} bytes that do not count` })
  }
  return { header, events, end, goodBytes, faults }
}

function withoutHeader(hasLine: boolean, file: string): SegmentScan {
  const fault: JournalFault = hasLine
    ? { kind: 'unreadable', file, line: 1, detail: 'The first line is not a header' }
    : { kind: 'torn', file, line: 1, detail: 'The header was never finished' }
  return { header: null, events: [], end: { seq: 0, head: '' }, goodBytes: 0, faults: [fault] }
}

/** Each line is checked against the one before it as it stands, so that one break does not make all the rest look broken. */
function checkLines(
  lines: readonly TextLine[],
  { after, layer }: JournalHeader,
  sha256Hex: Sha256Hex,
): ScannedLine[] {
  let end: ChainEnd = after
  return lines.map((line) => {
    const read: LineCheck =
      line.text === null
        ? { ok: false, detail: 'The bytes are not UTF-8' }
        : verifyJournalLine(line.text, end, sha256Hex)
    const check = layer === undefined ? read : withHoles(read, end)
    end = check.ok ? { seq: check.line.event.seq, head: check.hash } : { seq: end.seq + 1, head: '' }
    return { line, check }
  })
}

/** What never left another desk leaves a hole among the events received from it (ADR 17). */
function withHoles(check: LineCheck, end: ChainEnd): LineCheck {
  if (!check.ok || check.line.event.seq <= end.seq) return check
  return { ...check, breaks: check.breaks.filter(({ kind }) => kind !== 'seq') }
}

/** A last command of which lines are missing goes as a whole: a command is written in one piece or not at all. */
function withoutTornCommand(read: readonly ScannedLine[]): readonly ScannedLine[] {
  const last = read.at(-1)
  if (last === undefined || !last.check.ok) return read
  const [index, size] = last.check.line.batch
  return index === size - 1 ? read : read.slice(0, Math.max(0, read.length - index - 1))
}

function upTo(read: readonly ScannedLine[], seq: number): readonly ScannedLine[] {
  const beyond = read.findIndex(({ check }) => check.ok && check.line.event.seq > seq)
  const within = beyond === -1 ? read : read.slice(0, beyond)
  const lastReadable = within.findLastIndex(({ check }) => check.ok)
  const last = within[lastReadable]
  // Unreadable lines behind the last acknowledged one are leftovers, not breaks.
  return last?.check.ok === true && last.check.line.event.seq === seq
    ? within.slice(0, lastReadable + 1)
    : within
}
