import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { likenessKeys } from '../../domain/alike.ts'
import { groupStanding, windowStart } from '../../domain/group-standing.ts'
import { householdKey } from '../../domain/household.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { SimilarCase } from '../../storage/similar-cases.ts'
import type { IntakeDraft } from './intake-draft.ts'

/** Milliseconds without a change before anything is looked up: never between two keys of one word. */
const LOOK_UP_AFTER_MS = 150
/** Rows read for each likeness: enough to count the households of a matter, few enough to cost nothing. */
const MOST_READ = 30
/** Cases listed beside the form. */
const MOST_SHOWN = 3

/** Open cases like the draft, looked up behind the keys, and which of them the keys act on (R18). */
export function useSimilarCases(app: AppContext, draft: () => IntakeDraft) {
  const found = shallowRef<readonly SimilarCase[]>([])
  const chosenAt = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  let looking: Promise<void> = Promise.resolve()

  const likeness = () => {
    const { household, serviceCategory, place } = draft()
    return { household, serviceCategory, place }
  }
  /** One text that changes only when something else would be found. */
  const sought = computed(() => JSON.stringify(likenessKeys(likeness())))

  async function lookUp(): Promise<void> {
    timer = undefined
    turn += 1
    const mine = turn
    const since = windowStart(app.now(), app.settings.value)
    const cases = await app.store.similarCases({ likeness: likeness(), since, limit: MOST_READ })
    if (mine === turn) found.value = cases
  }

  function lookUpSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      looking = lookUp()
    }, LOOK_UP_AFTER_MS)
  }

  /** What is sought but not looked up yet is looked up now: a key pressed early must not find yesterday's answer. */
  async function settle(): Promise<void> {
    if (timer !== undefined) {
      clearTimeout(timer)
      looking = lookUp()
    }
    await looking
  }

  watch(sought, lookUpSoon, { immediate: true })
  watch(
    () => draft().caseId,
    () => {
      turn += 1
      found.value = []
      chosenAt.value = 0
    },
  )
  const stopListening = app.store.onChange((changed) => {
    if (changed.some(({ kind }) => kind === 'case')) lookUpSoon()
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    turn += 1
    stopListening()
  })

  const shown = computed(() => {
    const { ignoredCases, caseId } = draft()
    const others = found.value.filter((each) => each.caseId !== caseId && !ignoredCases.includes(each.caseId))
    return others.slice(0, MOST_SHOWN)
  })
  const chosen = computed(() => shown.value[Math.min(chosenAt.value, shown.value.length - 1)] ?? null)

  /** Households on this category and place within the window, with the one on the telephone (R18). */
  const standing = computed(() => {
    const now = app.now()
    const elsewhere = found.value.filter(({ by }) => by !== 'household')
    const cases = elsewhere.map(({ householdKey: key, registeredAt }) => ({
      householdKey: key,
      registeredAt,
    }))
    const own = { householdKey: householdKey(draft().household), registeredAt: now }
    return groupStanding({ cases: cases.length === 0 ? [] : [...cases, own], toldAt: [] }, app.settings.value)
  })

  /** P10: what a chase is counted on; also a case that was ignored as something to link with. */
  const chased = computed(() => {
    if (chosen.value?.by === 'household') return chosen.value
    return found.value.find(({ by, caseId }) => by === 'household' && caseId !== draft().caseId) ?? null
  })

  function chooseNext(): void {
    chosenAt.value = shown.value.length === 0 ? 0 : (chosenAt.value + 1) % shown.value.length
  }

  function ignore(caseId: string): void {
    draft().ignoredCases.push(caseId)
    chosenAt.value = 0
  }

  /** Links with the case when the draft is saved; the same key takes it back. */
  function link({ caseId, number }: SimilarCase): void {
    const current = draft()
    current.link = current.link?.caseId === caseId ? null : { caseId, number }
  }

  return { shown, chosen, chased, standing, settle, chooseNext, ignore, link }
}
