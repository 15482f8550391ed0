import type { ComplaintCase } from '../domain/complaint-case.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'

/** A case as it stands; `null` when this version cannot fold it. */
export interface FoldedCase {
  readonly caseId: string
  readonly folded: ComplaintCase | null
}

/**
 * Folds every case as soon as its last event has gone by, so that only the unfinished ones are held.
 *
 * The order follows from the events alone: the case whose last event is the oldest comes first.
 */
export class CaseFolder {
  readonly #waiting = new Map<string, EventEnvelope[]>()
  readonly #cases: ReadonlyMap<string, { readonly events: number }>

  constructor(cases: ReadonlyMap<string, { readonly events: number }>) {
    this.#cases = cases
  }

  /** The case that is whole with this event; `null` = none. */
  add(event: EventEnvelope): FoldedCase | null {
    if (event.stream.kind !== 'case') return null
    const caseId = event.stream.id
    const known = this.#waiting.get(caseId) ?? []
    known.push(event)
    if (known.length < (this.#cases.get(caseId)?.events ?? 0)) {
      this.#waiting.set(caseId, known)
      return null
    }
    this.#waiting.delete(caseId)
    return { caseId, folded: foldCase(known) }
  }
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
