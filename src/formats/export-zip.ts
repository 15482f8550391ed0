import {
  configure,
  type ZipWriter,
  type ZipWriterAddDataOptions,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import type { ExportEntry } from './export-manifest.ts'
import type { HashStream } from './export-ports.ts'

// No workers are used, and yet only so many entries are packed at a time: a ledger inside an export, and several
// exports at once, would wait for each other for ever.
configure({ maxWorkers: 64 })

const FIRST_ZIP_YEAR = 1980
const LAST_ZIP_YEAR = 2107

/** Options of every ZIP made here: no workers, nothing that depends on the machine, one time for all entries. */
export function zipOptions(madeAt: WallTime): ZipWriterConstructorOptions {
  return {
    useWebWorkers: false,
    rawLastModDate: zipTime(madeAt),
    extendedTimestamp: false,
    keepOrder: true,
    msDosCompatible: true,
  }
}

/** The time of an entry, wall time in two-second steps from 1980 to 2107 (APPNOTE 4.4.6). */
function zipTime({ year, month, day, hour, minute }: WallTime): number {
  const years = Math.min(Math.max(year, FIRST_ZIP_YEAR), LAST_ZIP_YEAR) - FIRST_ZIP_YEAR
  return ((years << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5)) >>> 0
}

/** Adds one entry as it is produced; returns what the manifest must say about it. */
export async function addZipEntry(
  zip: ZipWriter<unknown>,
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  newHash: () => HashStream,
  options: Pick<ZipWriterAddDataOptions, 'level' | 'password' | 'encryptionStrength'> = {},
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
  await zip.add(path, streamOf(measured()), options)
  return { path, bytes, sha256: hash.hex() }
}

/** Pulls from a generator only as fast as the other side takes. */
export function streamOf(chunks: AsyncGenerator<Uint8Array, unknown>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
