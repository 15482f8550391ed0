import { onScopeDispose, ref, shallowRef } from 'vue'
import type { CaseCommand, Refusal } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decide } from '../../domain/decide.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Why a decision did not get onto the record: a rule refused it, or it could not be written. */
export type DecisionProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/** Decides and saves; `null` = it is on the record. */
export type TakeDecision = (command: CaseCommand) => Promise<DecisionProblem | null>

/** Names of the moments that a command takes from the clock when the key is pressed. */
const PRESSED_AT: readonly string[] = ['saidAt', 'addedAt', 'signedAt']

/** A command without the moment of its key: tried again, it is the same one. */
function wordsOf(command: CaseCommand): string {
  return JSON.stringify(command, (name, value: unknown) => (PRESSED_AT.includes(name) ? undefined : value))
}

/** One case as it stands, kept fresh, and the way a decision about it gets onto the record. */
export function useCase(app: AppContext, caseId: string) {
  const complaint = shallowRef<ComplaintCase | null>(null)
  const isMissing = ref(false)
  let lastTry = { text: '', commandId: '' }

  async function load(): Promise<void> {
    const found = await app.store.caseById(caseId)
    complaint.value = found ?? null
    isMissing.value = found === undefined
  }

  /** The same decision tried again keeps its command id, so that it is recorded once (ADR 2). */
  function commandIdOf(command: CaseCommand): string {
    const text = wordsOf(command)
    if (lastTry.text !== text) lastTry = { text, commandId: app.newId() }
    return lastTry.commandId
  }

  /** Decides and saves. `null` = it is on the record. */
  async function take(command: CaseCommand): Promise<DecisionProblem | null> {
    const decision = decide(complaint.value, command, {
      now: app.now(),
      actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
      office: app.settings.value,
      calendar: app.calendar,
      newId: app.newId,
    })
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const saved = await app.store.append(commandIdOf(command), decision.events, { expectCase: 'known' })
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    lastTry = { text: '', commandId: '' }
    await load()
    return null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some((stream) => stream.kind === 'case' && stream.id === caseId)) void load()
    }),
  )
  return { complaint, isMissing, load, take }
}
