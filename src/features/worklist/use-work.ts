import { computed, type ComputedRef } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'
import { logger } from '../../platform/logger.ts'
import { workBoard } from './work-board.ts'
import { workItem, type WorkItem } from './work-item.ts'

const log = logger(console)

/** Every case with something to do, with its steps; `null` = not read yet. */
export function useWork(app: AppContext): ComputedRef<readonly WorkItem[] | null> {
  const board = workBoard(app.store, (error) => log.error('worklist.read', error))
  const known = new WeakMap<object, WorkItem>()
  return computed(() => {
    const { cases, grouped } = { cases: board.cases.value, grouped: board.grouped.value }
    if (cases === null) return null
    const limits = app.settings.value
    return [...cases.values()].map((summary) => {
      const ofGroup = grouped.get(summary.caseId)
      if (ofGroup !== undefined) return workItem(summary, ofGroup, limits)
      const item = known.get(summary) ?? workItem(summary, undefined, limits)
      known.set(summary, item)
      return item
    })
  })
}
