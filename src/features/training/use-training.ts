import { onScopeDispose, shallowRef } from 'vue'
import type { ComplaintCase } from '../../domain/complaint-case.ts'
import { decideTraining } from '../../domain/training/decide-training.ts'
import { foldAllTraining } from '../../domain/training/fold-training.ts'
import type { TrainingActDraft } from '../../domain/training/training-acts.ts'
import type { TrainingCase } from '../../domain/training/training-case.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'

/** About which training case something is decided; a draft also names the case it is made of. */
export interface TrainingSubject {
  readonly trainingId: string
  readonly current: TrainingCase | null
  readonly source: ComplaintCase | null
}

/** The training cases of the office (R23), kept fresh, and what is decided about them. */
export function useTraining(app: AppContext) {
  const all = shallowRef<readonly TrainingCase[] | null>(null)

  async function load(): Promise<void> {
    all.value = foldAllTraining(await app.store.eventsOfKind('training'))
  }

  const record = decisionTaking(app, load)
  const take = (
    { trainingId, current, source }: TrainingSubject,
    draft: TrainingActDraft,
  ): Promise<DecisionProblem | null> =>
    record(JSON.stringify([trainingId, draft]), (context) =>
      decideTraining(trainingId, current, source, draft, context),
    )

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'training')) void load()
    }),
  )
  void load()
  return { all, take }
}
