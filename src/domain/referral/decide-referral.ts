import { LEADERS } from '../case-vocabulary.ts'
import type { DecisionContext, Refusal } from '../case-commands.ts'
import { hasRole } from '../command-guards.ts'
import type { EventDraft } from '../event.ts'
import { firstRefusal, isBlank, refusal, refuseLongText } from '../refusal.ts'
import { REFERRAL_TEXTS, type ReferralBody, type ReferralFacts } from './referral-body.ts'
import { changedFrom, factsOf } from './referral-directory.ts'

/** What a leader can decide about a body of the directory (§5). */
export type ReferralCommand =
  | { readonly kind: 'change'; readonly facts: ReferralFacts }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'retire'; readonly reason: string }
  | { readonly kind: 'restore' }
  | { readonly kind: 'reset' }

export type ReferralDecision =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * What a decision about a body puts on record, or why it is refused; `current` is `null` for one still to be added. A
 * change that changes nothing vouches for what is there.
 */
export function decideReferral(
  bodyId: string,
  current: ReferralBody | null,
  command: ReferralCommand,
  context: DecisionContext,
): ReferralDecision {
  const refused = firstRefusal([
    () => (current?.hasUnknown === true ? refusal('newerVersion', 'ADR1') : null),
    () =>
      hasRole(context.actor, LEADERS) ? null : refusal('roleMissing', '§5', { roles: LEADERS.join(',') }),
    () => refuseWords(command),
  ])
  if (refused !== null) return { ok: false, refusal: refused }
  const body = bodyOfEvent(current, command)
  const stream = { kind: 'referral' as const, id: bodyId }
  const seen = current?.heads ?? []
  return { ok: true, events: [{ ...body, id: context.newId(), stream, wallAt: context.now, seen }] }
}

function refuseWords(command: ReferralCommand): Refusal | null {
  if (command.kind === 'retire')
    return isBlank(command.reason)
      ? refusal('fieldMissing', 'R26', { field: 'reason' })
      : refuseLongText({ reason: command.reason })
  if (command.kind !== 'change') return null
  const { facts } = command
  const missing = (['name', 'purpose'] as const).find((key) => isBlank(facts[key]))
  if (missing !== undefined) return refusal('fieldMissing', 'R14', { field: missing })
  return refuseLongText(Object.fromEntries(REFERRAL_TEXTS.map((key) => [key, facts[key]])))
}

type Body = Pick<EventDraft, 'kind' | 'data' | 'personal'>

function bodyOfEvent(current: ReferralBody | null, command: ReferralCommand): Body {
  switch (command.kind) {
    case 'change':
      return changeBody(current, trimmed(command.facts))
    case 'confirm':
      return { kind: 'referralConfirmed', data: {} }
    case 'retire':
      return { kind: 'referralRetired', data: {}, personal: { reason: command.reason.trim() } }
    case 'restore':
      return { kind: 'referralRestored', data: {} }
    case 'reset':
      return { kind: 'referralReset', data: {} }
  }
}

function changeBody(current: ReferralBody | null, facts: ReferralFacts): Body {
  const changed = changedFrom(factsOf(current), facts)
  if (changed.length === 0) return { kind: 'referralConfirmed', data: {} }
  const part = (keys: readonly (keyof ReferralFacts)[]) =>
    Object.fromEntries(keys.filter((key) => changed.includes(key)).map((key) => [key, facts[key]]))
  return {
    kind: 'referralChanged',
    data: part(['categories', 'parties']),
    personal: part(REFERRAL_TEXTS),
  }
}

function trimmed(facts: ReferralFacts): ReferralFacts {
  return { ...facts, ...Object.fromEntries(REFERRAL_TEXTS.map((key) => [key, facts[key].trim()])) }
}
