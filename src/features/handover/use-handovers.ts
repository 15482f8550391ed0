import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Refusal } from '../../domain/case-commands.ts'
import { decideShift, type ShiftCommand } from '../../domain/decide-shift.ts'
import type { Handover } from '../../domain/shift.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Why a handover did not get onto the record. */
export type HandoverProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/** The handovers of the office, kept fresh, and what is decided about them (P8). */
export function useHandovers(app: AppContext) {
  const all = shallowRef<readonly Handover[] | null>(null)
  const problem = shallowRef<HandoverProblem | null>(null)
  let isTaking = false
  let lastTry = { text: '', commandId: '' }

  async function load(): Promise<void> {
    all.value = await app.store.handovers()
  }

  const open = computed(() => (all.value ?? []).filter(({ takenOverAt }) => takenOverAt === null))
  /** Handed to whoever is at the desk and not confirmed yet. */
  const forMe = computed(() => open.value.find(({ to }) => to === app.session.value.staffId) ?? null)
  /** Handed over from this desk's person and not confirmed yet. */
  const fromMe = computed(() => open.value.find(({ from }) => from === app.session.value.staffId) ?? null)

  /** The same decision tried again keeps its command id, so that it is recorded once (ADR 2). */
  function commandIdOf(text: string): string {
    if (lastTry.text !== text) lastTry = { text, commandId: app.newId() }
    return lastTry.commandId
  }

  /** Decides and saves; answers whether it is on the record. A second key meanwhile does nothing. */
  async function take(current: Handover | null, command: ShiftCommand): Promise<boolean> {
    if (isTaking) return false
    isTaking = true
    try {
      problem.value = await save(current, command)
    } finally {
      isTaking = false
    }
    return problem.value === null
  }

  async function save(current: Handover | null, command: ShiftCommand): Promise<HandoverProblem | null> {
    const decision = decideShift(current, command, {
      now: app.now(),
      actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
      office: app.settings.value,
      calendar: app.calendar,
      newId: app.newId,
    })
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const commandId = commandIdOf(JSON.stringify([current?.shiftId, command]))
    const saved = await app.store.append(commandId, decision.events)
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    lastTry = { text: '', commandId: '' }
    await load()
    return null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'shift')) void load()
    }),
  )
  return { all, forMe, fromMe, problem, load, take }
}
