/** Failed tries of one person and the wait that follows them, as they are kept (ADR 7). */
export interface PinTries {
  readonly failures: number
  /** Milliseconds to wait from the moment `since` on. */
  readonly waitMs: number
  /** Epoch milliseconds of the last failure, on the wall clock. */
  readonly since: number
}

export const NO_TRIES: PinTries = { failures: 0, waitMs: 0, since: 0 }

const FREE_TRIES = 2
const LONGEST_WAIT_MS = 300_000

/** Milliseconds to wait after the given number of failed tries: none for two, then 2, 4, 8 … up to 300 s. */
export function waitAfter(failures: number): number {
  return failures <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - FREE_TRIES))
}

/** The tries after one more failure; `now` in epoch milliseconds. */
export function afterFailure(tries: PinTries, now: number): PinTries {
  const failures = tries.failures + 1
  return { failures, waitMs: waitAfter(failures), since: now }
}

/**
 * Milliseconds still to wait. A clock that was set back behind the failure gives the whole wait again, never less
 * (ADR 7; `safety.md` row 39).
 */
export function waitLeft({ waitMs, since }: PinTries, now: number): number {
  const passedMs = now - since
  return passedMs < 0 ? waitMs : Math.max(0, waitMs - passedMs)
}
