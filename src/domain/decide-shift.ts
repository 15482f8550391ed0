import type { DecisionContext, Refusal } from './case-commands.ts'
import { ROLES } from './case-vocabulary.ts'
import { hasRole } from './command-guards.ts'
import { firstRefusal, refusal, refuseLongText } from './refusal.ts'
import type { Handover, HandoverLists } from './shift.ts'
import type { ShiftEventDraft } from './shift-events.ts'

/** What a person can decide about the end of a shift (P8). */
export type ShiftCommand =
  | {
      readonly kind: 'handOver'
      readonly shiftId: string
      /** Staff id of who takes over; `null` = nobody was chosen. */
      readonly to: string | null
      readonly lists: HandoverLists
      readonly drafts: number
      readonly remark: string
    }
  | { readonly kind: 'takeOver' }

export type ShiftDecision =
  | { readonly ok: true; readonly events: readonly ShiftEventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * What a command puts on record, or why it is refused; `current` is `null` for a handover still to be made. Only whom it
 * was handed to can take over: it is confirmed by having signed in (P8).
 */
export function decideShift(
  current: Handover | null,
  command: ShiftCommand,
  context: DecisionContext,
): ShiftDecision {
  const refused =
    command.kind === 'handOver' ? refuseHandingOver(command, context) : refuseTakingOver(current, context)
  if (refused !== null) return { ok: false, refusal: refused }
  const { newId, now } = context
  if (command.kind === 'takeOver') {
    const stream = { kind: 'shift', id: current?.shiftId ?? '' } as const
    const seen = current?.heads ?? []
    return {
      ok: true,
      events: [{ id: newId(), stream, wallAt: now, seen, kind: 'shiftTakenOver', data: {} }],
    }
  }
  const { shiftId, lists, drafts, remark } = command
  const handedOver: ShiftEventDraft = {
    id: newId(),
    stream: { kind: 'shift', id: shiftId },
    wallAt: now,
    seen: [],
    kind: 'shiftHandedOver',
    data: { to: command.to ?? '', lists, drafts },
    personal: { remark },
  }
  return { ok: true, events: [handedOver] }
}

function refuseHandingOver(
  { to, remark }: Extract<ShiftCommand, { kind: 'handOver' }>,
  { actor }: DecisionContext,
): Refusal | null {
  return firstRefusal([
    () => (hasRole(actor, ROLES) ? null : refusal('roleMissing', '§5', { roles: ROLES.join(',') })),
    () => (to === null ? refusal('takerMissing', 'P8') : null),
    () => (to === actor.staffId ? refusal('shiftToSelf', 'P8') : null),
    () => refuseLongText({ remark }),
  ])
}

function refuseTakingOver(current: Handover | null, { actor }: DecisionContext): Refusal | null {
  if (current === null) return refusal('shiftNotYours', 'P8')
  return firstRefusal([
    () => (current.hasUnknown ? refusal('newerVersion', 'ADR1') : null),
    () => (current.takenOverAt === null ? null : refusal('alreadyTakenOver', 'P8')),
    () => (current.to === actor.staffId ? null : refusal('shiftNotYours', 'P8')),
  ])
}
