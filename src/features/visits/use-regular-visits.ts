import { onScopeDispose, shallowRef } from 'vue'
import type { CustomerVisits } from '../../domain/regular-visits/customer-visits.ts'
import { decideRegularVisit } from '../../domain/regular-visits/decide-regular-visit.ts'
import { foldAllRegularVisits } from '../../domain/regular-visits/fold-regular-visits.ts'
import type { VisitActDraft } from '../../domain/regular-visits/visit-acts.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { decisionTaking, type DecisionProblem } from '../../platform/decision-taking.ts'

/** Saves what is decided about the visits to a customer; answers why it could not. */
export type TakeVisit = (
  customer: CustomerVisits | null,
  customerId: string,
  draft: VisitActDraft,
) => Promise<DecisionProblem | null>

/** The regular visits of the office (R30), kept fresh, and what is decided about them. */
export function useRegularVisits(app: AppContext) {
  const customers = shallowRef<readonly CustomerVisits[] | null>(null)

  async function load(): Promise<void> {
    customers.value = foldAllRegularVisits(await app.store.eventsOfKind('regularVisit'))
  }

  const record = decisionTaking(app, load)
  const take: TakeVisit = (customer, customerId, draft) =>
    record(JSON.stringify([customerId, draft]), (context) =>
      decideRegularVisit(customerId, customer, draft, context),
    )

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'regularVisit')) void load()
    }),
  )
  void load()
  return { customers, take }
}
