import { ZipWriter, type ZipWriterConstructorOptions } from '@zip.js/zip.js'
import type { ExportEntry } from './export-manifest.ts'
import type { HashStream } from './export-ports.ts'

const FIRST_ZIP_YEAR = Date.UTC(1980, 0, 2)
const LAST_ZIP_YEAR = Date.UTC(2037, 11, 31)

/** Options of every ZIP made here: no workers, nothing that depends on the machine, times a ZIP can hold (1980 to 2037). */
export function zipOptions(madeAt: number): ZipWriterConstructorOptions {
  const time = new Date(Math.min(Math.max(madeAt, FIRST_ZIP_YEAR), LAST_ZIP_YEAR))
  return { useWebWorkers: false, lastModDate: time, keepOrder: true, msDosCompatible: true }
}

/** Adds one entry as it is produced; returns what the manifest must say about it. */
export async function addZipEntry(
  zip: ZipWriter<unknown>,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  newHash: () => HashStream,
): Promise<ExportEntry> {
  const hash = newHash()
  let bytes = 0
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await zip.add(path, streamOf(measured()))
  return { path, bytes, sha256: hash.hex() }
}

/** Pulls from a generator only as fast as the other side takes. */
export function streamOf(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done === true) controller.close()
        else controller.enqueue(value)
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
