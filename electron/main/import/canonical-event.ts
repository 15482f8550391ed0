import type { EventEnvelope } from '../../../src/domain/event.ts'
import { canonicalJson } from '../../../src/formats/canonical-json.ts'
import { sha256Hex } from '../sha256.ts'

/** An event as it was read, with the text it has in a journal, and whether plain JSON of it comes out in that order. */
export interface CanonicalEvent {
  readonly event: EventEnvelope
  readonly text: string
  readonly isPlain: boolean
}

/**
 * Gives the canonical text of an event that was parsed from `line`. Nearly always it is the line itself, which is told
 * by looking at the order of the keys; making it anew costs ten times as much.
 */
export function canonicalEvent(event: EventEnvelope, line: string): CanonicalEvent {
  const isPlain = isSorted(event) && JSON.stringify(event) === line
  return { event, text: isPlain ? line : canonicalJson(event), isPlain }
}

/** Line of a received event in a segment, behind the line whose hash is `prev`; its own hash covers no personal content. */
export function receivedLine(
  { event, text, isPlain }: CanonicalEvent,
  prev: string,
): { readonly line: string; readonly hash: string } {
  const line = lineOf(text, prev)
  if (event.personal === undefined) return { line, hash: sha256Hex(line) }
  const reduced = { ...event, personal: { hash: event.personal.hash } }
  return { line, hash: sha256Hex(lineOf(isPlain ? JSON.stringify(reduced) : canonicalJson(reduced), prev)) }
}

/** An export does not say which events were one command, so each stands for itself. */
function lineOf(eventText: string, prev: string): string {
  return `{"batch":[0,1],"event":${eventText},"prev":"${prev}"}`
}

/** Whether the keys of every object in it ascend, as canonical JSON wants them. */
function isSorted(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isSorted)
  let before = ''
  for (const [key, inner] of Object.entries(value)) {
    if (key < before || !isSorted(inner)) return false
    before = key
  }
  return true
}
