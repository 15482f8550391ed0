import { join } from 'node:path'
import { aLongCall } from '../tests/builders/long-call.ts'
import { ChromiumDesk } from '../tests/harness/chromium-desk.ts'
import { makeDeskFolder, removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { InterruptedShift } from '../tests/harness/interrupted-shift.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { seededRandom } from '../tests/harness/seeded-random.ts'
import { auditShift } from '../tests/harness/shift-audit.ts'
import { MOST_LOST_MS, type ShiftTally } from '../tests/harness/shift-tally.ts'
import { ensureBuilt } from './built-program.ts'
import { shiftReport } from './shift-report.ts'

const TOLD_EVERY = 10

/**
 * Types real-length complaints with parking, killing and resuming by a seed, proves from the files that nothing was
 * lost, and prints a table. Answers the exit code. Chromium with main in Node, because both must be killable (ADR 5).
 */
export async function driveShift(seed: number, rows: number): Promise<number> {
  await ensureBuilt()
  const folder = await makeDeskFolder()
  const desk = new ChromiumDesk({ folder })
  const startedAt = Date.now()
  try {
    await desk.start()
    const random = seededRandom(seed)
    const callers = Array.from({ length: rows }, (_, index) => aLongCall(index + 1, random))
    const person = new Receptionist(desk.page)
    await person.setUp('3')
    const tally = await new InterruptedShift(desk, person, callers, random, (left) => {
      if (left % TOLD_EVERY === 0) console.log(`${String(rows - left)} of ${String(rows)} registered`)
    }).work()
    const lost = [...(await auditShift(desk, callers)), ...lateLosses(tally)]
    console.log(shiftReport({ seed, rows, minutes: (Date.now() - startedAt) / 60_000, tally, lost }))
    return lost.length === 0 ? 0 : 1
  } catch (error) {
    const picture = join(process.cwd(), 'test-results', `drive-${String(seed)}.png`)
    await desk.picture(picture)
    console.error(`Seed ${String(seed)} stopped (${picture}):`, error)
    return 1
  } finally {
    await desk.stop()
    await removeDeskFolder(folder)
  }
}

function lateLosses({ retyped }: ShiftTally): readonly string[] {
  return retyped.oldestMs <= MOST_LOST_MS
    ? []
    : [
        `Words typed ${String(retyped.oldestMs)} ms before a kill were gone; expected at most ${String(MOST_LOST_MS)}`,
      ]
}
