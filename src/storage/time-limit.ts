/** Something did not settle in time. */
export class TimeLimitError extends Error {
  constructor(what: string, limitMs: number) {
    super(`${what} did not settle; expected an answer within ${String(limitMs)} ms`)
    this.name = 'TimeLimitError'
  }
}

/**
 * Rejects with {@link TimeLimitError} when `work` has not settled within `limitMs` milliseconds; the work itself goes on.
 * After a full disk IndexedDB may never answer at all (`safety.md` §1).
 */
export async function withinLimit<T>(what: string, limitMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TimeLimitError(what, limitMs))
    }, limitMs)
  })
  try {
    return await Promise.race([work, expiry])
  } finally {
    clearTimeout(timer)
  }
}
