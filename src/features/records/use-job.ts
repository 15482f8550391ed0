import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { Failure, Outcome } from '../../../electron/contract/failures.ts'
import type { PushPayload } from '../../../electron/contract/requests.ts'
import type { AppContext } from '../../platform/app-context.ts'

type Progress = PushPayload<'job:progress'>

/** Before this much is done a time left would be a guess. */
const LEAST_SHARE = 0.05

/** Seconds a job still takes at its speed so far; `null` while nobody can tell. */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | null {
  if (total <= 0 || done / total < LEAST_SHARE) return null
  return Math.ceil((elapsedMs * (total - done)) / done / 1000)
}

/** One piece of long work at a time: its progress, its failure, and the way to cancel it without harm. */
export function useJob(app: AppContext) {
  const progress = shallowRef<Progress | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const isRunning = ref(false)
  let jobId = ''
  let startedAt = 0

  onScopeDispose(
    app.desk.onPush('job:progress', (payload) => {
      if (payload.jobId === jobId) progress.value = payload
    }),
  )
  const left = computed(() =>
    progress.value ? secondsLeft(progress.value.done, progress.value.total, app.now() - startedAt) : null,
  )

  async function run<T>(work: (id: string) => Promise<Outcome<T>>): Promise<T | null> {
    jobId = app.newId()
    startedAt = app.now()
    progress.value = null
    failure.value = null
    isRunning.value = true
    const outcome = await work(jobId)
    isRunning.value = false
    if (outcome.ok) return outcome.value
    failure.value = outcome
    return null
  }

  async function cancel(): Promise<void> {
    if (isRunning.value) await app.desk.request('job:cancel', { jobId })
  }

  return { progress, failure, isRunning, left, run, cancel }
}
