import { onScopeDispose } from 'vue'

/** When the screen covers itself (`safety.md` §6). */
export interface IdleCover {
  /** Milliseconds of a clock that nobody sets: setting the time of the PC neither covers nor uncovers. */
  readonly now: () => number
  readonly afterMinutes: () => number
  /** Somebody is being heard (P15), or work goes on that a cover would hold up. */
  readonly isInUse: () => boolean
  readonly cover: () => void
}

/** What shows that somebody is at the desk. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'compositionupdate'] as const
const MINUTE_MS = 60_000
/** After so long without a key no call is believed in: the draft was left lying. */
const LONGEST_USE_MS = 30 * MINUTE_MS
const LOOK_MS = 1000

/** Covers the screen after a while without any sign of a person (ADR 52). */
export function useIdleCover({ now, afterMinutes, isInUse, cover }: IdleCover): void {
  let lastSign = now()
  const onSign = (): void => {
    lastSign = now()
  }
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true })
  const timer = setInterval(() => {
    const plainMs = afterMinutes() * MINUTE_MS
    const allowedMs = isInUse() ? Math.max(plainMs, LONGEST_USE_MS) : plainMs
    if (now() - lastSign >= allowedMs) cover()
  }, LOOK_MS)
  onScopeDispose(() => {
    clearInterval(timer)
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true })
  })
}
