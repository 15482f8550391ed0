import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { TOUR_STOPS, type TourStop } from './tour-stops.ts'

/** Where the tour stands; nothing of it is on record. */
export const useTour = defineStore('tour', () => {
  const at = ref<number | null>(null)
  const stop = computed<TourStop | null>(() => (at.value === null ? null : (TOUR_STOPS[at.value] ?? null)))

  function begin(): void {
    at.value = 0
  }
  function end(): void {
    at.value = null
  }
  /** Beyond the last stop the tour is over; before the first there is nothing. */
  function go(step: 1 | -1): void {
    if (at.value === null) return
    const next = at.value + step
    at.value = next >= TOUR_STOPS.length ? null : Math.max(0, next)
  }
  return { at, stop, begin, end, go }
})
