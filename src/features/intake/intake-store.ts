import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Outcome } from '../../../electron/contract/failures.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { createAsideProblems } from './aside-problems.ts'
import { callProblem, recordCall, type CallKind, type RecordedCall } from './call-on-case.ts'
import { draftsFound } from './drafts-found.ts'
import { holdsWords, newIntakeDraft, type IntakeDraft } from './intake-draft.ts'
import type { IntakeField } from './intake-fields.ts'
import { UNDO_MS, type SavedCase, type Undoable } from './saved-case.ts'
import {
  keepDraft,
  registerDraft,
  registrationOf,
  troubleWords,
  type LateReasons,
  type Trouble,
} from './register-draft.ts'

export type IntakeStatus = { readonly kind: 'writing' } | { readonly kind: 'saving' } | Trouble

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
  /** P15: whoever was taken down last came in person, and may still stand there. */
  const isAfterVisit = ref(false)
  const lastCall = ref<RecordedCall | null>(null)
  const lastSaved = ref<SavedCase | null>(null)
  /** The draft of the case saved last, for as long as it can be taken back. */
  const undoable = ref<Undoable | null>(null)
  /** Counts how often the form went over to another draft by a key; the focus follows it. */
  const turn = ref(0)
  /** Drafts that turned out to be saved already when the program came back. */
  const foundSaved = ref<readonly SavedCase[]>([])

  function begin(app: AppContext): IntakeDraft {
    isAfterVisit.value = draft.value?.channel === 'visit'
    const fresh = newIntakeDraft({ caseId: app.newId(), commandId: app.newId() }, app.now())
    draft.value = fresh
    untried.add(fresh.commandId)
    field.value = 'channel'
    status.value = { kind: 'writing' }
    return fresh
  }

  /** Puts a draft that holds words among the parked ones; keeping it goes on behind. */
  function putAside(app: AppContext, current: IntakeDraft): void {
    if (!holdsWords(current)) return
    current.parkedAt = app.now()
    parked.value = [...parked.value, current]
    void keepAside(app, current)
  }

  function takeInHand(app: AppContext, wanted: IntakeDraft): void {
    wanted.parkedAt = null
    parked.value = parked.value.filter(({ caseId }) => caseId !== wanted.caseId)
    draft.value = wanted
    field.value = 'content'
    status.value = { kind: saving.has(wanted.caseId) ? 'saving' : 'writing' }
    turn.value += 1
    aside.settle(wanted.caseId)
    void keepAside(app, wanted)
  }

  /**
   * Puts the draft aside and begins another at once: what is typed next is the next caller's. Nothing typed, nothing
   * parked.
   */
  function park(app: AppContext): void {
    turn.value += 1
    if (draft.value === null || !holdsWords(draft.value)) return
    putAside(app, draft.value)
    begin(app)
  }

  /** Begins a draft of which some is known already; the one in hand is parked. */
  function beginWith(app: AppContext, known: Partial<IntakeDraft>): void {
    if (draft.value !== null) putAside(app, draft.value)
    takeInHand(app, { ...begin(app), ...known })
  }

  /** Takes up a parked draft at once; the one in hand is parked in its place unless it is empty. */
  function takeUp(index: number, app: AppContext): void {
    const wanted = parked.value[index]
    const current = draft.value
    if (wanted === undefined || current === null) return
    takeInHand(app, wanted)
    putAside(app, current)
  }

  /** Reopens the case saved last as it stood in the form; saving again corrects it under its number (`desk.md`). */
  function undo(app: AppContext): void {
    const saved = undoable.value
    if (saved === null || app.now() >= saved.until) return
    if (draft.value !== null) putAside(app, draft.value)
    takeInHand(app, { ...saved.draft, reopened: { at: app.now(), number: saved.number } })
    undoable.value = null
    lastSaved.value = null
  }

  /** Throws a draft away, in hand or parked. A failure leaves it as it is. */
  async function discard(app: AppContext, caseId: string, reason: string): Promise<Outcome<null>> {
    const thrown = [draft.value, ...parked.value].find((known) => known?.caseId === caseId)
    if (!thrown || saving.has(caseId)) return { ok: true, value: null }
    const { startedAt } = thrown
    const discarded = await app.desk.request('draft:discard', { draftId: caseId, startedAt, reason })
    if (!discarded.ok) return discarded
    aside.settle(caseId)
    if (draft.value?.caseId === caseId) begin(app)
    else parked.value = parked.value.filter((other) => other.caseId !== caseId)
    return discarded
  }

  async function keepAside(app: AppContext, draftAside: IntakeDraft): Promise<void> {
    const kept = await keepDraft(app, draftAside)
    if (kept.ok) return
    aside.tell(draftAside, { what: 'notKept', key: `failures.${kept.code}`, params: kept.params })
  }

  /**
   * Takes up the kept drafts after a start: the one that was in hand, the others as they were parked. One that reached
   * the journal before the end is told and put away.
   */
  async function resume(app: AppContext): Promise<void> {
    if (draft.value !== null) return
    const found = await draftsFound(app)
    foundSaved.value = found.saved
    parked.value = found.parked
    if (found.inHand === null) begin(app)
    else draft.value = found.inHand
  }

  /** Writes the draft down where a killed process cannot take it (ADR 2), and what could not be written before. */
  async function keep(app: AppContext): Promise<Outcome<number | null>> {
    for (const { caseId, what } of aside.problems.value) {
      const unkept = what === 'notKept' ? parked.value.find((other) => other.caseId === caseId) : undefined
      aside.settle(unkept === undefined ? '' : caseId)
      if (unkept !== undefined) void keepAside(app, unkept)
    }
    const current = draft.value
    if (current === null) return { ok: true, value: null }
    const kept = await keepDraft(app, current)
    if (kept.ok) aside.settle(current.caseId)
    return kept
  }

  /**
   * Registers the case. Twice the same draft is one case; answers it when it is saved. What is written into the form
   * while the save is under way follows the case; a draft parked meanwhile is saved all the same.
   */
  async function save(app: AppContext, reasons: LateReasons): Promise<SavedCase | null> {
    const current = draft.value
    if (current === null || saving.has(current.caseId)) return null
    status.value = { kind: 'saving' }
    saving.add(current.caseId)
    // Limits and hours are the office's own by then (ADR 15).
    await app.opened
    const registration = registrationOf(app, current)
    if (!('events' in registration)) {
      saving.delete(current.caseId)
      return stop(current, registration)
    }
    const mayBeKnown = !untried.delete(current.commandId)
    const done = await registerDraft(app, current, registration.events, { mayBeKnown, reasons }).finally(() =>
      saving.delete(current.caseId),
    )
    return 'number' in done ? finish(app, current, done.number) : stop(current, done)
  }

  /**
   * Takes the draft down as a call on an open case (P10, R18). The form is empty at once, for the next caller; a draft that
   * could not be taken down is parked, and told.
   */
  async function takeCall(kind: CallKind, caseId: string, app: AppContext): Promise<void> {
    const current = draft.value
    if (current === null || saving.has(current.caseId)) return
    const problem = callProblem(kind, current)
    if (problem !== null) return void stop(current, problem)
    saving.add(current.caseId)
    turn.value += 1
    begin(app)
    const done = await recordCall(app, current, kind, caseId).finally(() => saving.delete(current.caseId))
    if ('number' in done) {
      lastCall.value = done
      await app.desk.request('draft:remove', { draftId: current.caseId })
    } else {
      putAside(app, current)
      stop(current, done)
    }
  }

  function finish(app: AppContext, current: IntakeDraft, number: string): SavedCase {
    const done = { caseId: current.caseId, number, savedAt: app.now() }
    if (draft.value?.caseId === current.caseId) begin(app)
    else parked.value = parked.value.filter(({ caseId }) => caseId !== current.caseId)
    lastSaved.value = done
    undoable.value = { draft: current, number, until: done.savedAt + UNDO_MS }
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
    isAfterVisit,
    parked,
    status,
    lastSaved,
    lastCall,
    takeCall,
    foundSaved,
    begin,
    beginWith,
    resume,
    park,
    takeUp,
    undo,
    undoable,
    discard,
    turn,
    asideProblems: aside.problems,
    keep,
    save,
    writeOn,
  }
})
