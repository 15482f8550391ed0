import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): the same value gives the same text on every machine.
 *
 * Throws when the value has no JSON form (NaN, Infinity, `undefined` alone).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error(`Canonical JSON: expected a JSON value, got ${typeof value}`)
  return text
}
