/** Thrown to the first reader when the second one stopped; why, only that one knows. */
export class ForkStopped extends Error {
  constructor() {
    super('The second reader stopped')
  }
}

/** Values that wait for the slower of the two readers at most. */
const MOST_WAITING = 64

/**
 * The same values for two readers that run at the same time, so that they are made once.
 *
 * The first one drives; it ends the second with its own error. Values the second reader never asks for hold the first.
 */
export function forkedValues<T>(values: AsyncIterable<T>): {
  readonly first: AsyncGenerator<T, undefined>
  readonly second: AsyncGenerator<T, undefined>
} {
  const waiting = new CountQueuingStrategy({ highWaterMark: MOST_WAITING })
  const { readable, writable } = new TransformStream<T, T>({}, waiting)
  const writer = writable.getWriter()
  // Told by `write` below; nobody else listens.
  writer.closed.catch(() => undefined)
  async function* first(): AsyncGenerator<T, undefined> {
    let end: unknown = new Error('The first reader stopped')
    try {
      for await (const value of values) {
        await writer.write(value).catch(() => {
          throw new ForkStopped()
        })
        yield value
      }
      end = null
    } catch (error) {
      end = error
      throw error
    } finally {
      await (end === null ? writer.close() : writer.abort(end)).catch(() => undefined)
    }
    return undefined
  }
  async function* second(): AsyncGenerator<T, undefined> {
    const reader = readable.getReader()
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    } finally {
      await reader.cancel().catch(() => undefined)
    }
    return undefined
  }
  return { first: first(), second: second() }
}
