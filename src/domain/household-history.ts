import { recordOf } from './case-event-shapes.ts'
import type { EventEnvelope } from './event.ts'
import { orderEvents } from './event-order.ts'

/** A time somebody stood in the roster as living in a household, as its events tell. */
export interface Residence {
  readonly residentId: string
  /** The name last written; '' when it was erased. */
  readonly name: string
  /** When they were entered, epoch ms; the roster does not know when they moved. */
  readonly enteredAt: number
  /** When somebody put on record that they left; `null` = they live there. */
  readonly leftAt: number | null
}

/** Who has lived in a household, the first first; somebody who came back stands twice. */
export function householdHistory(events: readonly EventEnvelope[]): readonly Residence[] {
  const stays: { residentId: string; enteredAt: number; leftAt: number | null }[] = []
  const names = new Map<string, string>()
  for (const { kind, data, personal, wallAt } of orderEvents(events).events) {
    const { residentId } = recordOf(data)
    if (typeof residentId !== 'string') continue
    const open = stays.find((stay) => stay.residentId === residentId && stay.leftAt === null)
    if (kind === 'residentLeft' && open !== undefined) open.leftAt = wallAt
    if (kind !== 'residentSaved') continue
    const { name } = recordOf(personal?.content)
    if (typeof name === 'string') names.set(residentId, name)
    if (open === undefined) stays.push({ residentId, enteredAt: wallAt, leftAt: null })
  }
  return stays.map((stay) => ({ ...stay, name: names.get(stay.residentId) ?? '' }))
}
