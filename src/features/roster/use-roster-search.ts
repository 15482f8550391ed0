import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RosterHousehold } from '../../domain/roster-household.ts'
import { useApp } from '../../platform/app-context.ts'
import { findRosterParts } from '../../platform/roster-parts.ts'
import { findPeople } from '../../platform/people-index.ts'
import { MOST_LOOKUP_OPTIONS, type LookupOption } from '../../ui/lookup-option.ts'

/** Milliseconds after the last key; an address half written is no miss. */
const PAUSE_MS = 400

/** Households in which a part was found; more are not shown. */
const MOST_PARTS = 20

/** Finds households by any part of address, name or telephone number, and by initials. */
export function useRosterSearch() {
  const { store } = useApp()
  const { t } = useI18n()
  const text = ref('')
  const found = shallowRef<readonly RosterHousehold[]>([])
  /** Nothing was found, and nobody has typed on for a moment. */
  const isMissing = ref(false)
  let pause = 0

  async function search(typed: string): Promise<readonly RosterHousehold[]> {
    if (typed.trim() === '') return []
    const byAddress = await store.roster.byAddress(typed)
    if (byAddress.length > 0) return byAddress
    const [people, parts] = await Promise.all([
      findPeople(store, typed, ''),
      findRosterParts(store, typed, MOST_PARTS),
    ])
    return [
      ...new Map([...people, ...parts].map(({ household }) => [household.householdId, household])).values(),
    ]
  }

  watch(text, async (typed) => {
    window.clearTimeout(pause)
    isMissing.value = false
    const households = await search(typed)
    if (typed !== text.value) return
    found.value = households
    if (households.length > 0 || typed.trim() === '') return
    pause = window.setTimeout(() => {
      isMissing.value = typed === text.value
    }, PAUSE_MS)
  })
  onScopeDispose(() => window.clearTimeout(pause))
  const options = computed(() =>
    found.value
      .slice(0, MOST_LOOKUP_OPTIONS)
      .map(({ householdId, address, residents, leftNames, movedIn }): LookupOption => ({
        value: householdId,
        label: address,
        detail: [
          ...residents.map(({ name }) => name),
          ...leftNames.map((name) => t('roster.leftName', { name })),
        ].join(t('roster.comma')),
        note: movedIn,
      })),
  )
  return { text, options, isMissing, hasMore: computed(() => found.value.length > MOST_LOOKUP_OPTIONS) }
}
