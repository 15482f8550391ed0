import type { PushPayload } from '../../../electron/contract/requests.ts'

type Progress = Pick<PushPayload<'job:progress'>, 'phase' | 'done' | 'total'>

/** Phases in their order with their usual share of the work; counted once, reading back is writing backwards. */
const SHARES: Readonly<Record<string, number>> = { collecting: 1, forms: 40, writing: 6, checking: 3 }
/** Before this much of a phase is done its speed would be a guess. */
const LEAST_SHARE = 0.05

/**
 * Tells how many seconds a job still takes, from the speed of the phase it is in and the usual shares of those that
 * follow; `null` while nobody can tell. `phases` are those of the job, in order.
 */
export function timeLeft(phases: readonly string[]): (progress: Progress, nowMs: number) => number | null {
  let phase = ''
  let startedMs = 0
  /** Epoch ms at which the last estimate expects the end. */
  let expectedEndMs: number | null = null
  return ({ phase: at, done, total }, nowMs) => {
    if (at !== phase) {
      phase = at
      startedMs = nowMs
    }
    const part = total > 0 ? done / total : 0
    if (part >= LEAST_SHARE && nowMs > startedMs) {
      const wholePhaseMs = (nowMs - startedMs) / part
      const following = phases
        .slice(phases.indexOf(at) + 1)
        .reduce((sum, name) => sum + (SHARES[name] ?? 0), 0)
      const laterMs = (wholePhaseMs * following) / (SHARES[at] ?? 1)
      expectedEndMs = nowMs + wholePhaseMs * (1 - part) + laterMs
    }
    return expectedEndMs === null ? null : Math.max(0, Math.ceil((expectedEndMs - nowMs) / 1000))
  }
}
