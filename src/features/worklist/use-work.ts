import { computed, type ComputedRef } from 'vue'
import type { AppContext } from '../../platform/app-context.ts'
import { logger } from '../../platform/logger.ts'
import { workBoard, type WorkBoard } from './work-board.ts'
import { workItem, type WorkItem } from './work-item.ts'

const log = logger(console)

/** The board of an office; what could not be read is in the log. */
export function boardOf(app: AppContext): WorkBoard {
  return workBoard(app.store, (error) => log.error('worklist.read', error))
}

/** Every case with something to do, with its steps; `null` = not read yet. */
export function useWork(app: AppContext): ComputedRef<readonly WorkItem[] | null> {
  const board = boardOf(app)
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
