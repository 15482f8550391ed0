import { computed, type Ref } from 'vue'
import { useTickingNow } from '../../ui/ticking-now.ts'

/** Time since a moment as `mm:ss`, counted once a second. */
export function useElapsed(since: Readonly<Ref<number | null>>, now: () => number) {
  const current = useTickingNow(now, 1000)
  return computed(() => {
    const seconds = Math.max(0, Math.floor((current.value - (since.value ?? current.value)) / 1000))
    return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  })
}
