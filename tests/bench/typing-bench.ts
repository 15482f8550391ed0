import type { Page } from '@playwright/test'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { seededRandom } from '../harness/seeded-random.ts'
import { openBareInput } from './bare-pages.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'

/** App and baseline take turns, so that both see the same machine. */
const ROUNDS = 6
const KEYS_A_ROUND = 60
/** Keys before the measured ones, in each place. */
const WARM_UP = 30
/** Milliseconds between keys, about, so that they fall anywhere between two frames. */
const PAUSE_MS = 30

type Watched = typeof globalThis & { benchKeysMs: number[] }

/** Types into the content of a complaint and into a bare input of the same browser, key by key. */
export async function measureTyping(
  desk: ChromiumDesk,
  person: Receptionist,
  cases: number,
): Promise<BenchRow> {
  const bare = await openBareInput(desk.browser)
  const app = person.page
  const places = [
    { page: app, keys: [] as number[] },
    { page: bare, keys: [] as number[] },
  ] as const
  await app.bringToFront()
  await person.goTo('content')
  await bare.bringToFront()
  await bare.locator('input').focus()
  for (const { page } of places) {
    await page.evaluate(watchKeys)
    await typeKeys(page, WARM_UP)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { page, keys } of places) keys.push(...(await typeKeys(page, KEYS_A_ROUND)))
  }
  await bare.close()
  return {
    row: `typing in intake: key to paint, ${String(cases)} cases`,
    unit: 'ms',
    measured: spreadOf(places[0].keys),
    baseline: spreadOf(places[1].keys),
    compared: 'p95',
    limit: 2,
    aim: 1.3,
  }
}

/** Types so many letters; answers the milliseconds of each from key to paint. */
async function typeKeys(page: Page, count: number): Promise<readonly number[]> {
  await page.bringToFront()
  await page.waitForTimeout(PAUSE_MS * 10)
  await page.evaluate(() => ((globalThis as Watched).benchKeysMs.length = 0))
  const random = seededRandom(count)
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press(String.fromCodePoint(97 + (key % 26)))
    await page.waitForTimeout(PAUSE_MS * (0.5 + random()))
  }
  await page.waitForFunction((typed) => (globalThis as Watched).benchKeysMs.length === typed, count)
  return page.evaluate(() => [...(globalThis as Watched).benchKeysMs])
}

/** Runs in the page: from the time stamp of a key to the moment after the frame that follows it was handed over. */
function watchKeys(): void {
  const measured: number[] = []
  Object.assign(globalThis, { benchKeysMs: measured })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length !== 1) return
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => measured.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    },
    true,
  )
}
