import { TextDecoder } from 'node:util'

/** Place of a line in a file; offsets in bytes, `end` behind the line feed. */
export interface LineSpan {
  readonly start: number
  readonly end: number
}

/** One line of a file with its place. */
export interface TextLine extends LineSpan {
  /** From 1. */
  readonly number: number
  /** `null` when the bytes are not UTF-8. */
  readonly text: string | null
}

const LINE_FEED = 0x0a
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Where the finished lines of a segment lie. */
export function lineSpans(bytes: Uint8Array): readonly LineSpan[] {
  const spans: LineSpan[] = []
  let start = 0
  for (let feed = bytes.indexOf(LINE_FEED); feed !== -1; feed = bytes.indexOf(LINE_FEED, start)) {
    spans.push({ start, end: feed + 1 })
    start = feed + 1
  }
  return spans
}

/** The line without its line feed; `null` when the bytes are not UTF-8. */
export function spanText(bytes: Uint8Array, { start, end }: LineSpan): string | null {
  try {
    return DECODER.decode(bytes.subarray(start, end - 1))
  } catch {
    return null
  }
}

/** Splits the bytes of a segment. What stands behind the last line feed was never finished: `tornAt` says where it begins. */
export function splitLines(bytes: Uint8Array): {
  readonly lines: readonly TextLine[]
  readonly tornAt: number | null
} {
  const lines = lineSpans(bytes).map((span, index) => ({
    number: index + 1,
    ...span,
    text: spanText(bytes, span),
  }))
  const start = lines.at(-1)?.end ?? 0
  return { lines, tornAt: start < bytes.length ? start : null }
}
