import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberMap } from '../../../../../electron/main/import/number-map.ts'

/** Enough to grow it twice. */
const ENTRIES = 3000

describe('a map of numbers', () => {
  it('holds what a map holds, also while it grows, and the last value of each key', () => {
    const entry = fc.tuple(
      fc.oneof(
        fc.integer({ min: 1, max: ENTRIES }),
        fc.maxSafeNat().map((key) => key + 1),
      ),
      fc.nat(),
    )
    fc.assert(
      fc.property(fc.array(entry, { minLength: ENTRIES, maxLength: ENTRIES }), (entries) => {
        const [map, expected] = [new NumberMap(), new Map<number, number>()]
        for (const [key, value] of entries) {
          map.set(key, value)
          expected.set(key, value)
          expect(map.get(key)).toBe(value)
        }
        for (const [key, value] of expected) expect(map.get(key)).toBe(value)
        expect(map.get(Number.MAX_SAFE_INTEGER - 7)).toBe(expected.get(Number.MAX_SAFE_INTEGER - 7))
      }),
      { numRuns: 5 },
    )
  })
})
