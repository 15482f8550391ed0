import { shallowRef, watch, type ShallowRef } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'
import { whenDrawn } from '../../platform/idle.ts'
import { useTickingNow } from '../../ui/ticking-now.ts'
import { boardOf, useWork } from './use-work.ts'
import { isStepWanted } from './work-filter.ts'
import { endOfDay, sectionOfItem } from './work-section.ts'

/** Cases that want somebody with my roles. */
export interface WorkCounts {
  readonly overdue: number
  /** Due before the day ends, and not overdue. */
  readonly dueToday: number
  /** Put up to me (R4, R6, R31 …), whatever the limit. */
  readonly putUp: number
}

const RECOUNT_MS = 30_000

/** Nothing that wants anybody. */
const NO_WORK: WorkCounts = { overdue: 0, dueToday: 0, putUp: 0 }

/**
 * Counts as the worklist shows them, anew with every change and as time passes; a change is counted behind the screen that
 * tells of it, so that a save with its notice comes first.
 */
export function useWorkCounts(app: AppContext): Readonly<ShallowRef<WorkCounts>> {
  const board = boardOf(app)
  const work = useWork(app)
  const now = useTickingNow(app.now, RECOUNT_MS)
  const counts = shallowRef(NO_WORK)
  let isWaiting = false

  function count(): WorkCounts {
    const at = now.value
    const moment = { now: at, today: endOfDay(at, app.calendar) }
    const isMine = isStepWanted('mine', app.session.value.roles)
    const sections = (work.value ?? []).map((item) => sectionOfItem(item, moment, isMine))
    const countOf = (section: string): number => sections.filter((each) => each === section).length
    return { overdue: countOf('overdue'), dueToday: countOf('dueToday'), putUp: countOf('putUp') }
  }

  async function countWhenDrawn(): Promise<void> {
    if (isWaiting) return
    isWaiting = true
    await whenDrawn()
    isWaiting = false
    counts.value = count()
  }

  watch([board.cases, board.grouped, now, app.settings, app.session], () => void countWhenDrawn(), {
    immediate: true,
  })
  return counts
}
