import { onScopeDispose, shallowRef } from 'vue'
import type { Refusal } from '../../domain/case-commands.ts'
import type { CustomerVisits } from '../../domain/regular-visits/customer-visits.ts'
import { decideRegularVisit } from '../../domain/regular-visits/decide-regular-visit.ts'
import { foldAllRegularVisits } from '../../domain/regular-visits/fold-regular-visits.ts'
import type { VisitActDraft } from '../../domain/regular-visits/visit-acts.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Why something about a visit did not get onto the record. */
export type VisitProblem =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/** Saves what is decided about the visits to a customer; answers why it could not. */
export type TakeVisit = (
  customer: CustomerVisits | null,
  customerId: string,
  draft: VisitActDraft,
) => Promise<VisitProblem | null>

/** The regular visits of the office (R30), kept fresh, and what is decided about them. */
export function useRegularVisits(app: AppContext) {
  const customers = shallowRef<readonly CustomerVisits[] | null>(null)
  let lastTry = { text: '', commandId: '' }

  async function load(): Promise<void> {
    customers.value = foldAllRegularVisits(await app.store.eventsOfKind('regularVisit'))
  }

  /** The same decision tried again keeps its command id, so that it is recorded once (ADR 2). */
  function commandIdOf(text: string): string {
    if (lastTry.text !== text) lastTry = { text, commandId: app.newId() }
    return lastTry.commandId
  }

  const take: TakeVisit = async (customer, customerId, draft) => {
    const decision = decideRegularVisit(customerId, customer, draft, {
      now: app.now(),
      actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
      office: app.settings.value,
      calendar: app.calendar,
      newId: app.newId,
    })
    if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
    const saved = await app.store.append(commandIdOf(JSON.stringify([customerId, draft])), decision.events)
    if (!saved.ok) return { kind: 'failed', code: saved.code, params: saved.params }
    lastTry = { text: '', commandId: '' }
    await load()
    return null
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'regularVisit')) void load()
    }),
  )
  void load()
  return { customers, take }
}
