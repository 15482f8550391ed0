import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Transform } from 'node:stream'
import { constants, crc32, createDeflateRaw, createInflateRaw, deflateRawSync } from 'node:zlib'
import { joined } from '../../../src/formats/byte-pieces.ts'
import type { EntryPacking } from '../../../src/formats/export-packing.ts'
import { letGo } from './let-go.ts'
import { CHECK_BYTES, CODE_BYTES, SALT_BYTES, ZipAes } from './zip-aes.ts'

/** Larger pieces than zlib's own: each one costs a turn of the event loop. */
const CHUNK_BYTES = 512 * 1024

/** A deflated piece fits into it, nearly always: what is asked for beyond that only makes work for the collector of garbage. */
const DEFLATED_BYTES = 128 * 1024

/** Packed bytes encrypted and written at once. */
const GATHERED_BYTES = 256 * 1024

/** zlib in Node's own threads, AES by OpenSSL. */
export const nodePacking: EntryPacking = {
  async *pack(content, { password, level }) {
    const salt = randomBytes(SALT_BYTES)
    const aes = await ZipAes.open(password, salt)
    yield joined([salt, aes.check])
    const packed =
      level === 0 ? content : gathered(through(content, createDeflateRaw({ level, chunkSize: CHUNK_BYTES })))
    for await (const piece of packed) yield aes.encrypt(piece)
    yield aes.code()
  },
  crc32: (bytes, soFar) => crc32(bytes, soFar),
  unpack(packed, { password, level }) {
    const plain = decrypted(packed, password)
    return level === 0 ? plain : through(letGoBehind(plain), createInflateRaw({ chunkSize: CHUNK_BYTES }))
  },
  letGo,
}

/** How zlib packs the large entries (ADR 21): in half of the time of its usual level 6, for a sixth more bytes. */
const DEFLATE = { level: 3, memLevel: 9 } as const

/** A piece deflated by itself, here and now (see `DeflatedPiece`). */
export function deflatedPiece(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const ending = { finishFlush: constants.Z_SYNC_FLUSH, chunkSize: DEFLATED_BYTES }
  // In memory of its own size: what is not the first entry is held until its turn comes.
  const deflated = deflateRawSync(bytes, { ...DEFLATE, ...ending })
  const own = new Uint8Array(deflated)
  letGo(deflated)
  return own
}

/** Small pieces put together, since each one is hashed, wrapped and written by itself. */
async function* gathered(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let bytes = 0
  for await (const piece of pieces) {
    held.push(piece)
    bytes += piece.length
    if (bytes < GATHERED_BYTES) continue
    yield joined(held)
    held = []
    bytes = 0
  }
  yield joined(held)
}

/** Pieces that are memory of their own, each given back when the next one is asked for. */
export async function* letGoBehind(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece
    letGo(piece)
  }
}

async function* decrypted(packed: AsyncIterable<Uint8Array>, password: string): AsyncGenerator<Uint8Array> {
  let aes: ZipAes | null = null
  let held: Uint8Array = new Uint8Array(0)
  for await (const piece of packed) {
    // The last bytes are the code, and where the end is nobody knows before it.
    if (aes !== null && piece.length >= CODE_BYTES) {
      if (held.length > 0) yield aes.decrypt(held)
      if (piece.length > CODE_BYTES) yield aes.decrypt(piece.subarray(0, -CODE_BYTES))
      held = piece.slice(-CODE_BYTES)
      continue
    }
    held = held.length === 0 ? piece : joined([held, piece])
    if (aes === null) {
      if (held.length < SALT_BYTES + CHECK_BYTES) continue
      aes = await ZipAes.open(password, held.subarray(0, SALT_BYTES))
      const check = held.subarray(SALT_BYTES, SALT_BYTES + CHECK_BYTES)
      if (!timingSafeEqual(check, aes.check)) throw new Error('Invalid password')
      held = held.subarray(SALT_BYTES + CHECK_BYTES)
    }
    const ready = Math.max(0, held.length - CODE_BYTES)
    if (ready > 0) yield aes.decrypt(held.subarray(0, ready))
    held = held.slice(ready)
  }
  if (aes === null || held.length !== CODE_BYTES || !timingSafeEqual(held, aes.code()))
    throw new Error('Invalid authentication code')
}

/** What comes out of zlib; an error on either side ends both. */
async function* through(content: AsyncIterable<Uint8Array>, zlib: Transform): AsyncGenerator<Uint8Array> {
  const feeding = feed(content, zlib)
  feeding.catch((error: unknown) => zlib.destroy(error instanceof Error ? error : new Error(String(error))))
  for await (const piece of zlib) yield piece as Uint8Array
  await feeding
}

/** Reads the content to its end, which is where it is authenticated; a stream that has ended before takes no more. */
async function feed(content: AsyncIterable<Uint8Array>, zlib: Transform): Promise<void> {
  const over = new Promise<void>((resolve) => zlib.once('end', resolve).once('close', resolve))
  for await (const piece of content) {
    if (zlib.readableEnded) throw new Error('Data behind the end of the entry')
    if (zlib.destroyed) return
    // Of a write that reaches the end of its stream zlib never tells that it was done.
    await Promise.race([written(zlib, piece), over])
  }
  zlib.end()
}

function written(zlib: Transform, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    zlib.write(piece, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}
