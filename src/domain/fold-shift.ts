import { orderEvents } from './event-order.ts'
import type { EventEnvelope } from './event.ts'
import type { Handover } from './shift.ts'
import { readShiftEvent } from './shift-events.ts'

/**
 * A handover as its events tell it, in any order and with any duplication (ADR 1); `null` as long as the event that handed
 * over has not arrived. Two desks may both confirm: the first one counts.
 */
export function foldShift(events: readonly EventEnvelope[]): Handover | null {
  const order = orderEvents(events)
  const read = order.events.map(readShiftEvent)
  const given = read.find((event) => event?.kind === 'shiftHandedOver')
  if (given?.kind !== 'shiftHandedOver') return null
  const { to, lists, drafts } = given.data
  const taken = read.find((event) => event?.kind === 'shiftTakenOver')
  return {
    shiftId: given.stream.id,
    handedOverAt: given.wallAt,
    from: given.by,
    to,
    lists,
    drafts,
    remark: given.personal?.content?.remark ?? null,
    takenOverAt: taken?.wallAt ?? null,
    takenOverBy: taken?.by ?? null,
    heads: order.heads,
    hasUnknown: read.includes(null),
  }
}
