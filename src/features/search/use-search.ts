import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { FOUND_KINDS, type Found, type FoundKind, type FoundPart, type SearchSource } from './search-found.ts'

/** Lines of each kind that are shown. */
const MOST_OF_A_KIND = 8
/** Milliseconds after the last key: who writes fast is not searched for letter by letter. */
const PAUSE_MS = 60

/** Asks all sources for what is written, and forgets what an earlier text has found. */
export function useSearch(sources: readonly SearchSource[], onFailure: (error: unknown) => void) {
  const text = ref('')
  const parts = shallowRef<ReadonlyMap<SearchSource, FoundPart>>(new Map())
  const isSearching = ref(false)
  let run = 0
  let pause = 0

  async function search(typed: string): Promise<void> {
    const own = ++run
    const found = new Map<SearchSource, FoundPart>()
    isSearching.value = true
    await Promise.all(
      sources.map((source) =>
        source
          .search(typed, (part) => {
            if (own !== run) return false
            parts.value = new Map(found.set(source, part))
            return true
          })
          // One source that fails takes nothing from the others.
          .catch(onFailure),
      ),
    )
    if (own !== run) return
    parts.value = new Map(found)
    isSearching.value = false
  }

  watch(text, (typed) => {
    window.clearTimeout(pause)
    pause = window.setTimeout(() => void search(typed.trim()), PAUSE_MS)
  })
  onScopeDispose(() => {
    run += 1
    window.clearTimeout(pause)
  })
  void search('')

  const groups = computed((): readonly { readonly kind: FoundKind; readonly found: readonly Found[] }[] =>
    FOUND_KINDS.map((kind) => {
      const ofKind = [...parts.value].flatMap(([source, part]) => (source.kind === kind ? part.found : []))
      return { kind, found: ofKind.slice(0, MOST_OF_A_KIND) }
    }).filter(({ found }) => found.length > 0),
  )
  /** Of the source that takes longest. */
  const progress = computed(() =>
    isSearching.value
      ? [...parts.value.values()].find((part) => part.progress !== undefined)?.progress
      : undefined,
  )
  return { text, groups, progress, isSearching }
}
