import type { Receptionist } from '../harness/receptionist.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'

/** Milliseconds a period may take to be counted. */
const COUNTED_LIMIT_MS = 60_000
const WARM_UP = 2
const MONTHS = 12
const DECADES = 3

type Timed = typeof globalThis & { benchNumbersMs: number[] }

/** F7 over a month and over ten years, from Enter to the figures painted; against `getAll` of the cases that came in them. */
export async function measureNumbers(person: Receptionist, cases: number): Promise<readonly BenchRow[]> {
  const { page, typist } = person
  await typist.press('F7')
  await page.locator('[data-figure]').first().waitFor({ timeout: COUNTED_LIMIT_MS })
  await page.evaluate(watchFigures)
  const year = new Date().getFullYear()
  const month: number[] = []
  const monthRows: number[] = []
  for (let index = 0; index < WARM_UP + MONTHS; index += 1) {
    const at = new Date(Date.UTC(year, -3 - index * 7, 1)).toISOString().slice(0, 7)
    // Two months may have the same number of cases, and the watcher waits for another one.
    await count(person, `${at}-03..${at}-0${String(5 + (index % 2))}`)
    const took = await count(person, at)
    const rows = await page.evaluate(rawRows, { from: keyOf(at, ''), to: keyOf(at, '￿') })
    if (index < WARM_UP) continue
    month.push(took)
    monthRows.push(rows)
  }
  const decade: number[] = []
  const decadeRows: number[] = []
  for (let index = 0; index < DECADES; index += 1) {
    decade.push(await count(person, `${String(year - 9)}..${String(year)}`))
    decadeRows.push(await page.evaluate(rawRows, { from: keyOf(String(year - 9), ''), to: '￿' }))
    await count(person, `${String(year - 3)}-0${String(index + 1)}`)
  }
  const common = { unit: 'ms', compared: 'p50', limit: 1, aim: 0.2 } as const
  const row = (span: string) =>
    `numbers: F7 over ${span} of ${String(cases)} cases, Enter to the figures painted`
  return [
    { ...common, row: row('a month'), measured: spreadOf(month), baseline: spreadOf(monthRows) },
    { ...common, row: row('ten years'), measured: spreadOf(decade), baseline: spreadOf(decadeRows) },
  ]
}

/** Numbers of cases begin so: `TS-202610`. */
function keyOf(typed: string, end: string): string {
  return `TS-${typed.replace('-', '')}${end}`
}

async function count({ page, typist }: Receptionist, typed: string): Promise<number> {
  await typist.press('/')
  await typist.type(typed)
  await page.evaluate(() => ((globalThis as Timed).benchNumbersMs.length = 0))
  await typist.press('Enter')
  await page.waitForFunction(() => (globalThis as Timed).benchNumbersMs.length > 0, null, {
    timeout: COUNTED_LIMIT_MS,
  })
  const [took] = await page.evaluate(() => (globalThis as Timed).benchNumbersMs)
  if (took === undefined) throw new Error(`The counting of ${typed} was not timed`)
  return took
}

/** Runs in the page: from Enter until the frame with another summary has been drawn. No named functions inside. */
function watchFigures(): void {
  const times: number[] = []
  Object.assign(globalThis, { benchNumbersMs: times })
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter') return
      const before = document.querySelector('[data-figure="summary new"]')?.getAttribute('aria-label')
      new MutationObserver((_, observer) => {
        const now = document.querySelector('[data-figure="summary new"]')?.getAttribute('aria-label')
        if (now === undefined || now === before) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp)))
      }).observe(document, { attributes: true, childList: true, subtree: true })
    },
    { capture: true },
  )
}

/** Runs in the page: `getAll` of the rows of cases whose numbers lie between, in pieces that fit the memory. No named functions inside. */
async function rawRows({ from, to }: { from: string; to: string }): Promise<number> {
  const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('tingsu-'))
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(found?.name ?? '')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The database did not open'))
  })
  const started = performance.now()
  let last = from
  let isFirst = true
  for (;;) {
    const rows = await new Promise<readonly { readonly number: string }[]>((resolve, reject) => {
      const request = database
        .transaction('cases')
        .objectStore('cases')
        .index('number')
        .getAll(IDBKeyRange.bound(last, to, !isFirst), 5000)
      request.onsuccess = () => resolve(request.result as readonly { readonly number: string }[])
      request.onerror = () => reject(request.error ?? new Error('The rows were not read'))
    })
    isFirst = false
    const end = rows.at(-1)
    if (rows.length < 5000 || end === undefined) break
    last = end.number
  }
  const took = performance.now() - started
  database.close()
  return took
}
