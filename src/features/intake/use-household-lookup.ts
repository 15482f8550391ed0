import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import { parseHousehold } from '../../domain/household.ts'
import type { RosterHousehold } from '../../domain/roster-household.ts'
import { useApp } from '../../platform/app-context.ts'
import { whenIdle } from '../../platform/idle.ts'

/** What the roster says to a typed address; `unlisted` = there is no roster yet, so that nothing can be missing from it. */
export type HouseholdState = 'empty' | 'unread' | 'unlisted' | 'unknown' | 'one' | 'several'

/** The households of the roster that are meant by what is typed. */
export function useHouseholdLookup(text: () => string) {
  const { store } = useApp()
  const hasRoster = ref(false)
  const looked = shallowRef<{ readonly text: string; readonly households: readonly RosterHousehold[] }>({
    text: '',
    households: [],
  })

  async function look(): Promise<readonly RosterHousehold[]> {
    const typed = text()
    if (looked.value.text === typed) return looked.value.households
    const households = typed.trim() === '' ? [] : await store.roster.byAddress(typed)
    if (typed === text()) looked.value = { text: typed, households }
    return households
  }

  const households = computed(() => (looked.value.text === text() ? looked.value.households : []))
  const state = computed((): HouseholdState => {
    if (text().trim() === '') return 'empty'
    if (households.value.length > 0) return households.value.length === 1 ? 'one' : 'several'
    if (parseHousehold(text()) === null) return 'unread'
    return hasRoster.value ? 'unknown' : 'unlisted'
  })

  watch(text, look, { immediate: true })
  onMounted(async () => {
    await whenIdle()
    hasRoster.value = (await store.roster.count()) > 0
  })
  return { households, state, look }
}
