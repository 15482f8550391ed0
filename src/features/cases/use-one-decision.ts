import { shallowRef, type ShallowRef } from 'vue'
import type { DecisionProblem } from '../../platform/decision-taking.ts'

/** Takes one decision at a time; a second key meanwhile does nothing. `onRecorded` follows when it is on the record. */
export function useOneDecision(onRecorded: () => Promise<void>): {
  /** Why the last one did not get onto the record. */
  readonly problem: ShallowRef<DecisionProblem | null>
  readonly settle: (attempt: () => Promise<DecisionProblem | null>) => Promise<void>
} {
  const problem = shallowRef<DecisionProblem | null>(null)
  let isTaking = false
  return {
    problem,
    settle: async (attempt) => {
      if (isTaking) return
      isTaking = true
      problem.value = await attempt()
      isTaking = false
      if (problem.value === null) await onRecorded()
    },
  }
}
