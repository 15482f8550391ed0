import { shallowReactive } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'

/** Numbers of other cases, read when they are first asked for; '' until then. */
export function useCaseNumber(app: AppContext) {
  const numbers = shallowReactive(new Map<string, string>())
  function numberOf(caseId: string): string {
    const known = numbers.get(caseId)
    if (known !== undefined) return known
    void app.store.caseById(caseId).then((found) => numbers.set(caseId, found?.number ?? ''))
    return ''
  }
  return { numberOf }
}
