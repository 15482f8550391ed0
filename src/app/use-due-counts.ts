import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Calendar } from '../domain/calendar.ts'
import type { AppContext } from '../platform/app-context.ts'
import { useTickingNow } from '../ui/ticking-now.ts'
import { log } from './log.ts'

/** Open cases that want somebody today. */
export interface DueCounts {
  /** Past their limit or due before the day ends. */
  readonly due: number
  /** Past their limit. */
  readonly overdue: number
}

const RECOUNT_MS = 60_000

/** The first moment of the day after, epoch ms. */
export function endOfDay(at: number, calendar: Calendar): number {
  const { year, month, day } = calendar.wallTime(at)
  return calendar.epochMs({ year, month, day: day + 1, hour: 0, minute: 0 })
}

/** Counts what is due, anew with every change of a case and every minute. Counted in the index, behind the screen. */
export function useDueCounts(app: AppContext): Readonly<ShallowRef<DueCounts>> {
  const counts = shallowRef<DueCounts>({ due: 0, overdue: 0 })
  const now = useTickingNow(app.now, RECOUNT_MS)

  async function count(): Promise<void> {
    const at = app.now()
    const [due, overdue] = await Promise.all([
      app.store.countDueBefore(endOfDay(at, app.calendar)),
      app.store.countDueBefore(at),
    ])
    counts.value = { due, overdue }
  }
  const countBehind = (): void => {
    count().catch((error: unknown) => log.error('store.count', error))
  }

  onScopeDispose(
    app.store.onChange((changed) => {
      if (changed.some(({ kind }) => kind === 'case')) countBehind()
    }),
  )
  watch(now, countBehind)
  setTimeout(countBehind)
  return counts
}
