import type { EventEnvelope } from '../../../src/domain/event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'

/** Characters of a hash as hex. */
export const HASH_CHARS = 64
/** Behind the hash of the line before. */
export const BEHIND_HASH = '"}'
const LEAST_BYTES = 1024 * 1024
/** Bytes of UTF-8 a character takes at most. */
const MOST_BYTES_A_CHARACTER = 3
const HOLE = '0'.repeat(HASH_CHARS)

/** Texts as bytes, one behind the other. */
class GrowingBytes {
  end = 0
  private bytes = Buffer.from(new ArrayBuffer(LEAST_BYTES))

  written(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.bytes.buffer, 0, this.end)
  }

  add(text: string): void {
    const least = this.end + text.length * MOST_BYTES_A_CHARACTER
    if (least > this.bytes.length) this.grow(least)
    this.end += this.bytes.write(text, this.end, 'utf8')
  }

  private grow(least: number): void {
    const grown = Buffer.from(new ArrayBuffer(Math.max(least, this.bytes.length * 2)))
    grown.set(this.bytes.subarray(0, this.end))
    this.bytes = grown
  }
}

/** Lines of received events as bytes, with a hole where the hash of the line before belongs. */
export class LineBytes {
  /** Whole lines, so that many of them are written as they lie here. */
  readonly lines = new GrowingBytes()
  /** What their hashes cover, where that is not the line itself: the personal part is reduced to its hash. */
  readonly chained = new GrowingBytes()

  /** Lays down the line of an event; answers where it ends, and what its hash covers. */
  add(event: EventEnvelope, text: string): { readonly lineEnd: number; readonly chainedEnd: number } {
    this.lines.add(`${lineOf(text)}\n`)
    if (event.personal !== undefined) this.chained.add(lineOf(reducedText(event, text)))
    return { lineEnd: this.lines.end, chainedEnd: this.chained.end }
  }
}

/** An export does not say which events were one command, so each stands for itself. */
function lineOf(eventText: string): string {
  return `{"batch":[0,1],"event":${eventText},"prev":"${HOLE}${BEHIND_HASH}`
}

/**
 * The text of the event with its personal part reduced to the hash. Canonical JSON of a part stands within that of the
 * whole, so only the part is written anew; where the whole holds it twice, all of it is.
 */
function reducedText(event: EventEnvelope, text: string): string {
  const { personal } = event
  if (personal === undefined) return text
  const part = `,"personal":${canonicalJson(personal)},"seen":`
  const at = text.indexOf(part)
  if (at === -1 || text.includes(part, at + 1))
    return canonicalJson({ ...event, personal: { hash: personal.hash } })
  const reduced = `,"personal":${canonicalJson({ hash: personal.hash })},"seen":`
  return text.slice(0, at) + reduced + text.slice(at + part.length)
}
