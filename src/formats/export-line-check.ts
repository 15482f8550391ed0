import type { EventEnvelope } from '../domain/event.ts'
import { damaged } from './export-fault.ts'
import { EXPORT_ENTRIES } from './export-manifest.ts'
import { parseEnvelope } from './parsed-envelope.ts'
import { isSealIntact, type Sha256Hex } from './sealed-personal.ts'

const LONGEST_LINE_BYTES = 64 * 1024 * 1024

/** Counts the lines of a `.jsonl` as its bytes go by, and hands each one on. */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #path: string
  readonly #take: (line: string) => void
  #rest = ''
  lines = 0

  constructor(path: string, take: (line: string) => void) {
    this.#path = path
    this.#take = take
  }

  update(bytes: Uint8Array): void {
    const pieces = this.#decode(bytes, true).split('\n')
    // Only the new piece is searched: a hostile line without an end must not be read again and again.
    pieces[0] = this.#rest + (pieces[0] ?? '')
    this.#rest = pieces.pop() ?? ''
    if (this.#rest.length > LONGEST_LINE_BYTES) throw damaged(this.#path, 'lineTooLong')
    for (const line of pieces) {
      this.lines += 1
      this.#take(line)
    }
  }

  finish(): void {
    if (this.#rest + this.#decode(new Uint8Array(0), false) !== '') throw damaged(this.#path, 'lastLine')
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream })
    } catch {
      throw damaged(this.#path, 'utf8')
    }
  }
}

/** Checks one line of `events.jsonl`: an event that may leave, its personal part what was sealed (ADR 3). */
export function checkEventLine(line: string, sha256Hex: Sha256Hex): EventEnvelope {
  const event = parseEnvelope(jsonOrNull(line))
  if (event === null) throw damaged(EXPORT_ENTRIES.events, 'notAnEvent')
  if (event.stream.kind === 'office') throw damaged(EXPORT_ENTRIES.events, 'officeEvent')
  if (event.personal !== undefined && !isSealIntact(event.personal, sha256Hex)) {
    throw damaged(EXPORT_ENTRIES.events, `personalSeal ${event.id}`)
  }
  return event
}

/** Checks that one line of `cases.jsonl` is a JSON object. */
export function checkCaseLine(line: string): void {
  const value = jsonOrNull(line)
  if (typeof value !== 'object' || value === null) throw damaged(EXPORT_ENTRIES.cases, 'notACase')
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
