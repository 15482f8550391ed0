import { TextDecoder } from 'node:util'

/** One line of a file with its place; offsets in bytes, `end` behind the line feed. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly start: number
  readonly end: number
  /** `null` when the bytes are not UTF-8. */
  readonly text: string | null
}

const LINE_FEED = 0x0a

/** Splits the bytes of a segment. What stands behind the last line feed was never finished: `tornAt` says where it begins. */
export function splitLines(bytes: Uint8Array): {
  readonly lines: readonly TextLine[]
  readonly tornAt: number | null
} {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const lines: TextLine[] = []
  let start = 0
  for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, start)) {
    lines.push({
      number: lines.length + 1,
      start,
      end: feed + 1,
      text: decode(decoder, bytes.subarray(start, feed)),
    })
    start = feed + 1
  }
  return { lines, tornAt: start < bytes.length ? start : null }
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
