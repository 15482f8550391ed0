import { hash, randomBytes } from 'node:crypto'

/** SHA-256 of a text (as UTF-8) or of bytes, 64 lower-case hex digits. */
export function sha256Hex(content: string | Uint8Array): string {
  return hash('sha256', content)
}

/** 16 random bytes as hex, the salt of one sealed content (ADR 3). */
export function drawSalt(): string {
  return randomBytes(16).toString('hex')
}
