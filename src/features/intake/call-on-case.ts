import type { CallTaken } from '../../domain/case-commands.ts'
import { PERSONAL_FIELDS } from '../../domain/case-fields.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { parseHousehold } from '../../domain/household.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionContext } from '../../platform/decision-context.ts'
import type { IntakeDraft } from './intake-draft.ts'
import { keepDraft, type Trouble } from './register-draft.ts'

/** 并入 or 催办: what a call on an open case is taken down as. */
export type CallKind = 'attach' | 'chase'

/** A call that is on record now. */
export interface RecordedCall {
  readonly kind: CallKind
  readonly caseId: string
  readonly number: string
  /** How many calls of this kind the case has now. */
  readonly count: number
  /** Epoch milliseconds. */
  readonly savedAt: number
}

/** What keeps a draft from being taken down as a call: an attached one needs words (P11), a chase needs none (P10). */
export function callProblem(kind: CallKind, { content, reopened }: IntakeDraft): Trouble | null {
  if (reopened !== null) return registeredAs(reopened.number)
  const isMissing = kind === 'attach' && content.trim() === ''
  return isMissing ? { kind: 'problem', problem: { field: 'content', code: 'contentMissing' } } : null
}

/**
 * Puts a draft on record as a call on an open case: no new case. The draft is kept with the id of the command first, so that
 * neither a second try nor a crash counts the call twice.
 */
export async function recordCall(
  app: AppContext,
  draft: IntakeDraft,
  kind: CallKind,
  caseId: string,
): Promise<RecordedCall | Exclude<Trouble, { kind: 'problem' }>> {
  const registered = await app.store.caseById(draft.caseId)
  if (registered !== undefined) return registeredAs(registered.number)
  const { decide } = await import('../../domain/decide.ts')
  const current = (await app.store.caseById(caseId)) ?? null
  const decision = decide(current, { kind, call: callOf(draft) }, decisionContext(app))
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
  if (draft.call?.caseId !== caseId) draft.call = { caseId, commandId: app.newId() }
  await keepDraft(app, draft)
  const saved = await app.store.append(draft.call.commandId, decision.events, { expectCase: 'known' })
  if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
  const after = (await app.store.caseById(caseId)) ?? current
  return recordedOn(app, kind, caseId, after)
}

/** The case on which a kept draft was taken down before the program ended; `null` = on none. */
export async function caseOfCall(app: AppContext, draft: IntakeDraft): Promise<ComplaintCase | null> {
  if (draft.call === null) return null
  const found = await app.store.caseById(draft.call.caseId)
  const calls = found === undefined ? [] : [...found.attachedCalls, ...found.chases]
  return found !== undefined && calls.some(({ draftId }) => draftId === draft.caseId) ? found : null
}

function registeredAs(number: string): Extract<Trouble, { kind: 'refused' }> {
  return { kind: 'refused', refusal: { code: 'alreadyRegistered', rule: 'S1', params: { number } } }
}

function recordedOn(
  app: AppContext,
  kind: CallKind,
  caseId: string,
  complaint: ComplaintCase | null,
): RecordedCall {
  const calls = (kind === 'chase' ? complaint?.chases : complaint?.attachedCalls) ?? []
  return { kind, caseId, number: complaint?.number ?? '', count: calls.length, savedAt: app.now() }
}

function callOf(draft: IntakeDraft): CallTaken {
  const household = parseHousehold(draft.household)?.canonical ?? draft.household
  const texts: Readonly<Record<string, unknown>> = { ...draft, household }
  const words = PERSONAL_FIELDS.flatMap((field) => {
    const text = texts[field]
    return typeof text === 'string' && text.trim() !== '' ? [[field, text.trim()] as const] : []
  })
  return {
    channel: draft.channel,
    calledAt: draft.startedAt,
    draftId: draft.caseId,
    words: Object.fromEntries(words),
    said: draft.said,
    promise: draft.promise,
    evidence: draft.evidence,
  }
}
