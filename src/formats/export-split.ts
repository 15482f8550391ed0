import type { EntryPiece } from './export-packing.ts'

/** Thrown to the readers of a split that another one stopped; why, only that one knows. */
export class SplitStopped extends Error {
  constructor() {
    super('Another reader stopped')
  }
}

export interface NamedChunk<Name extends string> {
  readonly name: Name
  readonly bytes: Uint8Array
  /** See `DeflatedPiece`. */
  readonly deflated?: Uint8Array
  /** Called when the reader asks for the next one: this one's memory is free then. */
  readonly giveBack?: () => void
}

/** Chunks that wait for each reader at most. */
const MOST_WAITING = 2

/** A stream of chunks taken apart. */
export interface SplitChunks<Name extends string> {
  /** Chunks of one entry; to be asked for once. Each one is good until the next one is asked for. */
  read(name: Name): AsyncGenerator<EntryPiece, void>
  /** Waits for whatever reads them; when one fails all are stopped, and its error is the one that is told. */
  allRead(reading: readonly Promise<unknown>[]): Promise<void>
}

/**
 * Chunks of several entries that are made together, each entry for a reader of its own; all must be read at the same
 * time. Nothing is made faster than it is read; an error of the maker reaches every reader.
 */
export function splitChunks<Name extends string>(
  names: readonly Name[],
  chunks: AsyncIterable<NamedChunk<Name>>,
): SplitChunks<Name> {
  const waiting = new CountQueuingStrategy({ highWaterMark: MOST_WAITING })
  const pipes = new Map(
    names.map((name) => [name, new TransformStream<NamedChunk<Name>, NamedChunk<Name>>({}, waiting)]),
  )
  const writers = new Map([...pipes].map(([name, { writable }]) => [name, writable.getWriter()]))
  // Told to the readers; nobody else listens.
  for (const writer of writers.values()) writer.closed.catch(() => undefined)
  void distributed(chunks, writers)
  const stop = () => {
    for (const writer of writers.values()) writer.abort(new SplitStopped()).catch(() => undefined)
  }
  return {
    async *read(name) {
      const reader = pipes.get(name)?.readable.getReader()
      if (reader === undefined) return
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          const { bytes, deflated } = next.value
          yield deflated === undefined ? bytes : { bytes, deflated }
          next.value.giveBack?.()
        }
      } finally {
        await reader.cancel().catch(() => undefined)
      }
    },
    async allRead(reading) {
      for (const each of reading) each.catch(stop)
      const ended = await Promise.allSettled(reading)
      const errors = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))
      if (errors.length > 0) throw errors.find((error) => !(error instanceof SplitStopped)) ?? errors[0]
    },
  }
}

async function distributed<Name extends string>(
  chunks: AsyncIterable<NamedChunk<Name>>,
  writers: ReadonlyMap<Name, WritableStreamDefaultWriter<NamedChunk<Name>>>,
): Promise<void> {
  try {
    for await (const chunk of chunks) {
      const writer = writers.get(chunk.name)
      await writer?.write(chunk).catch(() => {
        throw new SplitStopped()
      })
    }
    for (const writer of writers.values()) await writer.close().catch(() => undefined)
  } catch (error) {
    for (const writer of writers.values()) await writer.abort(error).catch(() => undefined)
  }
}
