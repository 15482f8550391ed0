import type { EventDraft } from '../../domain/event.ts'

/** One command of a list: households as a whole, written with one flush. */
export interface RosterBatch {
  readonly commandId: string
  readonly events: readonly EventDraft[]
  readonly households: number
}

/** So few that a complaint saved meanwhile waits for less than a second, so many that flushing them costs little. */
const EVENTS_OF_BATCH = 500

/**
 * Cuts a planned list into commands, never through a household: each is written whole or not at all (ADR 23). The same
 * command again is written once, so that writing may go on where it stopped.
 */
export function rosterBatches(
  events: readonly EventDraft[],
  newId: () => string,
  most: number = EVENTS_OF_BATCH,
): readonly RosterBatch[] {
  const households = new Map<string, EventDraft[]>()
  for (const event of events)
    households.set(event.stream.id, [...(households.get(event.stream.id) ?? []), event])
  const batches: { events: EventDraft[]; households: number }[] = []
  for (const household of households.values()) {
    const last = batches.at(-1)
    if (last === undefined || last.events.length + household.length > most)
      batches.push({ events: [...household], households: 1 })
    else {
      last.events.push(...household)
      last.households += 1
    }
  }
  return batches.map((batch) => ({ ...batch, commandId: newId() }))
}
