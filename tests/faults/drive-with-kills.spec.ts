import { aLongCall } from '../builders/long-call.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { InterruptedShift } from '../harness/interrupted-shift.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { seededRandom } from '../harness/seeded-random.ts'
import { auditShift } from '../harness/shift-audit.ts'
import { MOST_LOST_MS } from '../harness/shift-tally.ts'

const SEED = Number(process.env['FAULT_SEED'] ?? 20261122)
/** All hundred in `npm run faults`; a share of them where others wait for the result. */
const ROWS = Number(process.env['FAULT_ROWS'] ?? 6)
const SECONDS_PER_ROW = 30

test(`row 5: ${String(ROWS)} real-length complaints parked, killed and resumed by seed ${String(SEED)} lose nothing`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + ROWS * SECONDS_PER_ROW * 1000)
  const random = seededRandom(SEED)
  const callers = Array.from({ length: ROWS }, (_, index) => aLongCall(index + 1, random))
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  const tally = await new InterruptedShift(desk, person, callers, random).work()
  expect(await auditShift(desk, callers)).toEqual([])
  expect(tally.retyped.oldestMs).toBeLessThanOrEqual(MOST_LOST_MS)
  expect(tally.parked + tally.countOf()).toBeGreaterThan(0)
})
