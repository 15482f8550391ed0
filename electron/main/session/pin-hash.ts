import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** A PIN as it is kept (ADR 7): never the PIN itself. */
export interface PinHash {
  /** Hex, 16 bytes. */
  readonly salt: string
  /** Hex, 32 bytes. */
  readonly hash: string
  readonly cost: number
}

const COST = 2 ** 15
const BLOCK_SIZE = 8
const PARALLELISM = 1
const KEY_BYTES = 32

/** Hashes a PIN with a salt of its own: scrypt, N = 2^15, r = 8, p = 1 (ADR 7). */
export async function hashPin(pin: string): Promise<PinHash> {
  const salt = randomBytes(16)
  return { salt: salt.toString('hex'), hash: (await derive(pin, salt, COST)).toString('hex'), cost: COST }
}

/** Whether the PIN is the one that was hashed; takes the same time either way. */
export async function isPinOf(pin: string, stored: PinHash): Promise<boolean> {
  const expected = Buffer.from(stored.hash, 'hex')
  const actual = await derive(pin, Buffer.from(stored.salt, 'hex'), stored.cost)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

function derive(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: BLOCK_SIZE, p: PARALLELISM, maxmem: 256 * cost * BLOCK_SIZE }
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
