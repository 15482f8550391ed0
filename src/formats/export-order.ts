import type { EventEnvelope } from '../domain/event.ts'
import {
  leavesWithExport,
  originEvents,
  type Breathe,
  type ExportJournal,
  type SurveyedOrigin,
} from './export-source.ts'

/** The fixed order of `events.jsonl`: stamp, then id, as plain code units (`safety.md` §3). */
export function compareInOrder(a: EventEnvelope, b: EventEnvelope): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/**
 * All exported events of all origins in the fixed order.
 *
 * Origins whose stamps only grow are merged as they are read; another one is sorted in memory as a whole.
 */
export async function* eventsInOrder(
  journal: ExportJournal,
  origins: readonly SurveyedOrigin[],
  breathe: Breathe,
): AsyncGenerator<EventEnvelope> {
  const readers = origins.map((origin) => leavingEvents(journal, origin, breathe))
  const next = await Promise.all(readers.map(async (reader) => (await reader.next()).value ?? null))
  for (;;) {
    let least = -1
    for (const [index, event] of next.entries()) {
      if (event === null) continue
      const leader = next[least] ?? null
      if (leader === null || compareInOrder(event, leader) < 0) least = index
    }
    const event = next[least] ?? null
    const reader = readers[least]
    if (event === null || reader === undefined) return
    yield event
    next[least] = (await reader.next()).value ?? null
  }
}

async function* leavingEvents(
  journal: ExportJournal,
  origin: SurveyedOrigin,
  breathe: Breathe,
): AsyncGenerator<EventEnvelope, undefined> {
  const events = exported(originEvents(journal, origin, breathe))
  if (origin.isInOrder) {
    yield* events
    return undefined
  }
  const all: EventEnvelope[] = []
  for await (const event of events) all.push(event)
  yield* all.sort(compareInOrder)
  return undefined
}

async function* exported(events: AsyncIterable<EventEnvelope>): AsyncGenerator<EventEnvelope> {
  for await (const event of events) if (leavesWithExport(event)) yield event
}
