/** Failed tries of one person, as they are kept. */
export interface PinTries {
  readonly failed: number
  /** Wait after the last failure. */
  readonly waitMs: number
  /** Epoch milliseconds of the last failure. */
  readonly failedAt: number
}

export const NO_TRIES: PinTries = { failed: 0, waitMs: 0, failedAt: 0 }

const FREE_TRIES = 2
const LONGEST_WAIT_SECONDS = 300

/** The tries after one more failure: from the third on the next one waits 2, 4, 8 … up to 300 s (ADR 7). */
export function afterFailure(tries: PinTries, now: number): PinTries {
  const failed = tries.failed + 1
  const waitSeconds =
    failed <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failed - FREE_TRIES, 20))
  return { failed, waitMs: waitSeconds * 1000, failedAt: now }
}

/**
 * Milliseconds still to wait. A clock that was set back behind the failure gives the whole wait again, never less
 * (ADR 7; `safety.md` row 39).
 */
export function remainingWaitMs({ waitMs, failedAt }: PinTries, now: number): number {
  const passedMs = now - failedAt
  return passedMs < 0 ? waitMs : Math.max(0, waitMs - passedMs)
}
