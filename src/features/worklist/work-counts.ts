import { computed, type ComputedRef } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'
import { useTickingNow } from '../../ui/ticking-now.ts'
import { useWork } from './use-work.ts'
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

/** Counts as the worklist shows them, anew with every change and as time passes. */
export function useWorkCounts(app: AppContext): ComputedRef<WorkCounts> {
  const work = useWork(app)
  const now = useTickingNow(app.now, RECOUNT_MS)
  return computed(() => {
    const at = now.value
    const moment = { now: at, today: endOfDay(at, app.calendar) }
    const isMine = isStepWanted('mine', app.session.value.roles)
    const sections = (work.value ?? []).map((item) => sectionOfItem(item, moment, isMine))
    const count = (section: string): number => sections.filter((each) => each === section).length
    return { overdue: count('overdue'), dueToday: count('dueToday'), putUp: count('putUp') }
  })
}
