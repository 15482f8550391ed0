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
  private counters = new Uint8Array(0)
  /** Where a piece is laid as it will stand in the key stream; used again for every piece. */
  private laid = new Uint8Array(0)
  /** Bytes that went by. */
  private bytes = 0

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

  /** Word by word, in the memory of the key stream, whose first block may have begun with the piece before. */
  private combined(bytes: Uint8Array): Uint8Array {
    const used = this.bytes % BLOCK_BYTES
    const firstBlock = (this.bytes - used) / BLOCK_BYTES
    const length = Math.ceil((used + bytes.length) / BLOCK_BYTES) * BLOCK_BYTES
    this.bytes += bytes.length
    if (this.laid.length < length) this.laid = new Uint8Array(length)
    this.laid.set(bytes, used)
    const stream = wholeWords(this.keyStream(firstBlock, length))
    const [from, into] = [new Uint32Array(this.laid.buffer, 0, length / WORD_BYTES), wordsOf(stream)]
    for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) ^ (from[at] ?? 0)
    return stream.subarray(used, used + bytes.length)
  }

  private keyStream(firstBlock: number, length: number): Uint8Array<ArrayBuffer> {
    if (this.counters.length < length) this.counters = new Uint8Array(length)
    // An entry is below 4 GiB, so the counter, which begins at 1, never leaves its first word.
    const view = new DataView(this.counters.buffer)
    let block = firstBlock
    for (let at = 0; at < length; at += BLOCK_BYTES) view.setUint32(at, (block += 1), true)
    return this.cipher.update(this.counters.subarray(0, length))
  }
}

/** The same bytes where they can be read as words. */
function wholeWords(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteOffset % WORD_BYTES === 0 ? bytes : bytes.slice()
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / WORD_BYTES)
}
