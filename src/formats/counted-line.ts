import type { EventEnvelope } from '../domain/event.ts'

/** What counting and the fixed order look at of every event. */
export type CountedPlace = Pick<EventEnvelope, 'seq' | 'stamp' | 'stream' | 'wallAt'>

/** An event as it is counted. */
export interface CountedLine {
  readonly place: CountedPlace
  /** Of its canonical JSON as UTF-8, without a line feed. */
  readonly bytes: number
  /** The event, where counting must know what it says; `null` = a step of a case that only counts. */
  readonly event: CountedEvent | null
}

/** What counting looks at of an event; of one of a case nothing `personal`. */
export type CountedEvent = Pick<EventEnvelope, 'stream' | 'kind' | 'data' | 'personal'>

/** Kinds of events of a case that say something a count must know: number, receipt, files. */
export const TELLING_KINDS = ['registered', 'evidenceAdded'] as const

/** ASCII bytes by what they may stand for. */
const [DIGIT, HEX, WORD] = [1, 2, 4]
const KINDS_OF_BYTE = kindsOfByte()

/** What stands at the end of a line as `journalLineText` writes it, between a number, stamp, id or hash and the next. */
const BEHIND_PREV = ascii('"}')
const BEFORE_PREV = ascii('},"prev":"')
const BEFORE_WALL_AT = ascii(',"wallAt":')
const BEFORE_VERSION = ascii('","kind":"case"},"v":')
const BEFORE_STREAM = ascii('","stream":{"id":"')
const BEFORE_STAMP = ascii(',"stamp":"')
const BEFORE_SEQ = ascii(',"seq":')
const HASH_CHARS = 64
/** Longer ones are no numbers of ours. */
const MOST_DIGITS = 15

/** Bytes of a journal that can be read as Latin-1. */
export type LineBytes = Uint8Array & { toString(encoding: 'latin1', from: number, to: number): string }

/**
 * Where an event of a case stands, read off the end of its line without parsing the rest; `null` when the line must be
 * parsed. `start` and `end` = where in `bytes` the line stands, without its line feed: canonical JSON of which it is known
 * that nobody changed it. Whatever an event says, nothing else can look like this: within a text each quote has a
 * backslash before it, and the brace before `prev` closes the event itself.
 */
export function placeAtEnd(bytes: LineBytes, start: number, end: number): CountedPlace | null {
  const prev = behind(bytes, start, end, BEHIND_PREV)
  if (prev - runBefore(bytes, start, prev, HEX) !== HASH_CHARS) return null
  const wallAt = behind(bytes, start, prev - HASH_CHARS, BEFORE_PREV)
  const wallAtFrom = runBefore(bytes, start, wallAt, DIGIT)
  const version = behind(bytes, start, wallAtFrom, BEFORE_WALL_AT)
  const versionFrom = runBefore(bytes, start, version, DIGIT)
  const id = behind(bytes, start, versionFrom, BEFORE_VERSION)
  const idFrom = runBefore(bytes, start, id, WORD)
  const stamp = behind(bytes, start, idFrom, BEFORE_STREAM)
  const stampFrom = runBefore(bytes, start, stamp, WORD)
  const seq = behind(bytes, start, stampFrom, BEFORE_STAMP)
  const seqFrom = runBefore(bytes, start, seq, DIGIT)
  const isThere = behind(bytes, start, seqFrom, BEFORE_SEQ) !== NOT_THERE
  const isWhole = version > versionFrom && id > idFrom && stamp > stampFrom
  if (!isThere || !isWhole || !isNumber(wallAtFrom, wallAt) || !isNumber(seqFrom, seq)) return null
  return {
    seq: numberIn(bytes, seqFrom, seq),
    stamp: bytes.toString('latin1', stampFrom, stamp),
    stream: { kind: 'case', id: bytes.toString('latin1', idFrom, id) },
    wallAt: numberIn(bytes, wallAtFrom, wallAt),
  }
}

const NOT_THERE = -1

/** Where `part` begins that ends at `end`, which is where what stands before it ends; `NOT_THERE` when it is not. */
function behind(bytes: Uint8Array, start: number, end: number, part: Uint8Array): number {
  const from = end - part.length
  if (from < start) return NOT_THERE
  for (let at = 0; at < part.length; at += 1) if (bytes[from + at] !== part[at]) return NOT_THERE
  return from
}

/** Where the bytes of a kind begin that end at `end`. */
function runBefore(bytes: Uint8Array, start: number, end: number, kind: number): number {
  let from = end
  while (from > start && ((KINDS_OF_BYTE[bytes[from - 1] ?? 0] ?? 0) & kind) !== 0) from -= 1
  return from
}

function isNumber(from: number, to: number): boolean {
  return to > from && to - from <= MOST_DIGITS
}

function numberIn(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + ((bytes[at] ?? 0) - ZERO)
  return value
}

const ZERO = 0x30

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function kindsOfByte(): Uint8Array {
  const kinds = new Uint8Array(256)
  const add = (chars: string, kind: number) => {
    for (const byte of ascii(chars)) kinds[byte] = (kinds[byte] ?? 0) | kind
  }
  add('0123456789', DIGIT | HEX | WORD)
  add('abcdef', HEX)
  add('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-', WORD)
  return kinds
}
