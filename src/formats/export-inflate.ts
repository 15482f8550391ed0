import type { FileEntry } from '@zip.js/zip.js'
import { damaged, ExportRefusal } from './export-fault.ts'
import { UnpackerGone, type EntryPacking, type Packed } from './export-packing.ts'
import type { WatchedFile } from './export-watched-file.ts'

/** An entry of the ZIP and what opens it; `null` = it is in clear. */
export interface StoredEntry {
  readonly entry: FileEntry
  readonly password: string | null
  /** Unpacks it where it is encrypted as we do it; absent = the ZIP library does. */
  readonly packing?: EntryPacking | undefined
}

/** Extra field in which WinZip's AES says how an entry is encrypted, and what ours say there: AE-2, 256 bits. */
const AES_FIELD = 0x9901
const OUR_AES = { version: 2, strength: 3 }
const [STORED, DEFLATED] = [0, 8]

/**
 * Unpacks an entry piece by piece; stops as soon as more comes out than was promised (row 21).
 *
 * Throws an `ExportRefusal` that names the entry, and what `take` throws as such a refusal.
 */
export async function inflate(
  file: WatchedFile,
  stored: StoredEntry,
  { path, bytes }: { readonly path: string; readonly bytes: number },
  take: (piece: Uint8Array) => void | Promise<void>,
): Promise<void> {
  let seen = 0
  // Kept aside, because streams may wrap what is thrown inside them.
  const refusals: ExportRefusal[] = []
  const taken = async (piece: Uint8Array) => {
    await file.breathe()
    seen += piece.length
    try {
      if (seen > bytes) throw damaged(path, 'bytes')
      await take(piece)
    } catch (error) {
      refusals.push(error instanceof ExportRefusal ? error : damaged(path, messageOf(error)))
      throw error
    }
  }
  try {
    const own = ownUnpacking(stored)
    if (own === null) await unpackedByLibrary(stored, taken)
    else
      await withPacked(stored.entry, async (packed) => {
        for await (const piece of own.unpack(packed)) await taken(piece)
      })
  } catch (error) {
    throw refusals[0] ?? damaged(path, messageOf(error))
  }
  if (seen !== bytes) throw damaged(path, 'bytes')
}

/** Smaller entries are unpacked here: another thread would cost more than it spares. */
const LEAST_BYTES_ELSEWHERE = 1024 * 1024

/**
 * SHA-256 of an entry that is unpacked in another thread; `null` where it must be unpacked here. Throws an `ExportRefusal`
 * that names the entry.
 */
export async function hashedElsewhere(
  file: WatchedFile,
  stored: StoredEntry,
  { path, bytes }: { readonly path: string; readonly bytes: number },
): Promise<string | null> {
  const [own, hashed] = [ownUnpacking(stored), stored.packing?.hashed]
  if (own === null || hashed === undefined || bytes < LEAST_BYTES_ELSEWHERE) return null
  try {
    const found = await withPacked(stored.entry, (packed) =>
      hashed(usingUp(file, stored.entry, packed), own.how, bytes),
    )
    if (found.bytes !== bytes) throw damaged(path, 'bytes')
    return found.sha256
  } catch (error) {
    if (error instanceof UnpackerGone) return file.watched(() => Promise.reject(error))
    throw error instanceof ExportRefusal ? error : damaged(path, messageOf(error))
  }
}

/** Least header before the data of an entry (APPNOTE 4.3.7). */
const LEAST_HEADER_BYTES = 30

/** The same pieces. Tells the file what was read before them: zip.js gives copies of it, in their order. */
async function* usingUp(
  file: WatchedFile,
  { offset }: FileEntry,
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let end = offset + LEAST_HEADER_BYTES
  for await (const piece of packed) {
    end += piece.length
    file.usedUp(offset, end)
    yield piece
  }
}

interface OwnUnpacking {
  readonly how: Packed
  readonly unpack: (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
}

/** How this machine unpacks the entry; `null` when it is not encrypted, or in another way than ours. */
function ownUnpacking({ entry, password, packing }: StoredEntry): OwnUnpacking | null {
  const field = entry.extraField?.get(AES_FIELD)?.data
  const isOurs = field?.[0] === OUR_AES.version && field[1] === 0 && field[4] === OUR_AES.strength
  const isKnown = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED
  if (packing === undefined || password === null || !entry.encrypted || !isOurs || !isKnown) return null
  const how = { password, level: entry.compressionMethod === STORED ? 0 : 1 }
  return { how, unpack: (packed) => packing.unpack(packed, how) }
}

async function unpackedByLibrary(
  { entry, password }: StoredEntry,
  take: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  const options = password === null ? {} : { password }
  await entry.getData(new WritableStream<Uint8Array>({ write: take }), {
    checkOverlappingEntry: true,
    ...options,
  })
}

/** Reads an entry as it lies in the file, and does something with it. */
async function withPacked<Made>(
  entry: FileEntry,
  act: (packed: AsyncIterable<Uint8Array>) => Promise<Made>,
): Promise<Made> {
  const raw: { fail: (error: unknown) => void } = { fail: () => undefined }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      raw.fail = (error) => controller.error(error)
    },
  })
  const stop = new AbortController()
  const options = { checkOverlappingEntry: true, passThrough: true, signal: stop.signal }
  const reading = entry.getData(writable, options)
  // The library leaves the stream as it is when the header before the data is wrong.
  reading.catch(raw.fail)
  try {
    const made = await act(piecesOf(readable))
    await reading
    return made
  } finally {
    stop.abort()
  }
}

async function* piecesOf(readable: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
