import {
  placeAtEnd,
  type CountedEvent,
  type CountedLine,
  type CountedPlace,
} from '../../../src/formats/counted-line.ts'
import type { ExportLine } from '../../../src/formats/export-source.ts'
import { lineAt, type HeldSegment } from './held-segment.ts'
import type { LineSpan } from './segment-text.ts'
import { registeredIn, tellingLines } from './telling-lines.ts'

/** The line as it leaves; `null` when it is none. */
export function leavingAt(held: HeldSegment, at: number): ExportLine | null {
  const span = held.lines[at]
  if (span === undefined) return null
  const { bytes, isSealed } = held
  if (isSealed === true) {
    const place = placeIn(bytes, span)
    const line = place === null ? null : eventBytes(bytes, span, HASH_CHARS)
    if (place !== null && line !== null)
      return { place, line: bytes.subarray(line.from, line.to), event: null }
  }
  const parsed = lineAt(held, at)
  if (parsed === null) return null
  const { event, prev } = parsed
  const line = isSealed === true ? eventBytes(bytes, span, prev.length) : null
  return line === null
    ? { place: event, line, event }
    : { place: event, line: bytes.subarray(line.from, line.to), event }
}

/** The line as it is counted; `null` when it is none. */
export function countedAt(held: HeldSegment, at: number): CountedLine | null {
  const span = held.lines[at]
  if (span === undefined) return null
  return (held.isSealed === true ? countedUnparsed(held, at, span) : null) ?? countedParsed(held, at, span)
}

/** Of a step of a case its end, of a registration also what it says without what is personal. */
function countedUnparsed(held: HeldSegment, at: number, span: LineSpan): CountedLine | null {
  const { bytes } = held
  const place = placeIn(bytes, span)
  const line = place === null ? null : eventBytes(bytes, span, HASH_CHARS)
  if (place === null || line === null) return null
  const length = line.to - line.from
  if (tellingLines(held)[at] !== 1) return { place, bytes: length, event: null }
  const data = registeredIn(bytes.subarray(line.from, line.to))
  if (data === null) return null
  const event: CountedEvent = { kind: 'registered', stream: place.stream, data }
  return { place, bytes: length, event }
}

function countedParsed(held: HeldSegment, at: number, span: LineSpan): CountedLine | null {
  const parsed = lineAt(held, at)
  if (parsed === null) return null
  const { event, prev } = parsed
  const line = held.isSealed === true ? eventBytes(held.bytes, span, prev.length) : null
  return {
    place: event,
    bytes: line === null ? Buffer.byteLength(JSON.stringify(event)) : line.to - line.from,
    event,
  }
}

/** Number of the event at `at`, read off the end of a sealed line where that is possible. */
export function seqAt(held: HeldSegment, at: number): number | undefined {
  const span = held.lines[at]
  const place = span === undefined || held.isSealed !== true ? null : placeIn(held.bytes, span)
  return place?.seq ?? lineAt(held, at)?.event.seq
}

function placeIn(bytes: Buffer, { start, end }: LineSpan): CountedPlace | null {
  return placeAtEnd(bytes, start, end - 1)
}

/** Of the line before, as hex; the first line of a journal has none and is parsed. */
const HASH_CHARS = 64

const BEFORE_BATCH = Buffer.from('{"batch":[')
const BEHIND_BATCH = Buffer.from('],"event":')
const BEFORE_PREV = Buffer.from(',"prev":"')
/** `"}` and the line feed. */
const CLOSING_BYTES = 3
const COMMA = 0x2c
const [DIGIT_0, DIGIT_9] = [0x30, 0x39]

/** Where the event stands in a line as `journalLineText` wrote it; `null` when the line is laid out in another way. */
function eventBytes(
  bytes: Buffer,
  { start, end }: LineSpan,
  prevChars: number,
): { readonly from: number; readonly to: number } | null {
  let at = start + BEFORE_BATCH.length
  for (let byte = bytes[at] ?? 0; byte === COMMA || (byte >= DIGIT_0 && byte <= DIGIT_9);)
    byte = bytes[++at] ?? 0
  const from = at + BEHIND_BATCH.length
  const to = end - CLOSING_BYTES - prevChars - BEFORE_PREV.length
  const isAsWritten = holds(bytes, start, BEFORE_BATCH) && holds(bytes, at, BEHIND_BATCH)
  return isAsWritten && from < to && holds(bytes, to, BEFORE_PREV) ? { from, to } : null
}

function holds(bytes: Buffer, at: number, part: Buffer): boolean {
  for (let index = 0; index < part.length; index += 1) if (bytes[at + index] !== part[index]) return false
  return true
}
