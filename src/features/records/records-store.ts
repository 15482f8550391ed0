import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Failure, Outcome } from '../../../electron/contract/failures.ts'
import type { PushPayload } from '../../../electron/contract/requests.ts'
import type { ExportReceipt, VerifyReport } from '../../../electron/contract/shapes.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { timeLeft } from './time-left.ts'

/** Long work of this screen and the phases it goes through. */
const PHASES = {
  export: ['collecting', 'writing', 'checking'],
  exportWithForms: ['collecting', 'writing', 'forms', 'checking'],
  verify: ['checking'],
} as const satisfies Record<string, readonly string[]>
export type WorkKind = keyof typeof PHASES

/** A verification that succeeded. */
export interface Verified {
  readonly path: string
  readonly report: VerifyReport
  /** Whether it is the very file a receipt speaks of; `null` = no receipt is at hand. */
  readonly isAsOnReceipt: boolean | null
}

export interface RunningWork {
  readonly kind: WorkKind
  readonly jobId: string
  readonly progress: PushPayload<'job:progress'> | null
  /** Seconds; `null` while nobody can tell. */
  readonly left: number | null
}

/** Receipts as the office's own stream keeps them, and the one piece of long work, which goes on when the screen is left. */
export const useRecordsStore = defineStore('records', () => {
  const receipts = shallowRef<readonly ExportReceipt[]>([])
  const verified = shallowRef<readonly Verified[]>([])
  const work = shallowRef<RunningWork | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function readReceipts(app: AppContext): Promise<void> {
    const kept = await app.desk.request('export:receipts', null)
    if (kept.ok) receipts.value = kept.value
    else failure.value = kept
  }

  async function run<T>(
    app: AppContext,
    kind: WorkKind,
    start: (jobId: string) => Promise<Outcome<T>>,
  ): Promise<T | null> {
    if (work.value !== null) return null
    const jobId = app.newId()
    const estimate = timeLeft(PHASES[kind])
    work.value = { kind, jobId, progress: null, left: null }
    failure.value = null
    verified.value = []
    const stop = app.desk.onPush('job:progress', (progress) => {
      if (progress.jobId === jobId)
        work.value = { kind, jobId, progress, left: estimate(progress, app.now()) }
    })
    try {
      const outcome = await start(jobId)
      if (outcome.ok) return outcome.value
      failure.value = outcome
      return null
    } finally {
      stop()
      work.value = null
    }
  }

  async function cancel(app: AppContext): Promise<void> {
    if (work.value !== null) await app.desk.request('job:cancel', { jobId: work.value.jobId })
  }

  const isRunning = computed(() => work.value !== null)
  return { receipts, verified, work, failure, isRunning, readReceipts, run, cancel }
})
