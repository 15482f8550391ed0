import { onScopeDispose, ref, shallowRef } from 'vue'
import type { CaseCommand } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decide } from '../../domain/decide.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'

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

  async function load(): Promise<void> {
    const found = await app.store.caseById(caseId)
    complaint.value = found ?? null
    isMissing.value = found === undefined
  }

  const record = decisionTaking(app, load, { expectCase: 'known' })
  const take: TakeDecision = (command) =>
    record(wordsOf(command), (context) => decide(complaint.value, command, context))

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some((stream) => stream.kind === 'case' && stream.id === caseId)) void load()
    }),
  )
  return { complaint, isMissing, load, take }
}
