import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { Journal } from '../../electron/main/journal/journal.ts'
import { nodeJournalFiles } from '../../electron/main/journal/journal-files.ts'
import { localCalendar } from '../../electron/main/local-calendar.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { OriginHead } from '../../src/storage/journal-port.ts'
import { BareMain, type JobCost } from './bare-main.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'
import type { MeasuredExport } from './export-bench.ts'
import type { FoldTime } from './fold-page.ts'

const PAGE_EVENTS = 2000
/** Pages handed to the window at once, outside the measured time. */
const PAGES_A_SLICE = 20
const ORIGIN = 'http://localhost'
const DESK_LETTER = 'B'

type Folding = typeof globalThis & {
  takePages(address: string): Promise<void>
  foldAll(heads: readonly OriginHead[]): Promise<FoldTime>
}

/**
 * Restores an export on an empty machine: main verifies it, writes it to `received/` and flushes; the window folds what
 * is there into IndexedDB, all of it in one catching up, as at the start after a restore. Measured one after the other,
 * without the bridge between them: the harness's is many times slower than Electron's. The baseline puts the same rows, of
 * cases and of what is counted of them, into bare tables with the same indexes, after a pause.
 */
export async function measureRestore(
  benchFolder: string,
  folder: string,
  exported: Pick<MeasuredExport, 'path' | 'passphrase'>,
  cases: number,
): Promise<{ readonly rows: readonly BenchRow[]; readonly asides: unknown }> {
  await rm(folder, { recursive: true, force: true })
  const staged = await takeIn(folder, exported)
  const window = await foldAll(benchFolder, folder)
  const mainMs = staged.reduce((sum, { tookMs }) => sum + tookMs, 0)
  const row = {
    row: `restore: ${String(cases)} cases, verified`,
    unit: 'ms' as const,
    measured: spreadOf([mainMs + window.foldMs]),
    baseline: spreadOf([window.rawMs]),
    compared: 'p50' as const,
    limit: 2,
    aim: 1.3,
  }
  const [stageMs, commitMs] = staged.map(({ tookMs }) => Math.round(tookMs))
  const waits = staged.map(({ longestWaitMs }) => Math.round(longestWaitMs))
  const extraMegabytes = staged.map(({ extraBytes }) => Math.round(extraBytes / 1024 / 1024))
  if (window.cases !== cases)
    throw new Error(`Restored ${String(window.cases)} cases, expected ${String(cases)}`)
  return {
    rows: [row],
    asides: { stageMs, commitMs, foldMs: Math.round(window.foldMs), waits, extraMegabytes },
  }
}

async function takeIn(
  folder: string,
  { path, passphrase }: Pick<MeasuredExport, 'path' | 'passphrase'>,
): Promise<readonly JobCost<unknown>[]> {
  const desk = await BareMain.start(folder)
  try {
    const jobId = randomUUID()
    await desk.chooseImport(path)
    return [
      await desk.cost(() => desk.ask('import:stage', { jobId, paths: [path], passphrase })),
      await desk.cost(() => desk.ask('import:commit', { jobId, deskLetter: DESK_LETTER })),
    ]
  } finally {
    await desk.main.kill()
  }
}

async function foldAll(benchFolder: string, folder: string): Promise<FoldTime> {
  const script = await foldScript(benchFolder)
  const profile = join(folder, 'profile')
  await mkdir(profile, { recursive: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.route(`${ORIGIN}/**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>fold</title>' }),
    )
    await page.goto(`${ORIGIN}/`)
    await page.addScriptTag({ path: script, type: 'module' })
    await page.waitForFunction(() => 'foldAll' in globalThis)
    const heads: OriginHead[] = []
    for await (const { head, text } of slices(join(folder, 'userData'))) {
      if (heads.at(-1) !== head) heads.push(head)
      await handOver(page, text)
    }
    return await page.evaluate((all) => (globalThis as Folding).foldAll(all), heads)
  } finally {
    await context.close()
  }
}

async function handOver(page: Page, text: string): Promise<void> {
  await page.route(`${ORIGIN}/slice`, (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: text }),
  )
  await page.evaluate((address) => (globalThis as Folding).takePages(address), '/slice')
  await page.unroute(`${ORIGIN}/slice`)
}

/** Everything in the restored journal, as main answers it, some pages at a time, each behind a line that names it. */
async function* slices(
  dataFolder: string,
): AsyncGenerator<{ readonly text: string; readonly head: OriginHead }> {
  const journal = await Journal.open({
    folder: join(dataFolder, 'journal'),
    receivedFolder: join(dataFolder, 'received'),
    files: nodeJournalFiles,
    calendar: localCalendar,
    now: () => Date.now(),
    newSalt: () => '',
  })
  for (const head of journal.heads()) {
    let known = 0
    while (known < head.seq) {
      const lines: string[] = []
      while (lines.length < PAGES_A_SLICE * 2 && known < head.seq) {
        const page = await journal.read(head, known, PAGE_EVENTS)
        const last = page.at(-1)
        if (last === undefined) break
        const { desk, epoch, layer = 0 } = head
        lines.push(`${desk} ${String(epoch)} ${String(layer)} ${String(known)}`, JSON.stringify(page))
        known = last.seq
      }
      if (lines.length === 0) break
      yield { text: `${lines.join('\n')}\n`, head }
    }
  }
  await journal.close()
}

/** The storage of the product, built by the tools that build the app. */
async function foldScript(benchFolder: string): Promise<string> {
  const outDir = join(benchFolder, 'fold-page')
  const entry = resolve(import.meta.dirname, 'fold-page.ts')
  await mkdir(outDir, { recursive: true })
  await writeFile(join(outDir, 'package.json'), '{}')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      rollupOptions: { input: entry, output: { entryFileNames: 'fold.js' } },
    },
  })
  const [script] = (await readdir(outDir)).filter((name) => name.endsWith('.js'))
  return join(outDir, script ?? '')
}
