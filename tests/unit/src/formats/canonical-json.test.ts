import canonicalize from 'canonicalize'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/formats/canonical-json.ts'

describe('canonical JSON', () => {
  it('is what the library of an author of RFC 8785 writes, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value))
      }),
      { numRuns: 300 },
    )
  })

  it('is so for what was written before, in any order of keys', () => {
    const pair = fc.tuple(fc.string({ unit: 'grapheme' }), fc.jsonValue())
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const text = canonicalize(Object.fromEntries(pairs)) ?? ''
        const backwards = Object.fromEntries(pairs.toReversed())
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(backwards)).toBe(canonicalize(backwards))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [{ b: 1, a: [{ d: -0, c: 1e21 }] }],
    [{ 10: 'x', 9: 'y', a: 1 }],
    [{ b: 1, 10: 'x', 9: 'y' }],
    [JSON.parse('{"b":1,"__proto__":{"z":1,"y":2}}')],
    [JSON.parse('{"__proto__":1,"a":2}')],
    [{ b: undefined, a: 1 }],
    [{ a: 1, b: undefined, c: { e: undefined, d: 2 } }],
    [{ é: 1, z: 2, '\uD83D\uDE00': 3, '\uFB33': 4 }],
    ['\uD800 \u007F \u2028 "\\'],
    [{ at: new Date(0) }],
    [{ b: 1, toJSON: () => ({ d: 1, c: 2 }) }],
    [Object.assign(Object.create(null) as object, { b: 1, a: 2 })],
    [[undefined, 1]],
    [[]],
    [{}],
  ])('of %j', (value: unknown) => {
    expect(canonicalJson(value)).toBe(canonicalize(value))
  })

  it.each([[Number.NaN], [{ a: Infinity }], [undefined]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})
