const SALT_BYTES = 16

/** Draws the salt of one event: 16 random bytes as hex. */
export function drawSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
