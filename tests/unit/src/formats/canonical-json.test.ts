import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../../../src/formats/canonical-json.ts'

it('gives the text of RFC 8785 for any JSON value, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
  )
})

it('gives the same text for what was read back from it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

it.each([
  // Numbers as keys come first in JavaScript, whatever their order as text.
  [{ 10: 'a', 9: 'b' }, '{"10":"a","9":"b"}'],
  [{ b: 1, a: { d: undefined, c: [] } }, '{"a":{"c":[]},"b":1}'],
  [{ a: -0, b: 1e21 }, '{"a":0,"b":1e+21}'],
])('orders keys as text: %o', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

it.each([[Number.NaN], [{ a: Number.POSITIVE_INFINITY }], [undefined]])('refuses %o', (value) => {
  expect(() => canonicalJson(value)).toThrow()
})
