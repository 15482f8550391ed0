/**
 * Measures the desk (save, typing, start, worklist) and the carrying of its records (export, restore) beside their baselines, prints
 * them as a table and writes them as JSON to `test-results/bench.json`:
 * `npm run bench [-- --cases N] [--only desk|carry|export|restore|numbers|paper|roster]`.
 * Ends with 1 when a limit is missed.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { figureOf, isMet, tableOf, type BenchRow } from '../tests/bench/bench-report.ts'
import { serveBareVuePage } from '../tests/bench/bare-pages.ts'
import { exportOffice, measureExport } from '../tests/bench/export-bench.ts'
import { firstScriptRow } from '../tests/bench/first-script.ts'
import { copyOffice, preparedOffice, signInWithin } from '../tests/bench/prepared-office.ts'
import { measureNumbers } from '../tests/bench/numbers-bench.ts'
import { measurePaper } from '../tests/bench/paper-bench.ts'
import { measureRestore } from '../tests/bench/restore-bench.ts'
import { measureRoster } from '../tests/bench/roster-bench.ts'
import { measureSaves } from '../tests/bench/save-bench.ts'
import { controlKeysRow } from '../tests/bench/standard-complaint.ts'
import { measureStarts } from '../tests/bench/start-bench.ts'
import { measureTyping } from '../tests/bench/typing-bench.ts'
import { measureWorklist } from '../tests/bench/worklist-bench.ts'
import { ChromiumDesk } from '../tests/harness/chromium-desk.ts'
import { removeDeskFolder } from '../tests/harness/desk-folder.ts'
import { Receptionist } from '../tests/harness/receptionist.ts'
import { ensureBuilt, RENDERER_DIR } from './built-program.ts'
import { PROJECT_DIR } from './command.ts'

const BENCH_DIR = resolve(PROJECT_DIR, 'test-results/bench')
const REPORT = resolve(PROJECT_DIR, 'test-results/bench.json')
const FULL_CASES = 100_000
/** As many open as in the large office, and few others. */
const FEW_CASES = 3000
const START_LIMIT_MS = 120_000
/** Answer "print" to what follows a save: the standard complaint ends with its form sent to the printer. */
const AFTER_SAVE_PRINT = '2'

function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** An office in use: its desk, who sits at it, and how long main and window took to come up, in milliseconds. */
async function openOffice(cases: number, desks: ChromiumDesk[]) {
  const { folder, preparation } = await preparedOffice(BENCH_DIR, cases, say)
  const desk = new ChromiumDesk({
    folder: await copyOffice(folder, join(BENCH_DIR, `in-use-${String(cases)}`)),
  })
  desks.push(desk)
  const from = performance.now()
  await desk.start()
  const startedMs = Math.round(performance.now() - from)
  return { cases, desk, preparation, startedMs, person: await signInWithin(desk, START_LIMIT_MS) }
}

async function countKeys(desks: ChromiumDesk[]): Promise<BenchRow> {
  const folder = join(BENCH_DIR, 'in-use-keys')
  await rm(folder, { recursive: true, force: true })
  const desk = new ChromiumDesk({ folder })
  desks.push(desk)
  await desk.start()
  const person = new Receptionist(desk.page)
  await person.setUp(AFTER_SAVE_PRINT)
  const row = await controlKeysRow(desk, person)
  await desk.stop()
  return row
}

async function measureDesk(cases: number, desks: ChromiumDesk[]) {
  say('Counting the keys of the standard complaint …')
  const keys = await countKeys(desks)
  const none = await openOffice(0, desks)
  const full = await openOffice(cases, desks)
  say('Measuring starts …')
  const bare = await serveBareVuePage(BENCH_DIR)
  const starts = await measureStarts([none, full], bare).finally(() => bare.kill())
  say('Measuring the worklist …')
  const few = await openOffice(FEW_CASES, desks)
  const worklist = await measureWorklist(full.person, few.person, cases)
  await few.desk.stop()
  say('Measuring typing …')
  const typing = [
    await measureTyping(none.desk, none.person, 0),
    await measureTyping(full.desk, full.person, cases),
  ]
  await none.desk.stop()
  await full.person.write('')
  say('Measuring saves …')
  const { rows: saves, writing, reading } = await measureSaves(full.person)
  return {
    rows: [...saves, ...typing, ...worklist, ...starts, firstScriptRow(RENDERER_DIR), keys],
    asides: {
      savingTransactionMs: writing,
      readsBeforeItMs: reading,
      mainAndWindowMs: { none: none.startedMs, full: full.startedMs },
      preparation: full.preparation,
      violations: desks.flatMap(({ violations }) => violations),
    },
  }
}

