import { createCipheriv, createHmac, pbkdf2, type Cipher } from 'node:crypto'
import { promisify } from 'node:util'

/** What WinZip's AE-2 with AES-256 puts before and behind the ciphertext. */
export const SALT_BYTES = 16
export const CHECK_BYTES = 2
export const CODE_BYTES = 10
const KEY_BYTES = 32
const ROUNDS = 1000
const BLOCK_BYTES = 16
const WORD_BYTES = 4

/** AES-256 of one entry as ZIP prescribes it: counter mode whose counter begins at 1, least byte first, and HMAC-SHA-1. */
export class ZipAes {
  private readonly cipher: Cipher
  private readonly hmac: ReturnType<typeof createHmac>
  private counters = new Uint32Array(0)
  /** Where the key stream is laid; used again for every piece. */
  private stream = new Uint8Array(0)
  /** Key stream of the last block that was not used up. */
  private rest: Uint8Array = new Uint8Array(0)
  private blocks = 0

  private constructor(
    key: Buffer,
    /** Tells most wrong passwords. */
    readonly check: Uint8Array,
  ) {
    this.cipher = createCipheriv('aes-256-ecb', key.subarray(0, KEY_BYTES), null).setAutoPadding(false)
    this.hmac = createHmac('sha1', key.subarray(KEY_BYTES, 2 * KEY_BYTES))
  }

  static async open(password: string, salt: Uint8Array): Promise<ZipAes> {
    const key = await promisify(pbkdf2)(password, salt, ROUNDS, 2 * KEY_BYTES + CHECK_BYTES, 'sha1')
    return new ZipAes(key, key.subarray(2 * KEY_BYTES))
  }

  /** In memory of its own, as `decrypt`. */
  encrypt(plain: Uint8Array): Uint8Array {
    const secret = this.combined(plain)
    this.hmac.update(secret)
    return secret
  }

  decrypt(secret: Uint8Array): Uint8Array {
    this.hmac.update(secret)
    return this.combined(secret)
  }

  /** Authenticates everything that went by; nothing may follow. */
  code(): Uint8Array {
    return this.hmac.digest().subarray(0, CODE_BYTES)
  }

  /** Word by word: the key stream is laid where the result will stand, so that both begin at a whole word. */
  private combined(bytes: Uint8Array): Uint8Array {
    const blocks = Math.ceil(Math.max(0, bytes.length - this.rest.length) / BLOCK_BYTES)
    const end = this.rest.length + blocks * BLOCK_BYTES
    if (this.stream.length < end + WORD_BYTES) this.stream = new Uint8Array(end + WORD_BYTES)
    const { stream } = this
    stream.set(this.rest)
    stream.set(this.keyStream(blocks), this.rest.length)
    this.rest = stream.slice(bytes.length, end)
    const padded = new Uint8Array(Math.ceil(bytes.length / WORD_BYTES) * WORD_BYTES)
    padded.set(bytes)
    const [from, into] = [new Uint32Array(stream.buffer, 0, padded.length / WORD_BYTES), wordsOf(padded)]
    for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) ^ (from[at] ?? 0)
    return padded.subarray(0, bytes.length)
  }

  private keyStream(blocks: number): Uint8Array {
    const words = (blocks * BLOCK_BYTES) / WORD_BYTES
    if (this.counters.length < words) this.counters = new Uint32Array(words)
    // An entry is below 4 GiB, so the counter never leaves its first word.
    const view = new DataView(this.counters.buffer)
    for (let at = 0; at < blocks * BLOCK_BYTES; at += BLOCK_BYTES)
      view.setUint32(at, (this.blocks += 1), true)
    return this.cipher.update(new Uint8Array(this.counters.buffer, 0, blocks * BLOCK_BYTES))
  }
}

function wordsOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, 0, bytes.length / WORD_BYTES)
}
