import { TELLING_KINDS } from '../../../src/formats/counted-line.ts'
import type { HeldSegment } from './held-segment.ts'

const KINDS = TELLING_KINDS.map((kind) => Buffer.from(`"kind":"${kind}"`))
const known = new WeakMap<HeldSegment, Uint8Array>()

/**
 * Which lines of a segment may say something a count must know: 1 for those that hold one of `TELLING_KINDS`. Sought in
 * the segment as a whole, which is many times as fast as in each line.
 */
export function tellingLines(held: HeldSegment): Uint8Array {
  const found = known.get(held) ?? sought(held)
  known.set(held, found)
  return found
}

function sought({ bytes, lines }: HeldSegment): Uint8Array {
  const telling = new Uint8Array(lines.length)
  for (const kind of KINDS) {
    let line = 0
    for (let at = bytes.indexOf(kind); at !== -1;) {
      while ((lines[line]?.end ?? Infinity) <= at) line += 1
      const span = lines[line]
      if (span === undefined) break
      if (at >= span.start) telling[line] = 1
      at = bytes.indexOf(kind, Math.max(at + 1, span.end))
    }
  }
  return telling
}

const BEFORE_DATA = Buffer.from(',"data":')
const BEHIND_DATA = ',"desk":"'
const KIND = Buffer.from(',"kind":"registered","officeId":"')
const BETWEEN = /^,"desk":"[\w-]+","epoch":\d+,"id":"[\w-]+"$/u
/** Longer than what stands between `data` and `kind`. */
const BETWEEN_BYTES = 200

/**
 * What a registration says, read without what is personal; `null` when it is none, or laid out in another way.
 * `event` = canonical JSON of which it is known that nobody changed it: its keys are in order, and within a text each
 * quote has a backslash before it. What is balanced between these two keys is `data` itself.
 */
export function registeredIn(event: Buffer): unknown {
  const kindAt = event.indexOf(KIND)
  const from = event.indexOf(BEFORE_DATA) + BEFORE_DATA.length
  const to = kindAt === -1 ? -1 : event.lastIndexOf(BEHIND_DATA, kindAt)
  if (from < BEFORE_DATA.length || to < from || kindAt - to > BETWEEN_BYTES) return null
  if (!BETWEEN.test(event.toString('latin1', to, kindAt))) return null
  try {
    return JSON.parse(event.toString('utf8', from, to)) as unknown
  } catch {
    return null
  }
}
