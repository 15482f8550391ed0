import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aState, anExchange, exchange, roundTrip } from '../../../../builders/office-round-trips.ts'

/** A share; `npm run faults` runs 200 states (`tests/faults/import-round-trip.spec.ts`). */
const RUNS = { numRuns: 6, seed: 20261122 }

describe('what goes out comes back', () => {
  it('export, import into an empty profile, export: events.jsonl is the same, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(aState, async (state) => {
        const { first, second, faults } = await roundTrip(state)
        expect(faults).toBe(0)
        expect(second.equals(first)).toBe(true)
      }),
      RUNS,
    )
  }, 60_000)

  it('two and three desks that exchange exports in any order end equal', async () => {
    await fc.assert(
      fc.asyncProperty(anExchange, async (plan) => {
        const [first, ...others] = await exchange(plan)
        for (const other of others) {
          expect(other.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true)
          expect(other.cases).toEqual(first?.cases)
        }
      }),
      RUNS,
    )
  }, 60_000)
})
