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
  /** CRC-32 of what went by before, `so far`, and these bytes. */
  readonly crc32: (bytes: Uint8Array, soFar: number) => number
  /** Throws at the end at the latest when the bytes are not what was packed. */
  unpack(packed: AsyncIterable<Uint8Array>, how: Packed): AsyncIterable<Uint8Array>
}
