import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Failure } from '../../../electron/contract/failures.ts'
import type { PushPayload } from '../../../electron/contract/requests.ts'
import type { ImportPreview, ImportResult } from '../../../electron/contract/shapes.ts'
import { now } from '../../platform/clock.ts'
import type { DeskBridge } from '../../platform/desk-bridge.ts'
import { newId } from '../../platform/ids.ts'

/** Where an import stands: nothing chosen, a passphrase asked for, work going on, shown, or taken in. */
export type ImportPhase = 'idle' | 'passphrase' | 'staging' | 'preview' | 'taking' | 'done'

/** Steps after which nothing can be called off any more. */
const PAST_CANCEL = ['taking', 'folding']

/** Before this much of a step is done its speed would be a guess. */
const LEAST_SHARE = 0.05

/**
 * One import from the choice of files to its end. `fold` brings what was taken in before the screens, where there are any:
 * it is called with a function that hears of events as they go by.
 */
export function useImport(
  desk: DeskBridge,
  fold: (folded: (events: number) => void) => Promise<void> = () => Promise.resolve(),
) {
  const phase = ref<ImportPhase>('idle')
  const failure = shallowRef<Failure | null>(null)
  const preview = shallowRef<ImportPreview | null>(null)
  const result = shallowRef<ImportResult | null>(null)
  const progress = shallowRef<Omit<PushPayload<'job:progress'>, 'jobId'> | null>(null)
  let jobId = ''
  let paths: readonly string[] = []
  let stepBegan = 0

  function show(next: Omit<PushPayload<'job:progress'>, 'jobId'>): void {
    if (next.phase !== progress.value?.phase) stepBegan = now()
    progress.value = next
  }
  onScopeDispose(
    desk.onPush('job:progress', ({ jobId: of, ...next }) => {
      if (of === jobId) show(next)
    }),
  )
  // Whoever leaves the screen leaves nothing staged behind.
  onScopeDispose(() => {
    if (phase.value === 'preview' || phase.value === 'staging') void desk.request('import:discard', { jobId })
  })
  /** Seconds the step still takes; `null` while nobody can tell. */
  const left = computed(() => {
    const { done, total } = progress.value ?? { done: 0, total: 0 }
    if (total === 0 || done / total < LEAST_SHARE) return null
    return Math.ceil(((now() - stepBegan) * (total - done)) / done / 1000)
  })
  const isRunning = computed(() => phase.value === 'staging' || phase.value === 'taking')
  const mayCancel = computed(
    () => isRunning.value && !PAST_CANCEL.includes(progress.value?.phase ?? 'checking'),
  )

  async function choose(): Promise<void> {
    if (isRunning.value) return
    const chosen = await desk.request('import:choose', null)
    if (!chosen.ok) failure.value = chosen
    else if (chosen.value.length > 0) {
      await discard()
      paths = chosen.value
      await stage(null)
    }
  }

  async function stage(passphrase: string | null): Promise<void> {
    begin('staging')
    const staged = await desk.request('import:stage', { jobId, paths: [...paths], passphrase })
    if (staged.ok) {
      preview.value = staged.value
      phase.value = 'preview'
    } else if (staged.code === 'passphraseNeeded') phase.value = 'passphrase'
    else {
      failure.value = staged
      phase.value = staged.code === 'wrongPassphrase' ? 'passphrase' : 'idle'
    }
  }

  async function commit(deskLetter: string | null): Promise<void> {
    if (phase.value !== 'preview') return
    const id = jobId
    begin('taking', id)
    const taken = await desk.request('import:commit', { jobId: id, deskLetter })
    if (!taken.ok) {
      failure.value = taken
      phase.value = 'idle'
      return
    }
    let done = 0
    show({ phase: 'folding', done, total: taken.value.events })
    await fold((events) => {
      done = Math.min(done + events, taken.value.events)
      show({ phase: 'folding', done, total: taken.value.events })
    })
    result.value = taken.value
    phase.value = 'done'
  }

  function begin(next: ImportPhase, id: string = newId()): void {
    jobId = id
    failure.value = null
    progress.value = null
    stepBegan = now()
    phase.value = next
  }

  /** Stops what runs, or puts away what is shown; nothing has been changed. */
  async function discard(): Promise<void> {
    if (phase.value === 'taking' && !mayCancel.value) return
    await desk.request('import:discard', { jobId })
    if (phase.value !== 'staging' && phase.value !== 'taking') phase.value = 'idle'
  }

  return {
    phase,
    failure,
    preview,
    result,
    progress,
    left,
    isRunning,
    mayCancel,
    choose,
    stage,
    commit,
    discard,
  }
}

export type RunningImport = ReturnType<typeof useImport>
