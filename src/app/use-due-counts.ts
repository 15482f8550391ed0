import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Calendar } from '../domain/calendar.ts'
import type { AppContext } from '../platform/app-context.ts'
import { whenIdle } from '../platform/idle.ts'
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
/** More changed cases than this are read as a whole. */
const MOST_SINGLE_CHANGES = 50

/** The first moment of the day after, epoch ms. */
export function endOfDay(at: number, calendar: Calendar): number {
  const { year, month, day } = calendar.wallTime(at)
  return calendar.epochMs({ year, month, day: day + 1, hour: 0, minute: 0 })
}

/**
 * Counts what is due, anew with every change of a case and every minute. The limits of the open cases are read once,
 * behind the screen, and kept up with what changes: counting them in the index takes a tenth of a second each time.
 */
export function useDueCounts(app: AppContext): Readonly<ShallowRef<DueCounts>> {
  const counts = shallowRef<DueCounts>({ due: 0, overdue: 0 })
  const now = useTickingNow(app.now, RECOUNT_MS)
  const changed = new Set<string>()
  let due: Map<string, number> | null = null
  let reading: Promise<void> | null = null

  async function read(): Promise<void> {
    await whenIdle()
    const ids = [...changed]
    changed.clear()
    if (due === null || ids.length > MOST_SINGLE_CHANGES) due = new Map(await app.store.dueMoments())
    else for (const id of ids) follow(due, id, await app.store.dueMoment(id))
    count()
  }

  function count(): void {
    if (due === null) return
    const at = app.now()
    const today = endOfDay(at, app.calendar)
    const moments = [...due.values()]
    counts.value = {
      due: moments.filter((moment) => moment < today).length,
      overdue: moments.filter((moment) => moment < at).length,
    }
  }

  /** One reading at a time; what changes meanwhile is read by the next. */
  function readBehind(): void {
    reading ??= read()
      .catch((error: unknown) => log.error('store.count', error))
      .finally(() => {
        reading = null
        if (changed.size > 0) readBehind()
      })
  }

  onScopeDispose(
    app.store.onChange((streams) => {
      for (const { kind, id } of streams) if (kind === 'case') changed.add(id)
      if (changed.size > 0) readBehind()
    }),
  )
  watch(now, count)
  readBehind()
  return counts
}

function follow(due: Map<string, number>, caseId: string, at: number | null): void {
  if (at === null) due.delete(caseId)
  else due.set(caseId, at)
}
