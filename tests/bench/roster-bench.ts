import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChooser, Page } from '@playwright/test'
import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { removeDeskFolder } from '../harness/desk-folder.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'
import type { BenchRow } from './bench-report.ts'
import { rosterCsv } from './roster-rows.ts'

const ROWS = 50_000
const LIMIT_MS = 15_000
/** Milliseconds a list may take before the bench gives up. */
const PATIENCE_MS = 180_000
/** One person a row, and one household a row. */
const LISTS = [
  { name: '50,000 people of 20,000 households', peopleOfHousehold: 2.5 },
  { name: '50,000 people of as many households', peopleOfHousehold: 1 },
] as const

/**
 * Loads two lists of 50,000 rows, each into an office of its own: from the choice of the file to the preview, from
 * Ctrl+Enter to the notice that all of it is written. The baseline of the writing is what no way of doing it can save:
 * the journal's bytes appended and flushed piece by piece, and the rows put into IndexedDB with the same indexes.
 */
export async function measureRoster(benchFolder: string) {
  const measured = []
  for (const { name, peopleOfHousehold } of LISTS) {
    const folder = join(benchFolder, 'in-use-roster')
    await rm(folder, { recursive: true, force: true })
    const desk = new ChromiumDesk({ folder })
    await desk.start()
    measured.push({ name, ...(await measureList(desk, peopleOfHousehold)) })
    await desk.stop()
    await removeDeskFolder(folder)
  }
  return {
    rows: measured.flatMap(({ name, readMs, writtenMs }): readonly BenchRow[] => [
      row(`roster: ${name}, read and compared`, readMs),
      row(`roster: ${name}, written`, writtenMs),
    ]),
    asides: measured.map(({ name, readMs: _read, writtenMs: _written, ...asides }) => ({ name, ...asides })),
  }
}

function row(name: string, ms: number): BenchRow {
  const measured = { samples: 1, p50: ms, p95: ms }
  return { row: name, unit: 'ms', measured, baseline: null, compared: 'p50', limit: LIMIT_MS, aim: null }
}

async function measureList(desk: ChromiumDesk, peopleOfHousehold: number) {
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp()
  const path = join(desk.documentsFolder, 'list.csv')
  await writeFile(path, rosterCsv(ROWS, peopleOfHousehold))
  const before = { main: await mainMemory(desk, 'VmRSS'), window: await windowMemory(page) }
  page.on('filechooser', (chooser: FileChooser) => chooser.setFiles(path))
  await typist.press('Control+,')
  await page.locator('.section-list [role="tab"]:focus').waitFor()
  await typist.press('Alt+r')
  await page.locator('.roster-screen input:focus').waitFor()
  await typist.press('Alt+l')
  await page.locator('.load-roster:focus').waitFor()
  const readMs = await timed(async () => {
    await typist.press('Enter')
    await page.getByTestId('preview').waitFor({ timeout: PATIENCE_MS })
  })
  const writtenMs = await timed(async () => {
    await typist.press('Control+Enter')
    await page.getByTestId('roster-done').waitFor({ timeout: PATIENCE_MS })
  })
  const after = { main: await mainMemory(desk, 'VmHWM'), window: await windowMemory(page) }
  const baseline = { fileMs: await bareFile(desk), indexedDbMs: await page.evaluate(putRowsAgain) }
  return {
    readMs,
    writtenMs,
    baseline,
    mainPeakMegabytes: megabytes(after.main),
    mainBeforeMegabytes: megabytes(before.main),
    windowHeapMegabytes: megabytes(after.window),
    windowBeforeMegabytes: megabytes(before.window),
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return Math.round(performance.now() - from)
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

/** What the system says of main's memory, in bytes; the peak is one since the process began. */
async function mainMemory(desk: ChromiumDesk, field: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${String(desk.main.child.pid)}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024
}

/** Heap of the window in bytes, with nothing in it that could be let go. */
async function windowMemory(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.detach()
  return usedSize
}

/** The journal's own lines appended to a bare file, in as many pieces as the list was written in, each flushed. */
async function bareFile(desk: ChromiumDesk): Promise<number> {
  const pieces = new Map<string, string[]>()
  for (const event of readJournal(desk.dataFolder)) {
    const lines = pieces.get(event.commandId) ?? []
    lines.push(JSON.stringify(event))
    pieces.set(event.commandId, lines)
  }
  const texts = [...pieces.values()].map((lines) => `${lines.join('\n')}\n`)
  const file = await open(join(desk.documentsFolder, 'bare.jsonl'), 'w')
  const took = await timed(async () => {
    for (const text of texts) {
      await file.write(text)
      await file.sync()
    }
  })
  await file.close()
  return took
}

/** Runs in the page: the rows of the list put into a database with the same stores, in transactions of 200 households. */
async function putRowsAgain(): Promise<number> {
  // A method, because the program that runs this gives names to functions by a helper the page does not have.
  const answers = {
    asked<Value>(request: IDBRequest<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'))
      })
    },
  }
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  const office = await answers.asked(indexedDB.open(names.find((name) => name.startsWith('tingsu-')) ?? ''))
  const read = office.transaction(['streams', 'households'])
  const [streams, households] = await Promise.all([
    answers.asked<unknown[]>(read.objectStore('streams').getAll()),
    answers.asked<unknown[]>(read.objectStore('households').getAll()),
  ])
  const opening = indexedDB.open('bench-roster', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('streams', { keyPath: 'key' })
    const store = opening.result.createObjectStore('households', { keyPath: 'householdId' })
    store.createIndex('householdKey', 'householdKey')
    store.createIndex('phoneTails', 'phoneTails', { multiEntry: true })
    store.createIndex('names', 'names', { multiEntry: true })
  }
  const bare = await answers.asked(opening)
  const from = performance.now()
  const PIECE = 200
  for (let at = 0; at < streams.length; at += PIECE) {
    const write = bare.transaction(['streams', 'households'], 'readwrite', { durability: 'relaxed' })
    for (const each of streams.slice(at, at + PIECE)) write.objectStore('streams').put(each)
    for (const each of households.slice(at, at + PIECE)) write.objectStore('households').put(each)
    await new Promise((resolve, reject) => {
      write.oncomplete = resolve
      write.onabort = () => reject(write.error ?? new Error('The baseline was aborted'))
    })
  }
  return Math.round(performance.now() - from)
}
