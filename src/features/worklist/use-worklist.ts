import { computed, reactive, ref, watch } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'
import { useTickingNow } from '../../ui/ticking-now.ts'
import { boardOf, useWork } from './use-work.ts'
import { isCaseWanted, isStepWanted, workFilter } from './work-filter.ts'
import { endOfDay, groupBySection, placeItem, type PlacedItem, type WorkSection } from './work-section.ts'

/** A limit that passes while somebody looks moves its row within this time. */
const TICK_MS = 5000
/** More lines than a screen holds; the next are drawn when the end comes near. */
const FIRST_ROWS = 40
const MORE_ROWS = 60

/** Sections that are folded away, as long as the program runs. */
const folded = reactive(new Set<WorkSection>())

/** The worklist as it is shown: filtered, in its sections, as far as it is drawn. */
export function useWorklist(app: AppContext) {
  const work = useWork(app)
  const { unreadEnded } = boardOf(app)
  const now = useTickingNow(app.now, TICK_MS)
  const most = ref(FIRST_ROWS)

  const groups = computed(() => {
    const at = now.value
    const moment = { now: at, today: endOfDay(at, app.calendar) }
    const isStep = isStepWanted(workFilter.role, app.session.value.roles)
    const placed = (work.value ?? [])
      .filter(isCaseWanted(workFilter))
      .map((item) => placeItem(item, moment, isStep))
    return groupBySection(placed.filter((each): each is PlacedItem => each !== null))
  })
  const count = computed(() => groups.value.reduce((sum, { items }) => sum + items.length, 0))

  /** The groups with as many lines as are drawn. */
  const drawn = computed(() => {
    let left = most.value
    return groups.value.map(({ section, items }) => {
      const isFolded = folded.has(section)
      const shown = isFolded ? [] : items.slice(0, Math.max(0, left))
      left -= shown.length
      return {
        section,
        isFolded,
        count: items.length,
        items: shown,
        isWhole: isFolded || shown.length === items.length,
      }
    })
  })
  const isWhole = computed(() => drawn.value.every((group) => group.isWhole))

  watch(
    () => ({ ...workFilter }),
    () => (most.value = FIRST_ROWS),
  )

  return {
    now,
    drawn,
    count,
    isWhole,
    unreadEnded,
    isRead: computed(() => work.value !== null),
    /** Whether there is anything to do for anybody. */
    hasWork: computed(() => (work.value?.length ?? 0) > 0),
    /** Draws the next lines. */
    drawMore: () => {
      if (!isWhole.value) most.value += MORE_ROWS
    },
    /** Draws as far as the case, so that it can have the focus. */
    drawTo: (caseId: string) => {
      const open = groups.value.filter(({ section }) => !folded.has(section)).flatMap(({ items }) => items)
      const at = open.findIndex(({ item }) => item.summary.caseId === caseId)
      if (at >= most.value) most.value = at + MORE_ROWS
    },
    /** The cases of every section that is not folded away, in their order, drawn or not. */
    openIds: () =>
      groups.value
        .filter(({ section }) => !folded.has(section))
        .flatMap(({ items }) => items.map(({ item }) => item.summary.caseId)),
    placedOf: (caseId: string): PlacedItem | undefined =>
      groups.value.flatMap(({ items }) => items).find(({ item }) => item.summary.caseId === caseId),
    fold: (section: WorkSection, isFolded: boolean) =>
      isFolded ? folded.add(section) : folded.delete(section),
  }
}
