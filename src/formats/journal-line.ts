import type { EventEnvelope } from '../domain/event.ts'
import { canonicalJson } from './canonical-json.ts'
import { parseEnvelope } from './parsed-envelope.ts'
import { isSealIntact, type Sha256Hex } from './sealed-personal.ts'

/** One line of a journal segment behind its header (ADR 2). */
export interface JournalLine {
  /** Index from 0 within its command, and number of lines of the command. */
  readonly batch: readonly [number, number]
  readonly event: EventEnvelope
  /** Hash of the line before; of the first line of a segment, `after.head` of the header; '' at the very beginning. */
  readonly prev: string
}

/** What a line must fit to: the end of the chain before it. */
export interface ChainEnd {
  readonly seq: number
  readonly head: string
}

export type LineCheck =
  | {
      readonly ok: true
      readonly line: JournalLine
      readonly hash: string
      readonly breaks: readonly LineBreak[]
    }
  | { readonly ok: false; readonly detail: string }

/** `seal` and `text` concern the line itself, `prev` the line or the one before it, `seq` a line that is missing or twice. */
export interface LineBreak {
  readonly kind: 'text' | 'seal' | 'prev' | 'seq'
  readonly detail: string
}

/** The line as it is written, without its line feed. */
export function journalLineText(line: JournalLine): string {
  return canonicalJson({ batch: line.batch, event: line.event, prev: line.prev })
}

/** SHA-256 of the line with `personal` reduced to its hash, so that an erasure leaves the chain valid (ADR 3). */
export function journalLineHash(line: JournalLine, sha256Hex: Sha256Hex): string {
  const { personal, ...rest } = line.event
  const event = personal === undefined ? rest : { ...rest, personal: { hash: personal.hash } }
  return sha256Hex(canonicalJson({ batch: line.batch, event, prev: line.prev }))
}

/** Lays the events of one command behind `end`; returns the lines and the new end. */
export function chainLines(
  events: readonly EventEnvelope[],
  end: ChainEnd,
  sha256Hex: Sha256Hex,
): { readonly texts: readonly string[]; readonly end: ChainEnd } {
  const texts: string[] = []
  let head = end.head
  for (const [index, event] of events.entries()) {
    const line: JournalLine = { batch: [index, events.length], event, prev: head }
    texts.push(journalLineText(line))
    head = journalLineHash(line, sha256Hex)
  }
  return { texts, end: { seq: events.at(-1)?.seq ?? end.seq, head } }
}

/** Parses one line; `null` when it is not one. Says nothing about the chain. */
export function parseJournalLine(text: string): JournalLine | null {
  const value = jsonOrNull(text)
  if (value === null || !isBatch(value['batch']) || typeof value['prev'] !== 'string') return null
  const event = parseEnvelope(value['event'])
  return event === null ? null : { batch: value['batch'], event, prev: value['prev'] }
}

/** Parses one line and names everything in which it does not fit behind `end`. */
export function verifyJournalLine(text: string, end: ChainEnd, sha256Hex: Sha256Hex): LineCheck {
  const line = parseJournalLine(text)
  if (line === null)
    return { ok: false, detail: `Expected an event as JSON, got ${text.length} other characters` }
  const breaks: LineBreak[] = []
  if (journalLineText(line) !== text) breaks.push({ kind: 'text', detail: 'The line is not canonical JSON' })
  if (line.event.personal !== undefined && !isSealIntact(line.event.personal, sha256Hex)) {
    breaks.push({
      kind: 'seal',
      detail: `Personal content of event ${line.event.id} does not match its hash`,
    })
  }
  if (line.prev !== end.head)
    breaks.push({ kind: 'prev', detail: `Line follows ${line.prev}; expected ${end.head}` })
  if (line.event.seq !== end.seq + 1) {
    breaks.push({ kind: 'seq', detail: `Event has number ${line.event.seq}; expected ${end.seq + 1}` })
  }
  return { ok: true, line, hash: journalLineHash(line, sha256Hex), breaks }
}

function isBatch(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [index, size] = value as readonly unknown[]
  return (
    Number.isSafeInteger(index) &&
    Number.isSafeInteger(size) &&
    Number(index) >= 0 &&
    Number(index) < Number(size)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function jsonOrNull(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}
