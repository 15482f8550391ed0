import type { Receptionist } from '../harness/receptionist.ts'
import { spreadOf, type BenchRow, type Spread } from './bench-report.ts'

const OPENINGS = 60
/** Openings before the measured ones, in each office. */
const WARM_UP = 6
/** Milliseconds on intake before each opening. */
const PAUSE_MS = 150
/** Milliseconds the board may take to be read after the start. */
const READ_LIMIT_MS = 60_000

type Watched = typeof globalThis & { benchWorklistMs: number[] }

/** F3 with 2,000 open cases: in an office of very many, and in one of few; they take turns. */
export async function measureWorklist(
  many: Receptionist,
  few: Receptionist,
  cases: number,
): Promise<readonly BenchRow[]> {
  for (const { page } of [many, few]) await page.evaluate(watchOpenings)
  const times: [number[], number[]] = [[], []]
  for (let opening = 0; opening < WARM_UP + OPENINGS; opening += 1) {
    for (const [index, person] of [many, few].entries()) {
      const took = await openOnce(person)
      if (opening >= WARM_UP) times[index]?.push(took)
    }
  }
  const [measured, baseline]: [Spread, Spread] = [spreadOf(times[0]), spreadOf(times[1])]
  const row = `worklist: F3 to the first lines painted, ${String(cases)} cases, 2,000 open`
  const common = { unit: 'ms', measured, compared: 'p95' } as const
  return [
    { ...common, row: `${row}, against few cases`, baseline, limit: 1.5, aim: 1.1 },
    { ...common, row, baseline: null, limit: 100, aim: null },
  ]
}

/** From intake to the worklist and back; answers the milliseconds from the key to the painted lines. */
async function openOnce({ page, typist }: Receptionist): Promise<number> {
  await page.bringToFront()
  await page.waitForTimeout(PAUSE_MS)
  await page.evaluate(() => ((globalThis as Watched).benchWorklistMs.length = 0))
  await typist.press('F3')
  await page.waitForFunction(() => (globalThis as Watched).benchWorklistMs.length > 0, null, {
    timeout: READ_LIMIT_MS,
  })
  const [took] = await page.evaluate(() => (globalThis as Watched).benchWorklistMs)
  await typist.press('F2')
  await page.locator('.worklist-row').first().waitFor({ state: 'detached' })
  if (took === undefined) throw new Error('The opening of the worklist was not timed')
  return took
}

/**
 * Runs in the page: notes how long it takes from F3 until the frame with the first lines has been drawn. Without named
 * functions inside: what names them for the compiler does not exist in the page.
 */
function watchOpenings(): void {
  const times: number[] = []
  Object.assign(globalThis, { benchWorklistMs: times })
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'F3') return
      new MutationObserver((_, observer) => {
        if (document.querySelector('.worklist-row') === null) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)))
      }).observe(document, { childList: true, subtree: true })
    },
    { capture: true },
  )
}
