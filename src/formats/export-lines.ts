import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Breathe } from './export-source.ts'

/** A case as it stands; `null` when this version cannot fold it. */
export interface FoldedCase {
  readonly caseId: string
  readonly folded: ComplaintCase | null
}

/**
 * Every case folded as soon as its last event has gone by, so that only the unfinished ones are held.
 *
 * The order follows from the events alone: the case whose last event is the oldest comes first.
 */
export async function* foldedCases(
  events: AsyncIterable<EventEnvelope>,
  cases: ReadonlyMap<string, { readonly events: number }>,
  breathe: Breathe,
): AsyncGenerator<FoldedCase> {
  const waiting = new Map<string, EventEnvelope[]>()
  for await (const event of events) {
    if (event.stream.kind !== 'case') continue
    const caseId = event.stream.id
    const known = waiting.get(caseId) ?? []
    known.push(event)
    waiting.set(caseId, known)
    if (known.length < (cases.get(caseId)?.events ?? 0)) continue
    waiting.delete(caseId)
    await breathe()
    yield { caseId, folded: foldCase(known) }
  }
}

/** Canonical JSON, one value a line, for `events.jsonl` and `cases.jsonl`. */
export async function* jsonLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${canonicalJson(value)}\n`
}

const CHUNK_CHARS = 32_768

/** Texts put together to pieces of about 32,768 characters, as UTF-8. */
export async function* utf8Chunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let gathered = ''
  for await (const text of texts) {
    gathered += text
    if (gathered.length < CHUNK_CHARS) continue
    yield encoder.encode(gathered)
    gathered = ''
  }
  if (gathered !== '') yield encoder.encode(gathered)
}
