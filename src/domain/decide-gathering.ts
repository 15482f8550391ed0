import type { DecisionContext, Refusal } from './case-commands.ts'
import type { CaseGroup } from './case-group.ts'
import { LEADERS } from './case-vocabulary.ts'
import { hasRole } from './command-guards.ts'
import type { GroupEventDraft } from './group-events.ts'
import { firstRefusal, isBlank, refusal, refuseFuture, refuseLongText } from './refusal.ts'

/** A meeting or a notice that told everybody of a group at once (R18); every field must be answered. */
export type GatheringCommand =
  | {
      readonly kind: 'recordMeeting'
      /** Epoch milliseconds. */
      readonly heldAt: number
      readonly place: string
      /** How many people came; `null` = not answered. */
      readonly attendees: number | null
      readonly said: string
      readonly agreed: string
    }
  | {
      readonly kind: 'recordNotice'
      /** Epoch milliseconds. */
      readonly postedAt: number
      readonly place: string
      readonly text: string
    }

/** Why a meeting or a notice cannot be recorded; only the managers hold and post them (procedure §5). */
export function refuseGathering(
  current: CaseGroup | null,
  command: GatheringCommand,
  { actor, now }: DecisionContext,
): Refusal | null {
  const isMeeting = command.kind === 'recordMeeting'
  const { kind: _kind, ...fields } = command
  const missing = Object.entries(fields).find(([, value]) => !isAnswered(value))
  return firstRefusal([
    () => (current === null ? refusal('notInGroup', 'R18') : null),
    () => (current?.hasUnknown === true ? refusal('newerVersion', 'ADR1') : null),
    () => (hasRole(actor, LEADERS) ? null : refusal('roleMissing', '§5', { roles: LEADERS.join(',') })),
    () => (missing === undefined ? null : refusal('fieldMissing', 'R18', { field: missing[0] })),
    () =>
      isMeeting
        ? refuseFuture('heldAt', command.heldAt, now)
        : refuseFuture('postedAt', command.postedAt, now),
    () => refuseLongText(fields),
  ])
}

/** What a meeting or a notice puts on record. */
export function draftGathering(
  groupId: string,
  seen: readonly string[],
  command: GatheringCommand,
  { newId, now }: DecisionContext,
): GroupEventDraft {
  const body = { id: newId(), stream: { kind: 'group', id: groupId } as const, wallAt: now, seen }
  if (command.kind === 'recordNotice') {
    const { postedAt, place, text } = command
    return { ...body, kind: 'noticePosted', data: { postedAt }, personal: { place, text } }
  }
  const { heldAt, place, said, agreed } = command
  const attendees = command.attendees ?? 0
  return { ...body, kind: 'meetingHeld', data: { heldAt, attendees }, personal: { place, said, agreed } }
}

function isAnswered(value: string | number | null): boolean {
  if (typeof value === 'string') return !isBlank(value)
  return value !== null && Number.isSafeInteger(value) && value > 0
}
