import { computed, onScopeDispose, shallowRef } from 'vue'
import { decideShift, type ShiftCommand } from '../../domain/decide-shift.ts'
import type { Handover } from '../../domain/shift.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'

/** The handovers of the office, kept fresh, and what is decided about them (P8). */
export function useHandovers(app: AppContext) {
  const all = shallowRef<readonly Handover[] | null>(null)
  const problem = shallowRef<DecisionProblem | null>(null)
  let isTaking = false

  async function load(): Promise<void> {
    all.value = await app.store.handovers()
  }

  const open = computed(() => (all.value ?? []).filter(({ takenOverAt }) => takenOverAt === null))
  /** Handed to whoever is at the desk and not confirmed yet. */
  const forMe = computed(() => open.value.find(({ to }) => to === app.session.value.staffId) ?? null)
  /** Handed over from this desk's person and not confirmed yet. */
  const fromMe = computed(() => open.value.find(({ from }) => from === app.session.value.staffId) ?? null)

  const record = decisionTaking(app, load)

  /** Decides and saves; answers whether it is on the record. A second key meanwhile does nothing. */
  async function take(current: Handover | null, command: ShiftCommand): Promise<boolean> {
    if (isTaking) return false
    isTaking = true
    try {
      const words = JSON.stringify([current?.shiftId, command])
      problem.value = await record(words, (context) => decideShift(current, command, context))
    } finally {
      isTaking = false
    }
    return problem.value === null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'shift')) void load()
    }),
  )
  return { all, forMe, fromMe, problem, load, take }
}
