import { createCipheriv, createHmac, pbkdf2, type Cipher } from 'node:crypto'
import { promisify } from 'node:util'

/** What WinZip's AE-2 with AES-256 puts before and behind the ciphertext. */
export const SALT_BYTES = 16
export const CHECK_BYTES = 2
export const CODE_BYTES = 10
const KEY_BYTES = 32
const ROUNDS = 1000
const BLOCK_BYTES = 16
/** Key stream made at once. */
const STREAM_BYTES = 64 * 1024

/** AES-256 of one entry as ZIP prescribes it: counter mode whose counter begins at 1, least byte first, and HMAC-SHA-1. */
export class ZipAes {
  private readonly cipher: Cipher
  private readonly hmac: ReturnType<typeof createHmac>
  private readonly counters = new Uint8Array(STREAM_BYTES)
  private stream = new Uint8Array(0)
  private used = 0
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

  private combined(bytes: Uint8Array): Uint8Array {
    const result = new Uint8Array(bytes.length)
    for (let at = 0; at < bytes.length;) {
      if (this.used === this.stream.length) this.refill()
      const count = Math.min(bytes.length - at, this.stream.length - this.used)
      const { stream, used } = this
      for (let index = 0; index < count; index += 1)
        result[at + index] = (bytes[at + index] ?? 0) ^ (stream[used + index] ?? 0)
      this.used += count
      at += count
    }
    return result
  }

  private refill(): void {
    const counters = new DataView(this.counters.buffer)
    // An entry is below 4 GiB, so the counter never leaves its first word.
    for (let at = 0; at < STREAM_BYTES; at += BLOCK_BYTES) counters.setUint32(at, (this.blocks += 1), true)
    this.stream = new Uint8Array(this.cipher.update(this.counters))
    this.used = 0
  }
}
