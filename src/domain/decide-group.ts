import type { DecisionContext, Refusal } from './case-commands.ts'
import type { CaseGroup } from './case-group.ts'
import { draftGathering, refuseGathering, type GatheringCommand } from './decide-gathering.ts'
import { LEADERS, ROLES } from './case-vocabulary.ts'
import { hasRole } from './command-guards.ts'
import type { EventDraft } from './event.ts'
import type { GroupEventDraft, GroupEventKind, GroupEventTable } from './group-events.ts'
import { firstRefusal, refusal, refuseLongText, refuseMissingReason } from './refusal.ts'

/** What a person can decide about cases on one matter (R18). */
export type GroupCommand =
  | {
      readonly kind: 'formGroup'
      readonly groupId: string
      readonly caseIds: readonly string[]
      readonly serviceCategory: string | null
      readonly building: string | null
    }
  | { readonly kind: 'joinGroup'; readonly caseId: string }
  | { readonly kind: 'leaveGroup'; readonly caseId: string; readonly reason: string }
  | GatheringCommand

export type GroupDecision =
  | { readonly ok: true; readonly events: readonly GroupEventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Fewer cases are no group. */
const FEWEST_CASES = 2

/**
 * What a command to a group puts on record, or why it is refused; `current` is `null` for a group still to be formed.
 *
 * Everybody links, as everybody registers; taking a case out is for who linked it and for the managers (procedure §5, merge),
 * meetings and notices for the managers alone.
 */
export function decideGroup(
  current: CaseGroup | null,
  command: GroupCommand,
  context: DecisionContext,
): GroupDecision {
  const refused = refuse(current, command, context)
  if (refused !== null) return { ok: false, refusal: refused }
  return { ok: true, events: [draftOf(current, command, context)] }
}

function refuse(current: CaseGroup | null, command: GroupCommand, context: DecisionContext): Refusal | null {
  if (command.kind === 'formGroup') return refuseForming(current, command, context)
  if (command.kind === 'joinGroup' || command.kind === 'leaveGroup')
    return refuseChange(current, command, context)
  return refuseGathering(current, command, context)
}

function refuseForming(
  current: CaseGroup | null,
  { caseIds }: Extract<GroupCommand, { kind: 'formGroup' }>,
  { actor }: DecisionContext,
): Refusal | null {
  return firstRefusal([
    () => (hasRole(actor, ROLES) ? null : refusal('roleMissing', '§5', { roles: ROLES.join(',') })),
    () => (current === null ? null : refusal('alreadyInGroup', 'R18')),
    () =>
      new Set(caseIds).size < FEWEST_CASES
        ? refusal('groupTooSmall', 'R18', { cases: new Set(caseIds).size, fewest: FEWEST_CASES })
        : null,
  ])
}

function refuseChange(
  current: CaseGroup | null,
  command: Extract<GroupCommand, { kind: 'joinGroup' | 'leaveGroup' }>,
  { actor }: DecisionContext,
): Refusal | null {
  const member = current?.members.find(({ caseId }) => caseId === command.caseId)
  if (current?.hasUnknown === true) return refusal('newerVersion', 'ADR1')
  if (command.kind === 'joinGroup') {
    if (!hasRole(actor, ROLES)) return refusal('roleMissing', '§5', { roles: ROLES.join(',') })
    if (current === null) return refusal('notInGroup', 'R18')
    return member === undefined ? null : refusal('alreadyInGroup', 'R18')
  }
  if (member === undefined) return refusal('notInGroup', 'R18')
  if (member.by !== actor.staffId && !hasRole(actor, LEADERS))
    return refusal('roleMissing', '§5', { roles: LEADERS.join(',') })
  return refuseMissingReason(command.reason, 'R18') ?? refuseLongText({ reason: command.reason })
}

function draftOf(
  current: CaseGroup | null,
  command: GroupCommand,
  context: DecisionContext,
): GroupEventDraft {
  const heads = current?.heads ?? []
  if (command.kind === 'formGroup') {
    const { groupId, serviceCategory, building } = command
    const caseIds = [...new Set(command.caseIds)]
    return draft('groupFormed', groupId, heads, { caseIds, serviceCategory, building }, context)
  }
  const groupId = current?.groupId ?? ''
  if (command.kind === 'recordMeeting' || command.kind === 'recordNotice')
    return draftGathering(groupId, heads, command, context)
  const { caseId } = command
  if (command.kind === 'joinGroup') return draft('groupJoined', groupId, heads, { caseId }, context)
  return { ...draft('groupLeft', groupId, heads, { caseId }, context), personal: { reason: command.reason } }
}

function draft<Kind extends GroupEventKind>(
  kind: Kind,
  groupId: string,
  seen: readonly string[],
  data: GroupEventTable[Kind]['data'],
  { newId, now }: DecisionContext,
): EventDraft<Kind, GroupEventTable[Kind]['data'], GroupEventTable[Kind]['personal']> {
  return { id: newId(), stream: { kind: 'group', id: groupId }, wallAt: now, seen, kind, data }
}
