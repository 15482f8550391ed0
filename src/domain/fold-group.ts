import { toldTimes, type CaseGroup, type GroupEntry, type Membership } from './case-group.ts'
import type { EventEnvelope } from './event.ts'
import { orderEvents } from './event-order.ts'
import { type GroupEvent, readGroupEvent } from './group-events.ts'
import { conflictingWrites, EMPTY_REGISTER, type Register, shownWrite, writeRegister } from './register.ts'

/** Whether a case belongs to the group, written by forming, joining and leaving. */
type Belonging = Register<boolean>

/**
 * A group as its events tell it; `null` without any. Any order and any duplication of the same events gives the same
 * group (ADR 1): whether a case belongs is a register, so a leaving wins over the joining it has seen, whatever the clocks say.
 */
export function foldGroup(events: readonly EventEnvelope[]): CaseGroup | null {
  const order = orderEvents(events)
  const [first] = order.events
  if (first === undefined) return null
  const belongings = new Map<string, Belonging>()
  const joined = new Map<string, Membership>()
  let formed: Extract<GroupEvent, { kind: 'groupFormed' }> | null = null
  const timeline: GroupEntry[] = []
  let hasUnknown = false
  for (const event of order.events) {
    const known = readGroupEvent(event)
    if (known === null) {
      hasUnknown = true
      continue
    }
    timeline.push(entryOf(known))
    if (known.kind === 'groupFormed') formed ??= known
    for (const caseId of casesOf(known)) {
      const write = { eventId: known.id, stamp: known.stamp, value: known.kind !== 'groupLeft' }
      const before = belongings.get(caseId) ?? EMPTY_REGISTER
      belongings.set(caseId, writeRegister(before, write, order.hasSeen))
      joined.set(known.id + caseId, { caseId, since: known.wallAt, by: known.by })
    }
  }
  return {
    groupId: first.stream.id,
    serviceCategory: formed?.data.serviceCategory ?? null,
    building: formed?.data.building ?? null,
    members: [...belongings].flatMap(([caseId, belonging]) => memberOf(caseId, belonging, joined)),
    timeline,
    conflicts: [...belongings].flatMap(([caseId, belonging]) =>
      conflictingWrites(belonging).length > 0 ? [caseId] : [],
    ),
    heads: order.heads,
    hasUnknown,
  }
}

/** Cases that an event links or takes out; none that a meeting or a notice changes. */
function casesOf(event: GroupEvent): readonly string[] {
  if (event.kind === 'groupFormed') return [...new Set(event.data.caseIds)]
  return event.kind === 'groupJoined' || event.kind === 'groupLeft' ? [event.data.caseId] : []
}

function entryOf(event: GroupEvent): GroupEntry {
  const recorded = { eventId: event.id, recordedAt: event.wallAt, by: event.by }
  switch (event.kind) {
    case 'meetingHeld': {
      const { heldAt, attendees } = event.data
      const words = event.personal?.content ?? null
      return { ...recorded, kind: event.kind, at: heldAt, attendees, words }
    }
    case 'noticePosted': {
      const words = event.personal?.content ?? null
      return { ...recorded, kind: event.kind, at: event.data.postedAt, words }
    }
    case 'groupLeft': {
      const reason = event.personal?.content?.reason ?? null
      return { ...recorded, kind: event.kind, caseIds: casesOf(event), reason }
    }
    default:
      return { ...recorded, kind: event.kind, caseIds: casesOf(event) }
  }
}

/** When everybody was told (R18), from events alone, without folding them: epoch ms of meetings and notices. */
export function toldByEvents(events: readonly EventEnvelope[]): readonly number[] {
  return toldTimes(events.flatMap((event) => readGroupEvent(event) ?? []).map(entryOf))
}

function memberOf(
  caseId: string,
  belonging: Belonging,
  joined: ReadonlyMap<string, Membership>,
): readonly Membership[] {
  const write = shownWrite(belonging)
  const membership = write?.value === true ? joined.get(write.eventId + caseId) : undefined
  return membership === undefined ? [] : [membership]
}
