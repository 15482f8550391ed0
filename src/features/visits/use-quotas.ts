import { computed, onScopeDispose, shallowRef } from 'vue'
import { monthOf, visitQuotas } from '../../domain/visit-quota.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** R19: how far manager and general manager are with this month's visits, kept fresh. */
export function useQuotas(app: AppContext) {
  const by = shallowRef<readonly string[]>([])

  async function load(): Promise<void> {
    const { from, until } = monthOf(app.now(), app.calendar)
    by.value = (await app.store.visitsBetween(from, until)).map(([, staffId]) => staffId)
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'case')) void load()
    }),
  )
  void load()
  return computed(() => visitQuotas(by.value, app.staff.value))
}
