/**
 * A piece of an entry that was packed where it was made: `deflated` = raw deflate of `bytes` that ends with a whole byte
 * and is not the last block (`Z_SYNC_FLUSH`), so that such pieces stand behind each other like those of one stream.
 */
export interface DeflatedPiece {
  readonly bytes: Uint8Array
  readonly deflated: Uint8Array
}

export type EntryPiece = Uint8Array | DeflatedPiece

/** An empty last block (RFC 1951): what deflated pieces end with. */
export const LAST_BLOCK = Uint8Array.of(3, 0)

/** The piece as it was before it was packed. */
export function plainOf(piece: EntryPiece): Uint8Array {
  return piece instanceof Uint8Array ? piece : piece.bytes
}

/** How an encrypted entry is stored in the ZIP. */
export interface Packed {
  readonly password: string
  /** 0 = stored as it is, else the level of zlib. */
  readonly level: number
}

/**
 * Packs and unpacks encrypted entries by what the machine brings itself, many times as fast as the ZIP library: deflate
 * (RFC 1951), then AES-256 in the form of WinZip (AE-2). Where there is none (a page) the library does it.
 */
export interface EntryPacking {
  pack(content: AsyncIterable<Uint8Array>, how: Packed): AsyncIterable<Uint8Array>
  /** Gives the memory of a piece back at once, which nobody looks at any more; absent = in time. */
  readonly letGo?: (bytes: Uint8Array) => void
  /** CRC-32 of what went by before, `so far`, and these bytes. */
  readonly crc32: (bytes: Uint8Array, soFar: number) => number
  /** Throws at the end at the latest when the bytes are not what was packed. */
  unpack(packed: AsyncIterable<Uint8Array>, how: Packed): AsyncIterable<Uint8Array>
  /**
   * The same in another thread, where what comes out is hashed and let go; stops when it is more than `mostBytes`. Absent
   * = here. Rejects with an `UnpackerGone` when the thread is.
   */
  readonly hashed?:
    ((packed: AsyncIterable<Uint8Array>, how: Packed, mostBytes: number) => Promise<UnpackedHash>) | undefined
}

/** What came out of an entry, as hex. */
export interface UnpackedHash {
  readonly bytes: number
  readonly sha256: string
}

/** Thrown where what unpacks elsewhere is there no more: no fault of what it unpacked. */
export class UnpackerGone extends Error {}
