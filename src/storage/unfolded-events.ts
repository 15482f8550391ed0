import type { EventEnvelope, StreamRef } from '../domain/event.ts'
import { streamKey } from './desk-database.ts'

/**
 * Events the journal has acknowledged and IndexedDB has not taken yet: saved, so the screen must show them, although the
 * projection will only have them after the next catch-up (ADR 2).
 */
export interface UnfoldedEvents {
  add(events: readonly EventEnvelope[]): void
  remove(events: readonly EventEnvelope[]): void
  clear(): void
  of(stream: StreamRef): readonly EventEnvelope[]
}

/** Makes an empty list. */
export function unfoldedEvents(): UnfoldedEvents {
  const byId = new Map<string, EventEnvelope>()
  return {
    add: (events) => {
      for (const event of events) byId.set(event.id, event)
    },
    remove: (events) => {
      for (const event of events) byId.delete(event.id)
    },
    clear: () => {
      byId.clear()
    },
    of: (stream) => [...byId.values()].filter((event) => streamKey(event.stream) === streamKey(stream)),
  }
}
