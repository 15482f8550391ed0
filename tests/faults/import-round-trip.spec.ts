import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { aState, anExchange, exchange, roundTrip } from '../builders/office-round-trips.ts'

/** 200 states with `npm run faults`, a tenth of them with `npm test`. */
const RUNS = { numRuns: Math.ceil(2 * Number(process.env['FAULT_ROWS'] ?? 10)), seed: 4 }
const EXCHANGES = { numRuns: Math.ceil(RUNS.numRuns / 4), seed: 4 }

test('export, import into an empty profile, export: the same events.jsonl for every state of a desk', async () => {
  test.setTimeout(600_000)
  await fc.assert(
    fc.asyncProperty(aState, async (state) => {
      const { first, second, faults } = await roundTrip(state)
      expect(faults).toBe(0)
      expect(second.equals(first)).toBe(true)
    }),
    RUNS,
  )
})

test('two and three desks that exchange exports in any order end equal', async () => {
  test.setTimeout(600_000)
  await fc.assert(
    fc.asyncProperty(anExchange, async (plan) => {
      const [first, ...others] = await exchange(plan)
      for (const other of others) {
        expect(other.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true)
        expect(other.cases).toEqual(first?.cases)
      }
    }),
    EXCHANGES,
  )
})
