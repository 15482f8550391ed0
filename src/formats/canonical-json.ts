import canonicalize from 'canonicalize'

/**
 * Canonical JSON (RFC 8785): the same value gives the same text on every machine.
 *
 * Throws when the value has no JSON form (NaN, Infinity, `undefined` alone).
 */
export function canonicalJson(value: unknown): string {
  // What JSON.stringify writes of a value whose keys are in order is canonical, and it writes it several times as fast.
  const ordered = inOrder(value)
  const text = ordered === UNUSUAL ? canonicalize(value) : JSON.stringify(ordered)
  if (text === undefined) throw new Error(`Canonical JSON: expected a JSON value, got ${typeof value}`)
  return text
}

/** Stands for a value that only the library writes (or refuses). */
const UNUSUAL = Symbol('unusual')

/** The value with the keys of every object in order: itself where they are already. */
function inOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : UNUSUAL
  if (typeof value !== 'object') return UNUSUAL
  return Array.isArray(value) ? listInOrder(value) : objectInOrder(value)
}

function listInOrder(list: readonly unknown[]): unknown {
  let copy: unknown[] | null = null
  for (let at = 0; at < list.length; at += 1) {
    const item = list[at]
    const ordered = inOrder(item)
    if (ordered === UNUSUAL) return UNUSUAL
    if (ordered !== item) copy ??= list.slice()
    if (copy !== null) copy[at] = ordered
  }
  return copy ?? list
}

/** Keys that begin with a digit have an order of their own, and `__proto__` cannot be copied. */
const UNUSUAL_KEY = /^(?:\d|__proto__$)/

function objectInOrder(value: object): unknown {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return UNUSUAL
  const object = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(object)
  const isSorted = areSorted(keys)
  if (keys.includes('toJSON') || (!isSorted && keys.some((key) => UNUSUAL_KEY.test(key)))) return UNUSUAL
  let copy: Record<string, unknown> | null = null
  if (!isSorted) {
    copy = {}
    for (const key of keys.sort()) copy[key] = object[key]
  }
  for (const key of keys) {
    const item = object[key]
    if (item === undefined) continue
    const ordered = inOrder(item)
    if (ordered === UNUSUAL) return UNUSUAL
    if (ordered === item) continue
    copy ??= { ...object }
    copy[key] = ordered
  }
  return copy ?? object
}

function areSorted(keys: readonly string[]): boolean {
  let before = ''
  for (const key of keys) {
    if (key < before) return false
    before = key
  }
  return true
}
