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

/**
 * The end of a line as `journalLineText` writes it. Whatever an event says, nothing else can look like this: within a
 * text each quote has a backslash before it, and the brace before `prev` closes the event itself.
 */
const END_OF_LINE =
  /,"seq":(\d{1,15}),"stamp":"([\w-]+)","stream":\{"id":"([\w-]+)","kind":"case"\},"v":\d+,"wallAt":(\d{1,15})\},"prev":"[0-9a-f]{64}"\}$/u
/** Longer ends are read as a whole line. */
export const END_CHARS = 320

/**
 * Where an event of a case stands, read off the end of its line without parsing the rest; `null` when the line must be
 * parsed. `end` = the last `END_CHARS` of canonical JSON of which it is known that nobody changed it, as Latin-1: only
 * its ASCII is looked at.
 */
export function placeAtEnd(end: string): CountedPlace | null {
  const [, seq, stamp, id, wallAt] = END_OF_LINE.exec(end) ?? []
  if (seq === undefined || stamp === undefined || id === undefined || wallAt === undefined) return null
  return { seq: Number(seq), stamp, stream: { kind: 'case', id }, wallAt: Number(wallAt) }
}
