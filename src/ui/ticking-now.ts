import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** The present moment in epoch milliseconds, read anew every `everyMs`, for clocks and limits on a screen. */
export function useTickingNow(now: () => number, everyMs = 10_000): Readonly<Ref<number>> {
  const moment = ref(now())
  const timer = setInterval(() => {
    moment.value = now()
  }, everyMs)
  onScopeDispose(() => clearInterval(timer))
  return readonly(moment)
}
