import type { EventEnvelope } from '../../../src/domain/event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import { sha256Hex } from '../sha256.ts'

/** An event as it was read, with the text it has in a journal. */
export interface CanonicalEvent {
  readonly event: EventEnvelope
  readonly text: string
}

/** Line of a received event in a segment, behind the line whose hash is `prev`; its own hash covers no personal content. */
export function receivedLine(
  { event, text }: CanonicalEvent,
  prev: string,
): { readonly line: string; readonly hash: string } {
  const line = lineOf(text, prev)
  if (event.personal === undefined) return { line, hash: sha256Hex(line) }
  return { line, hash: sha256Hex(lineOf(reducedText(event, text), prev)) }
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

/** An export does not say which events were one command, so each stands for itself. */
function lineOf(eventText: string, prev: string): string {
  return `{"batch":[0,1],"event":${eventText},"prev":"${prev}"}`
}
