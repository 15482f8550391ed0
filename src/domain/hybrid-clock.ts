/** A stamp taken apart. */
export interface StampParts {
  /** Epoch milliseconds, never behind any stamp known when it was made. */
  readonly ms: number
  readonly counter: number
  readonly desk: string
}

/** A stamp further ahead of our wall clock than this never advances our clock (ADR 1). */
export const FARTHEST_AHEAD_MS = 24 * 60 * 60 * 1000

const GREATEST_MS = 2 ** 48 - 1
const GREATEST_COUNTER = 0xffff
const STAMP = /^([0-9a-f]{12})-([0-9a-f]{4})-(.+)$/s

/** Writes a stamp as text that sorts: `<ms, 12 hex>-<counter, 4 hex>-<desk>` (ADR 1). Throws when a part does not fit. */
export function formatStamp({ ms, counter, desk }: StampParts): string {
  if (!Number.isInteger(ms) || ms < 0 || ms > GREATEST_MS) {
    throw new RangeError(`Stamp's time must be 0 to ${GREATEST_MS} whole ms; got ${ms}`)
  }
  if (!Number.isInteger(counter) || counter < 0 || counter > GREATEST_COUNTER) {
    throw new RangeError(`Stamp's counter must be 0 to ${GREATEST_COUNTER}; got ${counter}`)
  }
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${desk}`
}

/** Reads a stamp; `null` when it is none. */
export function parseStamp(text: string): StampParts | null {
  const [, ms, counter, desk] = STAMP.exec(text) ?? []
  if (ms === undefined || counter === undefined || desk === undefined) return null
  return { ms: Number.parseInt(ms, 16), counter: Number.parseInt(counter, 16), desk }
}

/**
 * The stamp of the next event of this desk: greater than `last` even when the clock was set back.
 *
 * `last` is the greatest stamp this desk has made or accepted, `null` or unreadable = none. `wallAt` in epoch ms.
 */
export function nextStamp(known: { last: string | null; wallAt: number; desk: string }): string {
  const wallMs = Math.min(Math.max(Math.floor(known.wallAt), 0), GREATEST_MS)
  const last = known.last === null ? null : parseStamp(known.last)
  if (last === null || wallMs > last.ms) return formatStamp({ ms: wallMs, counter: 0, desk: known.desk })
  return last.counter < GREATEST_COUNTER
    ? formatStamp({ ms: last.ms, counter: last.counter + 1, desk: known.desk })
    : formatStamp({ ms: last.ms + 1, counter: 0, desk: known.desk })
}

/**
 * Takes notice of a stamp from elsewhere. One more than 24 h ahead of our wall clock stays with its event but never
 * advances our clock (ADR 1), so that one wrong clock does not carry all desks into the future.
 */
export function receiveStamp(known: { last: string | null; received: string; wallAt: number }): {
  readonly last: string | null
  readonly isTooFarAhead: boolean
} {
  const received = parseStamp(known.received)
  if (received === null) return { last: known.last, isTooFarAhead: false }
  if (received.ms - known.wallAt > FARTHEST_AHEAD_MS) return { last: known.last, isTooFarAhead: true }
  const isNewer = known.last === null || known.received > known.last
  return { last: isNewer ? known.received : known.last, isTooFarAhead: false }
}
