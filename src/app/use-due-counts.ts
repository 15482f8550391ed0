import { effectScope, onScopeDispose, shallowRef, watchEffect, type ShallowRef } from 'vue'
import type { WorkCounts } from '../features/worklist/work-counts.ts'
import type { AppContext } from '../platform/app-context.ts'
import { whenIdle } from '../platform/idle.ts'
import { log } from './log.ts'

/** What is due, for the shell: counted behind the screen, once what counts it has been read. */
export function useDueCounts(app: AppContext): Readonly<ShallowRef<WorkCounts>> {
  const counts = shallowRef<WorkCounts>({ overdue: 0, dueToday: 0, putUp: 0 })
  const scope = effectScope()
  let isGone = false

  async function follow(): Promise<void> {
    await app.opened
    await whenIdle()
    const { useWorkCounts } = await import('../features/worklist/work-counts.ts')
    if (isGone) return
    scope.run(() => {
      const counted = useWorkCounts(app)
      watchEffect(() => {
        counts.value = counted.value
      })
    })
  }

  onScopeDispose(() => {
    isGone = true
    scope.stop()
  })
  follow().catch((error: unknown) => log.error('store.count', error))
  return counts
}
