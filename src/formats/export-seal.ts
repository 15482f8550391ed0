import type { HashStream } from './export-ports.ts'

/** Length of the end record of a ZIP without its comment (APPNOTE 4.3.16). */
export const END_RECORD_BYTES = 22
/** Written at once: each writing costs a turn of the event loop. */
const GATHERED_BYTES = 256 * 1024
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
  readonly #hash: HashStream
  readonly #gathered = new Uint8Array(GATHERED_BYTES)
  #held = 0
  /** Bytes given on so far. */
  bytes = 0

  /** What `write` is given is good until it answers. */
  constructor(write: (bytes: Uint8Array) => Promise<void>, newHash: () => HashStream) {
    this.#write = write
    this.#hash = newHash()
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const taken = bytes.subarray(at, at + GATHERED_BYTES - this.#held)
      this.#gathered.set(taken, this.#held)
      this.#held += taken.length
      at += taken.length
      if (this.#held === GATHERED_BYTES) await this.#passAllButEnd()
    }
  }

  /** Writes end record and seal; returns the SHA-256 of the whole file. */
  async finish(): Promise<string> {
    await this.#passAllButEnd()
    if (this.#held !== END_RECORD_BYTES)
      throw new Error(`ZIP: expected an end record, got ${this.#held} bytes`)
    const end = this.#gathered.slice(0, END_RECORD_BYTES)
    new DataView(end.buffer).setUint16(20, SEAL_BYTES, true)
    await this.#pass(end)
    // The seal is the hash of everything before it: the one of the whole file on its way.
    await this.#pass(new TextEncoder().encode(SEAL_PREFIX + this.#hash.hexSoFar()))
    return this.#hash.hex()
  }

  async #passAllButEnd(): Promise<void> {
    const passed = Math.max(0, this.#held - END_RECORD_BYTES)
    if (passed > 0) await this.#pass(this.#gathered.subarray(0, passed))
    this.#gathered.copyWithin(0, passed, this.#held)
    this.#held -= passed
  }

  async #pass(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
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
