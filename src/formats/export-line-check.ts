import type { EventEnvelope } from '../domain/event.ts'
import { joined } from './byte-pieces.ts'
import { damaged } from './export-fault.ts'
import { EXPORT_ENTRIES } from './export-manifest.ts'
import { parseEnvelope } from './parsed-envelope.ts'
import { isSealIntact, type Sha256Hex } from './sealed-personal.ts'

/** A longer line is none of ours. */
export const LONGEST_LINE_BYTES = 64 * 1024 * 1024

const LINE_FEED = 0x0a

/** Counts the lines of a `.jsonl` as its bytes go by, and hands each one on. */
export class LineReader {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #path: string
  readonly #take: (line: string) => void
  /** Beginning of a line whose end has not come yet; not joined before, or a hostile line would be read again and again. */
  #rest: Uint8Array[] = []
  #restBytes = 0
  lines = 0

  constructor(path: string, take: (line: string) => void) {
    this.#path = path
    this.#take = take
  }

  /** Line by line: a line without Chinese becomes a text of half the memory, which is parsed sooner. */
  update(bytes: Uint8Array): void {
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      const line = this.#whole(bytes.subarray(start, end))
      this.lines += 1
      this.#take(this.#decode(line))
      start = end + 1
    }
    if (start === bytes.length) return
    this.#rest.push(bytes.slice(start))
    this.#restBytes += bytes.length - start
    if (this.#restBytes > LONGEST_LINE_BYTES) throw damaged(this.#path, 'lineTooLong')
  }

  finish(): void {
    if (this.#restBytes > 0) throw damaged(this.#path, 'lastLine')
  }

  #whole(end: Uint8Array): Uint8Array {
    if (this.#restBytes === 0) return end
    const line = joined([...this.#rest, end])
    this.#rest = []
    this.#restBytes = 0
    return line
  }

  #decode(line: Uint8Array): string {
    try {
      return this.#decoder.decode(line)
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
