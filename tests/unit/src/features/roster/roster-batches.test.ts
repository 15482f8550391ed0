import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EventDraft } from '../../../../../src/domain/event.ts'
import { rosterBatches } from '../../../../../src/features/roster/roster-batches.ts'

/** Only the stream matters here; the rest of a draft is carried along. */
function draft(id: string, index: number): EventDraft {
  return {
    id: `${id}-${index}`,
    wallAt: 0,
    stream: { kind: 'household', id },
    kind: 'householdSaved',
    data: {},
    seen: [],
  }
}
const ids = () => {
  let last = 0
  return () => `command-${(last += 1)}`
}

it('cuts between households, never through one, and keeps every event in its order', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), (eventsOf, most) => {
      const events = eventsOf.flatMap((size, home) =>
        Array.from({ length: size }, (_, index) => draft(`home-${home}`, index)),
      )
      const batches = rosterBatches(events, ids(), most)
      expect(batches.flatMap((batch) => batch.events)).toEqual(events)
      const homes = batches.map((batch) => new Set(batch.events.map(({ stream }) => stream.id)))
      expect(homes.reduce((sum, { size }) => sum + size, 0)).toBe(eventsOf.length)
      expect(batches.map(({ households }) => households)).toEqual(homes.map(({ size }) => size))
      for (const { events: written, households } of batches)
        expect(written.length <= most || households === 1).toBe(true)
      expect(new Set(batches.map(({ commandId }) => commandId)).size).toBe(batches.length)
    }),
  )
})
