import { onScopeDispose, shallowRef } from 'vue'
import type { RosterHousehold } from '../../domain/roster-household.ts'
import { useApp } from '../../platform/app-context.ts'

/** Households read at a time, so that the window is free in between. */
const PAGE = 500
const byNumbers = new Intl.Collator('en', { numeric: true })

/** All households in the order of their addresses; `null` until they have been read. */
export function useHouseholdList() {
  const { store } = useApp()
  const households = shallowRef<readonly RosterHousehold[] | null>(null)
  let run = 0

  async function read(): Promise<void> {
    const own = ++run
    const all: RosterHousehold[] = []
    for (;;) {
      const page = await store.roster.page(all.at(-1)?.householdId ?? '', PAGE)
      if (own !== run) return
      if (page.length === 0) break
      all.push(...page)
    }
    households.value = all.sort((one, other) => byNumbers.compare(one.address, other.address))
  }

  onScopeDispose(
    store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'household')) void read()
    }),
  )
  onScopeDispose(() => {
    run += 1
  })
  void read()
  return households
}
