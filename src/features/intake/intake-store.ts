import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Outcome } from '../../../electron/contract/failures.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { createAsideProblems } from './aside-problems.ts'
import { holdsWords, newIntakeDraft, parseIntakeDraft, type IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'
import {
  keepDraft,
  registerDraft,
  registrationOf,
  saysMore,
  troubleWords,
  type LateReasons,
  type Trouble,
} from './register-draft.ts'

export type IntakeStatus = { readonly kind: 'writing' } | { readonly kind: 'saving' } | Trouble

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
  /** Cases whose registration is under way; their drafts may have been parked meanwhile. */
  const saving = new Set<string>()
  const aside = createAsideProblems()
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

  /**
   * Puts the draft aside and begins another at once: what is typed next is the next caller's. Keeping what was put aside
   * goes on behind it. Nothing typed, nothing parked.
   */
  function park(app: AppContext): void {
    const current = draft.value
    if (current === null || !holdsWords(current)) return
    parked.value = [...parked.value, current]
    begin(app)
    void keepAside(app, current)
  }

  /** Takes up a parked draft at once; the one in hand is parked in its place unless it is empty. */
  function takeUp(index: number, app: AppContext): void {
    const wanted = parked.value[index]
    const current = draft.value
    if (wanted === undefined || current === null) return
    const others = parked.value.filter((other) => other.caseId !== wanted.caseId)
    parked.value = holdsWords(current) ? [...others, current] : others
    draft.value = wanted
    status.value = { kind: saving.has(wanted.caseId) ? 'saving' : 'writing' }
    aside.settle(wanted.caseId)
    if (holdsWords(current)) void keepAside(app, current)
  }

  async function keepAside(app: AppContext, draftAside: IntakeDraft): Promise<void> {
    const kept = await keepDraft(app, draftAside)
    if (kept.ok) return
    aside.tell(draftAside, { what: 'notKept', key: `failures.${kept.code}`, params: kept.params })
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
      if (saved === undefined || saysMore(saved, found, app)) {
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

  /** Writes the draft down where a killed process cannot take it (ADR 2), and what could not be written before. */
  async function keep(app: AppContext): Promise<Outcome<number | null>> {
    for (const { caseId, what } of aside.problems.value) {
      const unkept = what === 'notKept' ? parked.value.find((other) => other.caseId === caseId) : undefined
      aside.settle(unkept === undefined ? '' : caseId)
      if (unkept !== undefined) void keepAside(app, unkept)
    }
    return draft.value === null ? { ok: true, value: null } : keepDraft(app, draft.value)
  }

  /**
   * Registers the case. Twice the same draft is one case; answers it when it is saved. What is written into the form
   * while the save is under way follows the case; a draft parked meanwhile is saved all the same.
   */
  async function save(app: AppContext, reasons: LateReasons): Promise<SavedCase | null> {
    const current = draft.value
    if (current === null || saving.has(current.caseId)) return null
    const registration = registrationOf(app, current)
    if (!('events' in registration)) return stop(current, registration)
    status.value = { kind: 'saving' }
    saving.add(current.caseId)
    const mayBeKnown = !untried.delete(current.commandId)
    const done = await registerDraft(app, current, registration.events, { mayBeKnown, reasons }).finally(() =>
      saving.delete(current.caseId),
    )
    return 'number' in done ? finish(app, current, done.number) : stop(current, done)
  }

  function finish(app: AppContext, current: IntakeDraft, number: string): SavedCase {
    const done = { caseId: current.caseId, number, savedAt: app.now() }
    if (draft.value?.caseId === current.caseId) begin(app)
    else parked.value = parked.value.filter(({ caseId }) => caseId !== current.caseId)
    lastSaved.value = done
    void app.desk.request('draft:remove', { draftId: current.caseId })
    return done
  }

  /** Tells why a draft was not saved: on the form it stands in, or beside it when it was parked meanwhile. */
  function stop(current: IntakeDraft, why: Trouble): null {
    if (draft.value?.caseId === current.caseId) status.value = why
    else aside.tell(current, { what: 'notSaved', ...troubleWords(why) })
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
    asideProblems: aside.problems,
    keep,
    save,
    writeOn,
  }
})
