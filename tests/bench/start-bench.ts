import { expect, type Page } from '@playwright/test'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import type { MainProcess } from '../harness/main-process.ts'
import { openBareVuePage } from './bare-pages.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'

export const LOADS = 20
/** Loads before the measured ones, in each place. */
const WARM_UP = 3
/** Milliseconds of quiet before a load. */
const QUIET_MS = 300
/** Milliseconds a loaded window stays in front: behind another its timers are held back, and run into the next load. */
const SETTLE_MS = 2000

interface StartProbe {
  focusedMs: number
  keyToShownMs: number
}

type Probed = typeof globalThis & { benchStart: StartProbe }

/** A page to be loaded again and again, with what was measured of it. */
interface Place {
  readonly page: Page
  readonly loadsMs: number[]
}

export interface StartedDesk {
  readonly desk: ChromiumDesk
  readonly cases: number
}

/**
 * Loads the windows of several desks and a bare Vue page in each of their browsers, in turn: from the beginning of the
 * navigation to the focus in the first field, and from a key in it to its effect on the screen. What the harness needs to
 * bring the key is in neither.
 */
export async function measureStarts(
  desks: readonly StartedDesk[],
  bareMain: MainProcess,
): Promise<readonly BenchRow[]> {
  const places: { readonly cases: number; readonly app: Place; readonly bare: Place }[] = []
  for (const { desk, cases } of desks) {
    const bare = await openBareVuePage(desk.browser, bareMain)
    for (const page of [desk.page, bare]) await page.addInitScript(installProbe)
    places.push({ cases, app: { page: desk.page, loadsMs: [] }, bare: { page: bare, loadsMs: [] } })
  }
  for (let load = 0; load < WARM_UP + LOADS; load += 1) {
    for (const { app, bare } of places) {
      for (const { page, loadsMs } of [app, bare]) {
        const ms = await startMs(page)
        if (load >= WARM_UP) loadsMs.push(ms)
        await page.waitForTimeout(SETTLE_MS)
      }
    }
  }
  const rows: BenchRow[] = places.map(({ cases, app, bare }) => ({
    row: `start: window to a typed character, ${String(cases)} cases`,
    unit: 'ms',
    measured: spreadOf(app.loadsMs),
    baseline: spreadOf(bare.loadsMs),
    compared: 'p50',
    limit: 2.5,
    aim: 1.5,
  }))
  const [none, full] = places
  if (none !== undefined && full !== undefined) {
    rows.push({
      row: `start: the same with ${String(full.cases)} cases and with none`,
      unit: 'ms',
      measured: spreadOf(full.app.loadsMs),
      baseline: spreadOf(none.app.loadsMs),
      compared: 'p50',
      limit: 1.2,
      aim: 1.05,
    })
  }
  for (const { bare } of places) await bare.page.close()
  return rows
}

async function startMs(page: Page): Promise<number> {
  await page.bringToFront()
  await page.waitForTimeout(QUIET_MS)
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(() => read(page, 'focusedMs'), { intervals: [20], timeout: 30_000 }).toBeGreaterThan(0)
  await page.keyboard.press('2')
  await expect.poll(() => read(page, 'keyToShownMs'), { intervals: [20], timeout: 30_000 }).toBeGreaterThan(0)
  return (await read(page, 'focusedMs')) + (await read(page, 'keyToShownMs'))
}

function read(page: Page, name: 'focusedMs' | 'keyToShownMs'): Promise<number> {
  return page.evaluate((key) => (globalThis as Partial<Probed>).benchStart?.[key] ?? 0, name)
}

/** Runs in the page before anything else: when the first field had the focus, and what a key there took. */
function installProbe(): void {
  const probe: StartProbe = { focusedMs: 0, keyToShownMs: 0 }
  Object.assign(globalThis, { benchStart: probe })
  // Methods, because the transpiler's helper for named functions does not exist in the page.
  const screen = {
    afterPaint(done: (now: number) => void): void {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          done(performance.now())
        }
        port2.postMessage(null)
      })
    },
    hasTakenKey(): boolean {
      const second = '[data-intake="channel"] [role="radio"]:nth-of-type(2)[aria-checked="true"]'
      return (
        document.querySelector(second) !== null ||
        document.querySelector('[data-bare] + output')?.textContent === '2'
      )
    },
  }
  let pressedAt = 0
  document.addEventListener('focusin', ({ target }) => {
    if (probe.focusedMs > 0 || !(target instanceof Element)) return
    if (target.closest('[data-intake="channel"], [data-bare]') === null) return
    screen.afterPaint((now) => (probe.focusedMs ||= now))
  })
  document.addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true)
  new MutationObserver(() => {
    if (pressedAt === 0 || !screen.hasTakenKey()) return
    const from = pressedAt
    pressedAt = 0
    screen.afterPaint((now) => (probe.keyToShownMs ||= now - from))
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true })
}
