import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Destination } from '../../../electron/contract/shapes.ts'
import type { AppContext } from '../../platform/app-context.ts'

/** Stands for the folder that is chosen in the system's dialog. */
export const OTHER_FOLDER = '*'
/** A stick that is plugged in meanwhile shows itself. */
const LOOK_AGAIN_MS = 3000

/** Destinations that are known, looked at again and again, and the one chosen: the last one that is there. */
export function useDestinations(app: AppContext) {
  const destinations = shallowRef<readonly Destination[]>([])
  const chosen = ref(OTHER_FOLDER)
  let hasChosen = false

  async function look(): Promise<void> {
    const seen = await app.desk.request('export:destinations', null)
    if (!seen.ok) return
    destinations.value = seen.value
    if (hasChosen) return
    const isBrowser = app.facts.edition === 'browser'
    const last = seen.value.find(({ state, isOwn }) => state === 'ready' && (isBrowser || !isOwn))
    chosen.value = last?.folder ?? OTHER_FOLDER
  }
  function choose(folder: string): void {
    hasChosen = true
    chosen.value = folder
  }

  void look()
  const timer = setInterval(() => void look(), LOOK_AGAIN_MS)
  onScopeDispose(() => {
    clearInterval(timer)
  })
  return { destinations, chosen, choose }
}
