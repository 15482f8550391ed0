import * as v from 'valibot'
import { canonicalJson } from './canonical-json.ts'

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const schema = v.looseObject({
  segment: v.pipe(wholeNumber, v.minValue(1)),
  desk: v.string(),
  epoch: wholeNumber,
  after: v.looseObject({ seq: wholeNumber, head: v.string() }),
  layer: v.optional(v.pipe(wholeNumber, v.minValue(1))),
  source: v.optional(v.string()),
})

/** First line of a segment: where in which chain it begins (ADR 2). */
export interface JournalHeader {
  readonly segment: number
  readonly desk: string
  readonly epoch: number
  readonly after: { readonly seq: number; readonly head: string }
  /** Row of received events, which may have holes in `seq`; absent in a chain that was written here (ADR 17). */
  readonly layer?: number | undefined
  /** SHA-256 of the export file that brought received events. */
  readonly source?: string | undefined
}

/** The header as it is written, without its line feed. */
export function journalHeaderText(header: JournalHeader): string {
  return canonicalJson(header)
}

/** Parses a header; `null` when the text is none or not in canonical form. */
export function parseJournalHeader(text: string): JournalHeader | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success && canonicalJson(parsed.output) === text ? parsed.output : null
  } catch {
    return null
  }
}
