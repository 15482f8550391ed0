import { normalPassphrase } from './export-passphrase.ts'

/** Rounds of PBKDF2 for the key that authenticates; fewer are never accepted from a file. */
export const KEY_ITERATIONS = 600_000
/** More would only be there to keep a reader busy. */
export const MOST_KEY_ITERATIONS = 20_000_000
const SALT_BYTES = 16
const KEY_BITS = 256
const CHECKED_TEXT = 'tingsu-export key check'

/** What a passphrase yields for one export (ADR 16). */
export interface DerivedKey {
  /** The passphrase as the AES of ZIP takes it. */
  readonly password: string
  /** Tells a wrong passphrase from a damaged export, hex. */
  readonly keyCheck: string
  /** HMAC-SHA-256 as hex. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>
}

/** Derives the key that authenticates a manifest: PBKDF2-HMAC-SHA-256 over the passphrase in its normal form. */
export async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<DerivedKey> {
  const { subtle } = globalThis.crypto
  const encoder = new TextEncoder()
  const password = normalPassphrase(passphrase)
  const base = await subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  const bits = await subtle.deriveBits(kdf, base, KEY_BITS)
  const key = await subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sign = async (bytes: Uint8Array<ArrayBuffer>) =>
    hexOf(new Uint8Array(await subtle.sign('HMAC', key, bytes)))
  return { password, sign, keyCheck: await sign(encoder.encode(CHECKED_TEXT)) }
}

/** A salt nobody used before. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return globalThis.crypto.getRandomValues(new Uint8Array(SALT_BYTES))
}

/** Lower-case hex digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes of hex digits. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
