/** Epoch milliseconds of the clock on the wall. */
export function now(): number {
  return Date.now()
}
