import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Outcome } from '../../../electron/contract/failures.ts'
import type { EventEnvelope } from '../../domain/event.ts'
import type { Refusal } from '../../domain/case-commands.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decide } from '../../domain/decide.ts'
import { holdsWords, newIntakeDraft, parseIntakeDraft, type IntakeDraft } from './intake-draft.ts'
import { registerCommand, type DraftProblem } from './register-command.ts'
import type { IntakeField } from './intake-fields.ts'
import { lateChanges } from './late-changes.ts'

export type IntakeStatus =
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'problem'; readonly problem: DraftProblem }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

export interface SavedCase {
  readonly caseId: string
  readonly number: string
  readonly savedAt: number
}

/** The complaint being taken: its draft, and the way from `Ctrl+Enter` to "saved". Lives as long as the program. */
export const useIntakeStore = defineStore('intake', () => {
  const draft = ref<IntakeDraft | null>(null)
  /** Put aside because somebody else came first, in the order of parking; `Ctrl+1` takes up the first. */
  const parked = ref<readonly IntakeDraft[]>([])
  /** Commands begun in this run and never sent: no journal can know them, so nobody needs to ask. */
  const untried = new Set<string>()
  /** Where the conversation is; coming back to the screen goes on there. */
  const field = ref<IntakeField>('channel')
  const status = ref<IntakeStatus>({ kind: 'writing' })
  const lastSaved = ref<SavedCase | null>(null)
  /** Drafts that turned out to be saved already when the program came back. */
  const foundSaved = ref<readonly SavedCase[]>([])

  function begin(app: AppContext): IntakeDraft {
    const fresh = newIntakeDraft({ caseId: app.newId(), commandId: app.newId() }, app.now())
    draft.value = fresh
    untried.add(fresh.commandId)
    field.value = 'channel'
    status.value = { kind: 'writing' }
    return fresh
  }

  /** Puts the draft aside and begins another; nothing typed, nothing parked. */
  async function park(app: AppContext): Promise<void> {
    const current = draft.value
    if (current === null || status.value.kind === 'saving' || !holdsWords(current)) return
    await keep(app)
    parked.value = [...parked.value, current]
    begin(app)
  }

  /** Takes up a parked draft; the one in hand is parked in its place unless it is empty. */
  async function takeUp(index: number, app: AppContext): Promise<void> {
    const wanted = parked.value[index]
    const current = draft.value
    if (wanted === undefined || current === null || status.value.kind === 'saving') return
    await keep(app)
    const others = parked.value.filter((other) => other !== wanted)
    parked.value = holdsWords(current) ? [...others, current] : others
    draft.value = wanted
    status.value = { kind: 'writing' }
  }

  /** Takes up the kept drafts after a start; one that reached the journal before the end is told and put away. */
  async function resume(app: AppContext): Promise<void> {
    if (draft.value !== null) return
    const kept = await app.keptAtStart
    const drafts = kept.ok ? [...kept.value].sort((a, b) => b.savedAt - a.savedAt) : []
    for (const { draftId, content } of drafts) {
      const found = parseIntakeDraft(content)
      if (found === null) continue
      const saved = await app.store.caseById(found.caseId)
      if (saved === undefined || lateChanges(saved, found, draftContext(app), '').length > 0) {
        if (draft.value === null) draft.value = found
        else parked.value = [...parked.value, found]
      } else {
        foundSaved.value = [
          ...foundSaved.value,
          { caseId: saved.caseId, number: saved.number, savedAt: saved.registeredAt },
        ]
        await app.desk.request('draft:remove', { draftId })
      }
    }
    if (draft.value === null) begin(app)
  }

  /** Writes the draft down where a killed process cannot take it (ADR 2). Answers when; `null` = nothing to keep. */
  async function keep(app: AppContext): Promise<Outcome<number | null>> {
    const current = draft.value
    if (current === null || !holdsWords(current)) return { ok: true, value: null }
    const savedAt = app.now()
    const kept = await app.desk.request('draft:save', {
      draftId: current.caseId,
      savedAt,
      content: JSON.stringify(current),
    })
    return kept.ok ? { ok: true, value: savedAt } : kept
  }

  /**
   * Registers the case. Twice the same draft is one case; answers it when it is saved.
   *
   * @param lateReason reason of the correction when words were changed after a try that was journalled unanswered
   */
  async function save(app: AppContext, lateReason: string): Promise<SavedCase | null> {
    const current = draft.value
    if (current === null || status.value.kind === 'saving') return null
    const ready = registerCommand(current, draftContext(app))
    if (!ready.ok) return stop({ kind: 'problem', problem: ready.problem })
    const decision = decide(null, ready.command, decisionContext(app))
    if (!decision.ok) return stop({ kind: 'refused', refusal: decision.refusal })
    status.value = { kind: 'saving' }
    const mayBeKnown = !untried.delete(current.commandId)
    const outcome = await app.store.append(current.commandId, decision.events, { mayBeKnown })
    if (!outcome.ok) return stop({ kind: 'failed', code: outcome.code, params: outcome.params })
    const isOlderReceipt = outcome.events[0]?.id !== decision.events[0]?.id
    const failed = isOlderReceipt ? await appendLateChanges(app, current, lateReason) : null
    return failed === null ? finish(app, current, numberOf(outcome.events)) : stop(failed)
  }

  function finish(app: AppContext, current: IntakeDraft, number: string): SavedCase {
    const done = { caseId: current.caseId, number, savedAt: app.now() }
    begin(app)
    lastSaved.value = done
    void app.desk.request('draft:remove', { draftId: current.caseId })
    return done
  }

  /** What was changed between a first try that did reach the journal and this one follows it: nothing is lost. */
  async function appendLateChanges(
    app: AppContext,
    current: IntakeDraft,
    reason: string,
  ): Promise<IntakeStatus | null> {
    const first = await app.store.caseById(current.caseId)
    if (first === undefined) return null
    for (const command of lateChanges(first, current, draftContext(app), reason)) {
      const known = (await app.store.caseById(current.caseId)) ?? first
      const decision = decide(known, command, decisionContext(app))
      if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
      const outcome = await app.store.append(app.newId(), decision.events)
      if (!outcome.ok) return { kind: 'failed', code: outcome.code, params: outcome.params }
    }
    return null
  }

  function stop(why: IntakeStatus): null {
    status.value = why
    return null
  }

  /** What was shown about the last try no longer holds once somebody writes on. */
  function writeOn(): void {
    if (status.value.kind !== 'saving') status.value = { kind: 'writing' }
  }

  return {
    draft,
    field,
    parked,
    status,
    lastSaved,
    foundSaved,
    begin,
    resume,
    park,
    takeUp,
    keep,
    save,
    writeOn,
  }
})

/** The number main gave while stamping. */
function numberOf(events: readonly EventEnvelope[]): string {
  const data: unknown = events.find(({ kind }) => kind === 'registered')?.data
  const number: unknown = typeof data === 'object' && data !== null && 'number' in data ? data.number : ''
  return String(number)
}

function draftContext(app: AppContext) {
  return { officeId: app.facts.officeId, calendar: app.calendar }
}

function decisionContext(app: AppContext) {
  return {
    now: app.now(),
    actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
    office: app.settings.value,
    calendar: app.calendar,
    newId: app.newId,
  }
}
