import { failure, type Outcome } from '../../../electron/contract/failures.ts'
import type { PushPayload } from '../../../electron/contract/requests.ts'
import type { BrowserJob } from './browser-export.ts'

class Cancelled extends Error {}

/** Long work of this page, each under its id: progress, pauses, cancelling. */
export interface BrowserJobs {
  /** Runs `work`; `badRequest` when the id is taken, `cancelled` when somebody ended it. */
  run<T>(jobId: string, work: (job: BrowserJob) => Promise<Outcome<T>>): Promise<Outcome<T>>
  cancel(jobId: string): void
}

/** Longest piece of work between two pauses. */
const BREATH_MS = 12

/** Makes the list of jobs. `monotonicMs` never jumps. */
export function browserJobs(
  push: (progress: PushPayload<'job:progress'>) => void,
  monotonicMs: () => number,
): BrowserJobs {
  const cancelled = new Set<string>()
  const running = new Set<string>()
  return {
    cancel: (jobId) => {
      if (running.has(jobId)) cancelled.add(jobId)
    },
    run: async (jobId, work) => {
      if (running.has(jobId)) return failure('badRequest', { jobId })
      running.add(jobId)
      let lastBreathMs = monotonicMs()
      const breathe = async (): Promise<void> => {
        if (cancelled.has(jobId)) throw new Cancelled('The job was cancelled')
        if (monotonicMs() - lastBreathMs < BREATH_MS) return
        await new Promise((resolve) => setTimeout(resolve, 0))
        lastBreathMs = monotonicMs()
      }
      const progress = (phase: string, done: number, total: number): void => {
        push({ jobId, phase, done, total })
      }
      try {
        const answer = await work({ breathe, progress })
        return cancelled.has(jobId) ? failure('cancelled') : answer
      } catch (error) {
        if (cancelled.has(jobId)) return failure('cancelled')
        throw error
      } finally {
        running.delete(jobId)
        cancelled.delete(jobId)
      }
    },
  }
}
