import { shallowRef, watch } from 'vue'
import type { OfficeSettings } from '../../domain/office.ts'
import { useApp } from '../../platform/app-context.ts'
import { useSetting } from './use-setting.ts'

/** Settings that are lists in the office's own order. */
type Lists = Pick<OfficeSettings, 'departments' | 'formerDepartments'>

const listsOf = ({ departments, formerDepartments }: OfficeSettings): Lists => ({
  departments,
  formerDepartments,
})

/**
 * The lists as they stand, with changes on their way to the record: one change follows the other without waiting,
 * and each begins with what the one before it left.
 */
export function useStandingLists() {
  const { settings } = useApp()
  const { result, save } = useSetting()
  const standing = shallowRef(listsOf(settings.value))
  let onTheirWay = 0

  watch(settings, (now) => {
    if (onTheirWay === 0) standing.value = listsOf(now)
  })

  async function keep(change: Partial<Lists>): Promise<void> {
    standing.value = { ...standing.value, ...change }
    onTheirWay += 1
    await save(change)
    onTheirWay -= 1
    if (result.value?.tone === 'error') standing.value = listsOf(settings.value)
  }

  return { standing, keep, result }
}
