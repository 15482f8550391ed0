import type { Pause } from '../due-times.ts'
import type { CaseAct } from './case-act.ts'

/** The pauses on record, oldest first; what is handled, or ends, ends a pause with it. */
export function pausesOf(acts: readonly CaseAct[]): readonly Pause[] {
  return acts.reduce<readonly Pause[]>((pauses, act) => {
    const last = pauses.at(-1)
    const isOpen = last?.to === null
    if (act.kind === 'clockPaused' && !isOpen)
      return [...pauses, { from: act.data.pausedAt, to: null, reason: act.data.waitsFor }]
    if (act.kind === 'clockResumed' && isOpen)
      return [...pauses.slice(0, -1), { ...last, to: Math.max(last.from, act.data.resumedAt) }]
    return pauses
  }, [])
}

/** Whether the clock stands still (P2). */
export function isPaused(acts: readonly CaseAct[]): boolean {
  return pausesOf(acts).at(-1)?.to === null
}
