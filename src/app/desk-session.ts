import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Failure, FailureCode, FailureParams, Outcome } from '../../electron/contract/failures.ts'
import type { SessionInfo } from '../../electron/contract/shapes.ts'
import type { BeforeCover, DeskFacts } from '../platform/app-context.ts'
import type { DeskBridge } from '../platform/desk-bridge.ts'

/** Where the program stands between its start and an open office. */
export type DeskPhase = 'starting' | 'demo' | 'setUp' | 'signIn' | 'opening' | 'open' | 'covered' | 'failed'

/** Why the program cannot go on, in a code of `failures.json`. */
export interface StartFailure {
  readonly code: FailureCode | 'storeFailed' | 'programFault'
  readonly params: FailureParams
}

/** What `desk:start` tells before an office exists. */
export type StartedDesk = Omit<DeskFacts, 'officeId'> & {
  readonly officeId: string | null
  readonly demo?: { readonly isMade: boolean; readonly isWanted: boolean } | undefined
}

/** What did not work while the screen was being covered: the draft is not on disk, or main does not know of the cover. */
export interface CoverProblem {
  readonly what: 'draftNotKept' | 'coverNotTold'
  readonly failure: Failure
}

/** Who is at the desk and what the window shows; the order of start-up, sign-in, cover and return. */
export const useDeskSession = defineStore('desk-session', () => {
  const phase = ref<DeskPhase>('starting')
  const started = shallowRef<StartedDesk | null>(null)
  const session = shallowRef<SessionInfo | null>(null)
  const failure = shallowRef<StartFailure | null>(null)
  const coverProblems = shallowRef<readonly CoverProblem[]>([])
  const hooks = new Set<BeforeCover>()
  let covering: Promise<unknown> = Promise.resolve()

  function fail(code: StartFailure['code'], params: FailureParams = {}): void {
    failure.value = { code, params }
    phase.value = 'failed'
  }

  function taken<T>(outcome: Outcome<T>): T | null {
    if (outcome.ok) return outcome.value
    fail(outcome.code, outcome.params)
    return null
  }

  /** Asks main how things stand and shows set-up, sign-in, or the cover. Answers whether the office may be opened. */
  async function start(desk: DeskBridge): Promise<boolean> {
    const [answer, current] = await Promise.all([
      desk.request('desk:start', null),
      desk.request('session:current', null),
    ])
    const facts = taken(answer)
    if (!facts) return false
    started.value = facts
    if (facts.demo?.isWanted === true) {
      phase.value = 'demo'
      return false
    }
    if (facts.officeId === null) {
      phase.value = 'setUp'
      return false
    }
    session.value = current.ok ? current.value : null
    if (session.value && !session.value.isCovered) return true
    phase.value = 'signIn'
    return false
  }

  /** Replaces the page at once; what was typed is flushed before main is told to refuse everything but the PIN. */
  function cover(desk: DeskBridge): void {
    if (phase.value !== 'open') return
    const flushed = [...hooks].map(async (hook) => hook())
    phase.value = 'covered'
    coverProblems.value = []
    covering = tellMain(desk, flushed)
  }

  /** Keeps what is being written; answers what could not be kept. */
  const flush = (): Promise<readonly (Failure | null)[]> =>
    Promise.all([...hooks].map(async (hook) => hook()))

  async function tellMain(desk: DeskBridge, flushed: readonly Promise<Failure | null>[]): Promise<void> {
    const kept = await Promise.all(flushed)
    const covered = await desk.request('session:cover', null)
    coverProblems.value = [
      ...kept.flatMap((failure) => (failure ? [{ what: 'draftNotKept' as const, failure }] : [])),
      ...(covered.ok ? [] : [{ what: 'coverNotTold' as const, failure: covered }]),
    ]
  }

  function beforeCover(hook: BeforeCover): () => void {
    hooks.add(hook)
    return () => hooks.delete(hook)
  }

  const facts = computed<DeskFacts | null>(() => {
    const desk = started.value
    return desk && desk.officeId !== null ? { ...desk, officeId: desk.officeId } : null
  })
  /** Settles at once where the screen is not covered, otherwise when somebody has typed their PIN. */
  async function uncovered(): Promise<void> {
    if (phase.value !== 'covered') return
    await new Promise<void>((resolve) => {
      const stop = watch(
        phase,
        () => {
          stop()
          resolve()
        },
        { flush: 'sync' },
      )
    })
  }

  const coverSettled = (): Promise<unknown> => covering

  return {
    phase,
    started,
    facts,
    session,
    failure,
    coverProblems,
    fail,
    start,
    cover,
    flush,
    beforeCover,
    coverSettled,
    uncovered,
  }
})
