import { decideHousehold } from '../../domain/decide-roster.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { entryOf, type HouseholdForm } from './household-form.ts'

/** How saving a household ended; `unchanged` = it stands so already. */
export type SavedHousehold =
  | { readonly kind: 'saved' | 'unchanged' }
  | {
      readonly kind: 'refused' | 'failed'
      readonly code: string
      readonly params: Readonly<Record<string, string | number>>
    }

/** Decides and saves what the form says; the same form again is the same command. */
export async function saveHousehold(
  app: AppContext,
  form: HouseholdForm,
  commandId: string,
): Promise<SavedHousehold> {
  const [current, neighbours] = await Promise.all([
    app.store.roster.byId(form.householdId),
    app.store.roster.byAddress(form.address),
  ])
  const decision = decideHousehold(current, entryOf(form), neighbours, { now: app.now(), newId: app.newId })
  if (!decision.ok) {
    const { code, params } = decision
    return code === 'nothingChanged' ? { kind: 'unchanged' } : { kind: 'refused', code, params }
  }
  const saved = await app.store.append(commandId, decision.events)
  return saved.ok ? { kind: 'saved' } : { kind: 'failed', code: saved.code, params: saved.params }
}
