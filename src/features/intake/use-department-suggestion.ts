import { ref, watch, type Ref } from 'vue'
import { useApp } from '../../platform/app-context.ts'

/** Open cases looked at for the department that a category usually goes to. */
const LOOKED_AT = 200

/** The department that open cases of this category were handed to most often; else the first of the office. */
export function useDepartmentSuggestion(category: () => string | null): Readonly<Ref<string | null>> {
  const { store, settings } = useApp()
  const suggested = ref<string | null>(null)
  watch(
    [category, settings],
    async ([wanted]) => {
      const known = settings.value.departments.map(({ name }) => name)
      const open = wanted === null ? [] : await store.openCases({ limit: LOOKED_AT })
      const counts = new Map<string, number>()
      for (const { serviceCategory, department } of open) {
        if (serviceCategory !== wanted || department === null || !known.includes(department)) continue
        counts.set(department, (counts.get(department) ?? 0) + 1)
      }
      const [mostOften] = [...counts].sort(([, a], [, b]) => b - a)
      suggested.value = mostOften?.[0] ?? known[0] ?? null
    },
    { immediate: true },
  )
  return suggested
}
