export const TIMED_OUT = Symbol('timed out')

/** What `work` comes to, or `TIMED_OUT`. Rejections of `work` after the limit are heard and dropped: the caller has its answer. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T | typeof TIMED_OUT> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(() => {
      resolve(TIMED_OUT)
    }, limitMs)
  })
  work.catch(() => undefined)
  try {
    return await Promise.race([work, expiry])
  } finally {
    clearTimeout(timer)
  }
}
