/** Failed tries of one member of staff and the wait that follows them, as kept on disk (ADR 7). */
export interface PinTries {
  readonly failures: number
  /** Milliseconds left at the moment `since`. */
  readonly waitMs: number
  /** Epoch milliseconds on the wall clock. */
  readonly since: number
}

/** Wall clock for what is kept across starts, monotonic clock for what passes while the program runs; milliseconds. */
export interface TwoClocks {
  readonly wall: () => number
  readonly monotonic: () => number
}

export const NO_TRIES: PinTries = { failures: 0, waitMs: 0, since: 0 }
const FREE_TRIES = 3
const LONGEST_WAIT_MS = 300_000

/** Wait after the given number of failed tries: none for two, then 2, 4, 8 … up to 300 s. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - FREE_TRIES + 1))
}

/** What is left of a wait after a start. A clock that was set back shortens nothing: then the whole wait begins anew. */
export function waitLeftAtStart(tries: PinTries, wallNow: number): number {
  const passed = wallNow - tries.since
  return passed < 0 ? tries.waitMs : Math.max(0, tries.waitMs - passed)
}
