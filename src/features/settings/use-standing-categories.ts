import { shallowRef, watch } from 'vue'
import { withCategoryChanges, type CategorySettings } from '../../domain/service-categories.ts'
import { useApp } from '../../platform/app-context.ts'
import { useSetting } from './use-setting.ts'

/** The categories as they stand, with changes on their way to the record: each begins with what the one before it left. */
export function useStandingCategories() {
  const { settings } = useApp()
  const { result, save } = useSetting()
  const standing = shallowRef(settings.value.serviceCategories)
  let onTheirWay = 0

  watch(settings, (now) => {
    if (onTheirWay === 0) standing.value = now.serviceCategories
  })

  async function keep(changes: CategorySettings): Promise<void> {
    if (Object.keys(changes).length === 0) return
    standing.value = withCategoryChanges(standing.value, changes)
    onTheirWay += 1
    await save({ serviceCategories: changes })
    onTheirWay -= 1
    if (result.value?.tone === 'error') standing.value = settings.value.serviceCategories
  }

  return { standing, keep, result }
}
