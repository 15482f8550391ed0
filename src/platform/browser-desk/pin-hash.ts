/** A salted slow hash of a PIN. The browser has no scrypt; iterations are kept so that they can grow. */
export interface PinHash {
  readonly salt: string
  readonly iterations: number
  readonly hash: string
}

const ITERATIONS = 600_000
const SALT_BYTES = 16
const HASH_BITS = 256

/** Hashes a new PIN with a fresh salt (PBKDF2, SHA-256). */
export async function hashPin(pin: string, iterations = ITERATIONS): Promise<PinHash> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  return { salt, iterations, hash: await derive(pin, salt, iterations) }
}

/** Whether the PIN is the one that was hashed; compares every character whatever differs first. */
export async function isPinRight(pin: string, { salt, iterations, hash }: PinHash): Promise<boolean> {
  const derived = await derive(pin, salt, iterations)
  let difference = derived.length ^ hash.length
  for (let at = 0; at < derived.length; at += 1) difference |= derived.charCodeAt(at) ^ hash.charCodeAt(at)
  return difference === 0
}

/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function derive(pin: string, salt: string, iterations: number): Promise<string> {
  const encoder = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', encoder.encode(pin), 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations },
    key,
    HASH_BITS,
  )
  return hexOf(new Uint8Array(bits))
}
