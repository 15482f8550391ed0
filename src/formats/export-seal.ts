import type { HashStream } from './export-ports.ts'

/** Length of the end record of a ZIP without its comment (APPNOTE 4.3.16). */
export const END_RECORD_BYTES = 22
const SEAL_PREFIX = 'tingsu-export sha256:'
/** Length of the comment in which an export carries the SHA-256 of everything before it. */
export const SEAL_BYTES = SEAL_PREFIX.length + 64

/**
 * Passes a ZIP on and lays its SHA-256 into the ZIP's comment, so that damage between the entries is found as well.
 *
 * The end record is held back until `finish`, because the length of the comment stands in it.
 */
export class SealingSink {
  readonly #write: (bytes: Uint8Array) => Promise<void>
  readonly #inner: HashStream
  readonly #outer: HashStream
  #held = new Uint8Array(0)
  /** Bytes given on so far. */
  bytes = 0

  constructor(write: (bytes: Uint8Array) => Promise<void>, newHash: () => HashStream) {
    this.#write = write
    this.#inner = newHash()
    this.#outer = newHash()
  }

  async write(bytes: Uint8Array): Promise<void> {
    const all = new Uint8Array(this.#held.length + bytes.length)
    all.set(this.#held)
    all.set(bytes, this.#held.length)
    const passed = Math.max(0, all.length - END_RECORD_BYTES)
    this.#held = all.slice(passed)
    if (passed === 0) return
    this.#inner.update(all.subarray(0, passed))
    await this.#pass(all.subarray(0, passed))
  }

  /** Writes end record and seal; returns the SHA-256 of the whole file. */
  async finish(): Promise<string> {
    const end = this.#held
    if (end.length !== END_RECORD_BYTES)
      throw new Error(`ZIP: expected an end record, got ${end.length} bytes`)
    new DataView(end.buffer, end.byteOffset).setUint16(20, SEAL_BYTES, true)
    this.#inner.update(end)
    await this.#pass(end)
    await this.#pass(new TextEncoder().encode(SEAL_PREFIX + this.#inner.hex()))
    return this.#outer.hex()
  }

  async #pass(bytes: Uint8Array): Promise<void> {
    this.#outer.update(bytes)
    this.bytes += bytes.length
    await this.#write(bytes)
  }
}

/** The SHA-256 that a comment promises, or `null` when it is none of ours. */
export function readSeal(comment: Uint8Array): string | null {
  const text = new TextDecoder().decode(comment)
  const hex = text.slice(SEAL_PREFIX.length)
  return text.startsWith(SEAL_PREFIX) && /^[0-9a-f]{64}$/.test(hex) ? hex : null
}
