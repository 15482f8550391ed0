import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Failure } from '../../../electron/contract/failures.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { useIntakeStore } from './intake-store.ts'

/** Milliseconds from a change to its being written down (`desk.md`: within 300 ms). */
export const KEEP_AFTER_MS = 250

/**
 * Keeps the draft by itself: the first change starts the clock and later ones do not push it back, so that never more
 * than `KEEP_AFTER_MS` of typing is unwritten. Also before the screen is covered and when it is left.
 */
export function useDraftKeeping(app: AppContext) {
  const intake = useIntakeStore()
  /** Epoch milliseconds of the last keeping of this draft; `null` = not yet. */
  const keptAt = ref<number | null>(null)
  /** Why the last keeping failed; `null` = it did not. */
  const keepFailure = shallowRef<Failure | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function keepNow(): Promise<Failure | null> {
    clearTimeout(timer)
    timer = undefined
    const kept = await intake.keep(app)
    keepFailure.value = kept.ok ? null : kept
    if (kept.ok && kept.value !== null) keptAt.value = kept.value
    return keepFailure.value
  }

  watch(
    () => intake.draft,
    (draft, before) => {
      if (draft?.caseId !== before?.caseId) {
        keptAt.value = null
        return
      }
      timer ??= setTimeout(() => void keepNow(), KEEP_AFTER_MS)
    },
    { deep: true },
  )
  const stopHook = app.beforeCover(keepNow)
  onScopeDispose(() => {
    stopHook()
    void keepNow()
  })
  return { keptAt, keepFailure, keepNow }
}
