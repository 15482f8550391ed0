import { shallowRef, watch, type Ref } from 'vue'
import type { FoundPerson } from '../../domain/roster-lookup.ts'
import { useApp } from '../../platform/app-context.ts'
import { findPeople, peopleIndexOf } from '../../platform/people-index.ts'

/** Who is meant by what is typed, also while it is being composed; choosing is the list's affair. */
export function usePeopleLookup(text: () => string, address: () => string) {
  const { store } = useApp()
  const found: Ref<readonly FoundPerson[]> = shallowRef([])

  watch(text, async (typed) => {
    const people = await findPeople(store, typed, address())
    if (typed === text()) found.value = people
  })
  return {
    found,
    /** Reads the roster ahead of the first letter. */
    prepare: () => peopleIndexOf(store).prepare(),
  }
}
