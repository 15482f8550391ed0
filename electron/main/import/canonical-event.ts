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
  const reduced = { ...event, personal: { hash: event.personal.hash } }
  return { line, hash: sha256Hex(lineOf(canonicalJson(reduced), prev)) }
}

/** An export does not say which events were one command, so each stands for itself. */
function lineOf(eventText: string, prev: string): string {
  return `{"batch":[0,1],"event":${eventText},"prev":"${prev}"}`
}
