import { onScopeDispose, shallowRef } from 'vue'
import type { Refusal } from '../../domain/case-commands.ts'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decideTraining } from '../../domain/training/decide-training.ts'
import { foldAllTraining } from '../../domain/training/fold-training.ts'
import type { TrainingActDraft } from '../../domain/training/training-acts.ts'
import type { TrainingCase } from '../../domain/training/training-case.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Why something about a training case did not get onto the record. */
export type TrainingProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/** About which training case something is decided; a draft also names the case it is made of. */
export interface TrainingSubject {
  readonly trainingId: string
  readonly current: TrainingCase | null
  readonly source: ComplaintCase | null
}

/** The training cases of the office (R23), kept fresh, and what is decided about them. */
export function useTraining(app: AppContext) {
  const all = shallowRef<readonly TrainingCase[] | null>(null)
  let lastTry = { text: '', commandId: '' }

  async function load(): Promise<void> {
    all.value = foldAllTraining(await app.store.eventsOfKind('training'))
  }

  /** The same decision tried again keeps its command id, so that it is recorded once (ADR 2). */
  function commandIdOf(text: string): string {
    if (lastTry.text !== text) lastTry = { text, commandId: app.newId() }
    return lastTry.commandId
  }

  async function take(subject: TrainingSubject, draft: TrainingActDraft): Promise<TrainingProblem | null> {
    const { trainingId, current, source } = subject
    const decision = decideTraining(trainingId, current, source, draft, {
      now: app.now(),
      actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
      office: app.settings.value,
      calendar: app.calendar,
      newId: app.newId,
    })
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const saved = await app.store.append(commandIdOf(JSON.stringify([trainingId, draft])), decision.events)
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    lastTry = { text: '', commandId: '' }
    await load()
    return null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'training')) void load()
    }),
  )
  void load()
  return { all, take }
}
