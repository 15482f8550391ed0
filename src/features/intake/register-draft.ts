import type { Outcome } from '../../../electron/contract/failures.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decideRegistration } from '../../domain/decide-register.ts'
import type { EventDraft, EventEnvelope } from '../../domain/event.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionContext } from '../../platform/decision-context.ts'
import type { DecisionProblem } from '../../platform/decision-taking.ts'
import { linkingOf } from './group-link.ts'
import { holdsWords, type IntakeDraft } from './intake-draft.ts'
import { lateChanges } from './late-changes.ts'
import { registerCommand, type DraftProblem } from './register-command.ts'

/** Why `Ctrl+Enter` did not save. */
export type Trouble = { readonly kind: 'problem'; readonly problem: DraftProblem } | DecisionProblem

/** Reasons that stand on the timeline behind what follows a registration. */
export interface LateReasons {
  /** Changed after a try to save that reached the journal and was not answered. */
  readonly unanswered: string
  /** Written while the save was under way. */
  readonly meanwhile: string
  /** Taken back within the seconds of undo and saved again. */
  readonly reopened: string
}

/** The events that register a draft, or why there are none. */
export function registrationOf(
  app: AppContext,
  draft: IntakeDraft,
): { readonly events: readonly EventDraft[] } | Trouble {
  const ready = registerCommand(draft, draftContext(app))
  if (!ready.ok) return { kind: 'problem', problem: ready.problem }
  const decision = decideRegistration(ready.command, decisionContext(app))
  return decision.ok ? { events: decision.events } : { kind: 'refused', refusal: decision.refusal }
}

/**
 * Appends the registration, and behind it whatever is written into the draft until that is done. Answers the number.
 *
 * @param mayBeKnown whether an earlier try may have reached the journal
 */
export async function registerDraft(
  app: AppContext,
  draft: IntakeDraft,
  events: readonly EventDraft[],
  { mayBeKnown, reasons }: { mayBeKnown: boolean; reasons: LateReasons },
): Promise<{ readonly number: string } | Trouble> {
  let written = JSON.stringify(draft)
  // Without a link there is nothing to wait for.
  const linking = draft.link === null ? { ok: true as const, events: [] } : await linkingOf(app, draft)
  if (!linking.ok) return { kind: 'refused', refusal: linking.refusal }
  const outcome = await app.store.append(draft.commandId, [...events, ...linking.events], { mayBeKnown })
  if (!outcome.ok) return { kind: 'failed', code: outcome.code, params: outcome.params }
  const isOlderReceipt = outcome.events[0]?.id !== events[0]?.id
  const reason = draft.reopened === null ? reasons.unanswered : reasons.reopened
  let trouble = isOlderReceipt ? await appendLateChanges(app, draft, reason) : null
  while (trouble === null && JSON.stringify(draft) !== written) {
    written = JSON.stringify(draft)
    trouble = await appendLateChanges(app, draft, reasons.meanwhile)
  }
  return trouble ?? { number: numberOf(outcome.events) }
}

/**
 * What the draft says and the saved case does not follows it: nothing is lost. It is kept first, so that a kill leaves no
 * older one that would take the last words back.
 */
async function appendLateChanges(
  app: AppContext,
  draft: IntakeDraft,
  reason: string,
): Promise<Trouble | null> {
  const first = await app.store.caseById(draft.caseId)
  if (first === undefined) return null
  const ready = registerCommand(draft, draftContext(app))
  if (!ready.ok) return { kind: 'problem', problem: ready.problem }
  await keepDraft(app, draft)
  const { decide } = await import('../../domain/decide.ts')
  for (const command of lateChanges(first, draft, draftContext(app), reason)) {
    const known = (await app.store.caseById(draft.caseId)) ?? first
    const decision = decide(known, command, decisionContext(app))
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const outcome = await app.store.append(app.newId(), decision.events)
    if (!outcome.ok) return { kind: 'failed', code: outcome.code, params: outcome.params }
  }
  return linkLate(app, draft)
}

/** A link chosen after the case had been sent to the journal. */
async function linkLate(app: AppContext, draft: IntakeDraft): Promise<Trouble | null> {
  const linking = await linkingOf(app, draft)
  if (!linking.ok) return { kind: 'refused', refusal: linking.refusal }
  if (linking.events.length === 0) return null
  const outcome = await app.store.append(app.newId(), linking.events)
  return outcome.ok ? null : { kind: 'failed', code: outcome.code, params: outcome.params }
}

/** Whether the draft holds something its saved case does not: also words that cannot be read as a command yet. */
export function saysMore(saved: ComplaintCase, draft: IntakeDraft, app: AppContext): boolean {
  const context = draftContext(app)
  return !registerCommand(draft, context).ok || lateChanges(saved, draft, context, '').length > 0
}

/** Writes a draft down where a killed process cannot take it (ADR 2). Answers when; `null` = nothing to keep. */
export async function keepDraft(app: AppContext, draft: IntakeDraft): Promise<Outcome<number | null>> {
  if (!holdsWords(draft)) return { ok: true, value: null }
  const savedAt = app.now()
  const content = JSON.stringify(draft)
  const kept = await app.desk.request('draft:save', { draftId: draft.caseId, savedAt, content })
  return kept.ok ? { ok: true, value: savedAt } : kept
}

/** Key and parts of the sentence that tells the trouble. */
export function troubleWords(why: Trouble): {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
} {
  if (why.kind === 'problem') return { key: `intake.problem.${why.problem.code}`, params: {} }
  if (why.kind === 'refused')
    return { key: `refusals.${why.refusal.code}`, params: { ...why.refusal.params } }
  return { key: `failures.${why.code}`, params: why.params }
}

/** The number main gave while stamping. */
function numberOf(events: readonly EventEnvelope[]): string {
  const data: unknown = events.find(({ kind }) => kind === 'registered')?.data
  const number: unknown = typeof data === 'object' && data !== null && 'number' in data ? data.number : ''
  return String(number)
}

function draftContext(app: AppContext) {
  return { officeId: app.facts.officeId, calendar: app.calendar }
}