async function measureReports(cases: number, desks: ChromiumDesk[]) {
  const full = await openOffice(cases, desks)
  say('Measuring the numbers …')
  const rows = await measureNumbers(full.person, cases)
  await full.desk.stop()
  return rows
}

async function measurePrinting(desks: ChromiumDesk[]) {
  const folder = join(BENCH_DIR, 'in-use-paper')
  await rm(folder, { recursive: true, force: true })
  const desk = new ChromiumDesk({ folder })
  desks.push(desk)
  await desk.start()
  await new Receptionist(desk.page).setUp()
  say('Measuring paper …')
  const rows = await measurePaper(desk)
  await desk.stop()
  return rows
}

/** Which part of carrying is measured alone; what it needs before is made all the same. */
type CarriedAlone = 'export' | 'restore' | null

async function measureCarrying(cases: number, folders: string[], alone: CarriedAlone) {
  const { folder } = await preparedOffice(BENCH_DIR, cases, say)
  const copy = await copyOffice(folder, join(BENCH_DIR, 'in-use-export'))
  const restored = join(BENCH_DIR, 'in-use-restored')
  folders.push(copy, restored)
  say(alone === 'restore' ? 'Making an export …' : 'Measuring an export …')
  const exported =
    alone === 'restore' ? { ...(await exportOffice(copy)), rows: [] } : await measureExport(copy, cases)
  if (alone === 'export') return { rows: exported.rows, asides: {} }
  say('Measuring a restore …')
  const { rows, asides } = await measureRestore(BENCH_DIR, restored, exported, cases)
  return { rows: [...exported.rows, ...rows], asides: { restore: asides } }
}

async function bench(cases: number, only: string | undefined): Promise<number> {
  await ensureBuilt()
  await mkdir(BENCH_DIR, { recursive: true })
  const desks: ChromiumDesk[] = []
  const folders: string[] = []
  const load = [loadavg()[0] ?? 0]
  try {
    const isWanted = (part: string): boolean => only === undefined || only === part
    const desk = !isWanted('desk') ? null : await measureDesk(cases, desks)
    for (const each of desks) await each.stop()
    load.push(loadavg()[0] ?? 0)
    const numbers = isWanted('numbers') ? await measureReports(cases, desks) : []
    const paper = isWanted('paper') ? await measurePrinting(desks) : []
    const roster = isWanted('roster') ? await measureRoster(BENCH_DIR) : null
    const alone = only === 'export' || only === 'restore' ? only : null
    const isCarrying = alone !== null || isWanted('carry')
    const carrying = isCarrying ? await measureCarrying(cases, folders, alone) : null
    load.push(loadavg()[0] ?? 0)
    const rows = [
      ...(desk?.rows ?? []),
      ...numbers,
      ...paper,
      ...(roster?.rows ?? []),
      ...(carrying?.rows ?? []),
    ]
    const asides = {
      ...desk?.asides,
      ...carrying?.asides,
      ...(roster && { roster: roster.asides }),
      loadAverage: load.map((value) => Math.round(value * 100) / 100),
      processors: `${String(availableParallelism())} × ${cpus()[0]?.model ?? 'unknown'}`,
    }
    const missed = rows.filter((row) => !isMet(row))
    const judged = rows.map((row) => ({ ...row, figure: figureOf(row), isMet: isMet(row) }))
    await writeFile(REPORT, `${JSON.stringify({ cases, rows: judged, ...asides }, null, 2)}\n`)
    process.stdout.write(`${tableOf(rows)}\n\n${JSON.stringify(asides, null, 2)}\n`)
    for (const row of missed)
      say(`Limit missed: ${row.row}: ${String(figureOf(row))}; expected at most ${String(row.limit)}`)
    return missed.length === 0 ? 0 : 1
  } finally {
    for (const desk of desks) {
      await desk.stop()
      folders.push(desk.options.folder)
    }
    for (const folder of folders) await removeDeskFolder(folder)
  }
}

const { values } = parseArgs({
  options: { cases: { type: 'string', default: String(FULL_CASES) }, only: { type: 'string' } },
})
const cases = Number(values.cases)
if (Number.isSafeInteger(cases) && cases > 0) process.exitCode = await bench(cases, values.only)
else {
  say(`Cases: expected a whole number above 0, found ${values.cases}`)
  process.exitCode = 2
}
