import {
  configure,
  type ZipWriter,
  type ZipWriterAddDataOptions,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import { WaitingPieces, type AsideFile } from './export-aside.ts'
import type { ExportEntry } from './export-manifest.ts'
import { LAST_BLOCK, plainOf, type EntryPacking, type EntryPiece } from './export-packing.ts'
import type { HashStream } from './export-ports.ts'

/** Read of a file at once; each piece costs a turn of the event loop. */
const CHUNK_BYTES = 512 * 1024

// No workers are used, and yet only so many entries are packed at a time: a ledger inside an export, and several
// exports at once, would wait for each other for ever.
configure({ maxWorkers: 64, chunkSize: CHUNK_BYTES })

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
  content: AsyncIterable<EntryPiece>,
  newHash: () => HashStream,
  options: Pick<ZipWriterAddDataOptions, 'level' | 'password' | 'encryptionStrength'> = {},
): Promise<ExportEntry> {
  const measured = new MeasuredContent(content, newHash())
  await zip.add(path, streamOf(measured.pieces()), options)
  return measured.entry(path)
}

/** How an entry is packed outside the ZIP library, and when its turn comes. */
export interface OwnPacking {
  readonly packing: EntryPacking
  readonly password: string
  readonly level: number
  /** Whether every piece of the content was deflated where it was made. */
  readonly isDeflated: boolean
  /** Bytes of the content where they are known; else it is held, packed, until they are. */
  readonly bytes: number | null
  /** Settled when the entry before this one is written. */
  readonly turn: Promise<unknown>
  /** Where what is held may wait outside of memory. */
  readonly newAside: (() => Promise<AsideFile>) | undefined
  /** Bytes of the file so far. */
  readonly written: () => number
}

/** The same for an encrypted entry that is packed by the machine's own means (`EntryPacking`). */
export async function addPackedEntry(
  zip: ZipWriter<unknown>,
  path: string,
  content: AsyncIterable<EntryPiece>,
  newHash: () => HashStream,
  { packing, password, level, isDeflated, bytes, turn, newAside, written }: OwnPacking,
): Promise<ExportEntry> {
  const measured = new MeasuredContent(content, newHash())
  const packed = isDeflated
    ? packing.pack(measured.deflated(packing), { password, level: 0 })
    : packing.pack(measured.pieces(), { password, level })
  const pieces = bytes === null ? await waiting(packed, newAside) : packed
  const uncompressedSize = bytes ?? measured.bytes
  await turn
  await zip.add(path, ownStreamOf(letGoWritten(pieces, packing, written)), {
    passThrough: true,
    encrypted: true,
    encryptionStrength: AES_256,
    compressionMethod: level === 0 ? STORED : DEFLATED,
    level,
    uncompressedSize,
  })
  if (measured.bytes !== uncompressedSize)
    throw new Error(`Entry ${path}: expected ${uncompressedSize} bytes, got ${measured.bytes}`)
  return measured.entry(path)
}

/** Number of AES-256 in the ZIP library. */
export const AES_256 = 3
const [STORED, DEFLATED] = [0, 8]

/** Counts and hashes a content as it goes by. */
class MeasuredContent {
  bytes = 0

  constructor(
    private readonly content: AsyncIterable<EntryPiece>,
    private readonly hash: HashStream,
  ) {}

  async *pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.content) yield this.measured(plainOf(piece))
  }

  /** The content as it was deflated where it was made. */
  async *deflated({ letGo }: Pick<EntryPacking, 'letGo'>): AsyncGenerator<Uint8Array> {
    for await (const piece of this.content) {
      if (piece instanceof Uint8Array) throw new Error('Entry: expected pieces that are deflated')
      this.measured(piece.bytes)
      yield piece.deflated
      letGo?.(piece.deflated)
    }
    yield LAST_BLOCK
  }

  private measured(bytes: Uint8Array): Uint8Array {
    this.hash.update(bytes)
    this.bytes += bytes.length
    return bytes
  }

  entry(path: string): ExportEntry {
    return { path, bytes: this.bytes, sha256: this.hash.hex() }
  }
}

async function waiting(
  pieces: AsyncIterable<Uint8Array>,
  newAside: OwnPacking['newAside'],
): Promise<AsyncGenerator<Uint8Array>> {
  const all = new WaitingPieces(newAside)
  for await (const piece of pieces) await all.add(piece)
  return all.taken()
}

/** More than the header before the data of an entry takes. */
const MOST_HEADER_BYTES = 64 * 1024

/** Pieces whose memory is given back when what is in them stands in the file. */
async function* letGoWritten(
  pieces: AsyncIterable<Uint8Array>,
  { letGo }: EntryPacking,
  written: () => number,
): AsyncGenerator<Uint8Array> {
  const before = written() + MOST_HEADER_BYTES
  const waiting: { readonly piece: Uint8Array; readonly end: number }[] = []
  let end = 0
  for await (const piece of pieces) {
    yield piece
    end += piece.length
    waiting.push({ piece, end })
    while (letGo !== undefined && before + (waiting[0]?.end ?? Infinity) <= written())
      letGo(waiting.shift()?.piece ?? piece)
  }
}

/** Pulls from a generator only as fast as the other side takes. Who holds a piece longer has one of its own. */
export function streamOf(chunks: AsyncGenerator<Uint8Array, unknown>): ReadableStream<Uint8Array> {
  return ownStreamOf(copied(chunks))
}

async function* copied(chunks: AsyncGenerator<Uint8Array, unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice()
}

/** The same of pieces that are memory of their own already, and that nobody else will look at. */
export function ownStreamOf(chunks: AsyncGenerator<Uint8Array, unknown>): ReadableStream<Uint8Array> {
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
