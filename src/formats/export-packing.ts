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
  /** Throws at the end at the latest when the bytes are not what was packed. */
  unpack(packed: AsyncIterable<Uint8Array>, how: Packed): AsyncIterable<Uint8Array>
}
