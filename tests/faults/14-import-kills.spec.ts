import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openOfficeStore } from '../../src/storage/office-store.ts'
import { aRegistered } from '../builders/a-complaint.ts'
import { NOW } from '../builders/an-event.ts'
import { foldedCases } from '../builders/random-office.ts'
import { openReceivingDesk, type ReceivingDesk } from '../builders/receiving-desk.ts'
import { seededRandom } from '../harness/seeded-random.ts'

/** Steps of an import in their order; `fileMoved` and `originMoved` are reached several times. */
const STEPS = [
  'verified',
  'compared',
  'eventsStaged',
  'evidenceStaged',
  'staged',
  'copied',
  'ready',
  'taken',
  'evidenceMoved',
  'fileMoved',
  'originMoved',
  'identityMoved',
  'cleaned',
  'adopted',
  'recorded',
] as const
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const SHA256 = createHash('sha256').update(PNG).digest('hex')
const RANDOM_KILLS = Math.ceil((40 * Number(process.env['FAULT_ROWS'] ?? 10)) / 100)

let base: string
/** An empty machine, and one that holds an older state of the same office and records of its own. */
const profiles: Record<'empty' | 'filled', string> = { empty: '', filled: '' }
let path: string
let afterRestore: readonly unknown[]
let afterMerge: readonly unknown[]
let beforeMerge: readonly unknown[]

async function register(desk: ReceivingDesk, cases: number): Promise<void> {
  for (let made = 0; made < cases; made += 1) {
    const { data, personal } = aRegistered({ personal: { content: `第 ${String(made)} 件` } })
    const stream = { kind: 'case' as const, id: crypto.randomUUID() }
    const draft = { stream, wallAt: NOW, seen: [] }
    const evidence = { sha256: SHA256, bytes: PNG.length, mediaType: 'image/png', origin: 'seen' }
    await desk.append([
      { ...draft, id: crypto.randomUUID(), kind: 'registered', data, personal: personal?.content },
      { ...draft, id: crypto.randomUUID(), kind: 'evidenceAdded', data: evidence, personal: { note: '' } },
    ])
  }
}

test.beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'tingsu-kills-'))
  const a = await openReceivingDesk(join(base, 'a'))
  await a.setUp('A')
  await mkdir(join(a.dataFolder, 'evidence'))
  await writeFile(join(a.dataFolder, 'evidence', SHA256), PNG)
  await register(a, 2)
  profiles.empty = join(base, 'empty')
  profiles.filled = join(base, 'filled')
  const filled = await openReceivingDesk(profiles.filled)
  await filled.importFrom([await a.exportTo()], 'B')
  await register(filled, 1)
  await a.importFrom([await filled.exportTo()])
  await register(a, 1)
  await a.office.openNewEpoch()
  await register(a, 2)
  path = await a.exportTo()
  afterRestore = await a.events()
  beforeMerge = await filled.events()
  await filled.close()
  await a.close()
  await cp(profiles.filled, join(base, 'merged'), { recursive: true })
  const merged = await openReceivingDesk(join(base, 'merged'))
  await merged.importFrom([path])
  afterMerge = await merged.events()
  await merged.close()
})

test.afterAll(() => rm(base, { recursive: true, force: true }))

interface Ended {
  readonly output: string
  readonly signal: NodeJS.Signals | null
}

/** Runs the import in a process of its own; `killAfterMs` ends it from outside. */
function runChild(
  folder: string,
  letter: string,
  step: string,
  nth: number,
  killAfterMs?: number,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'import-child.ts')
    const args = ['--import', 'tsx', script, folder, path, letter, step, String(nth)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const take = (bytes: Buffer): void => {
      output += bytes.toString('utf8')
      if (killAfterMs !== undefined && output.startsWith('open'))
        setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve({ output, signal }))
  })
}

/** Old or new, never between; the next start leaves nothing lying about, and the projection agrees with the journal. */
async function expectWhole(folder: string, kind: 'empty' | 'filled'): Promise<'old' | 'new'> {
  const desk = await openReceivingDesk(folder)
  const events = await desk.events()
  const [before, after] = kind === 'empty' ? [[], afterRestore] : [beforeMerge, afterMerge]
  const state = events.length === before.length ? 'old' : 'new'
  expect(events).toEqual(state === 'old' ? before : after)
  expect(desk.journal.state().faults).toEqual([])
  expect(await desk.journal.verify()).toEqual([])
  expect(desk.office.identity === null).toBe(kind === 'empty' && state === 'old')
  if (state === 'new') expect(await desk.evidence.isWhole(SHA256)).toBe(true)
  const left = await readdir(join(desk.dataFolder, 'received')).catch(() => [])
  expect(left.filter((name) => name.startsWith('.'))).toEqual([])
  if (desk.office.identity !== null) await expectProjected(desk, events.length)
  await desk.importFrom([path], desk.office.identity === null ? 'B' : null)
  expect(await desk.events()).toEqual(after)
  await desk.close()
  return state
}

async function expectProjected(desk: ReceivingDesk, events: number): Promise<void> {
  const { journal } = desk
  const { store } = await openOfficeStore({
    officeId: desk.office.identity?.officeId ?? '',
    journal: {
      append: () => Promise.reject(new Error('Nothing is appended here')),
      heads: () => Promise.resolve(journal.heads()),
      read: (origin, afterSeq, limit) => journal.read(origin, afterSeq, limit),
    },
    indexedDb: { indexedDB: new IDBFactory(), IDBKeyRange },
  })
  const office = journal.heads().reduce((sum, { seq }) => sum + seq, 0)
  const counts = await store.counts()
  expect(counts.cases).toBe(foldedCases(await desk.events()).length)
  expect(counts.events).toBeGreaterThanOrEqual(events)
  expect(counts.events).toBeLessThanOrEqual(office)
  store.close()
}

for (const kind of ['empty', 'filled'] as const) {
  for (const step of STEPS) {
    test(`row 14: killed at "${step}", importing into ${kind === 'empty' ? 'an empty machine' : 'a desk with records'}`, async () => {
      const nths = step === 'fileMoved' ? [1, 2, 3, 4] : step === 'originMoved' ? [1, 2] : [1]
      for (const nth of nths) {
        const folder = await copyOf(kind)
        const { output, signal } = await runChild(folder, kind === 'empty' ? 'B' : '-', step, nth)
        expect(output).not.toContain('done')
        expect(signal).toBe('SIGKILL')
        const state = await expectWhole(folder, kind)
        expect(state).toBe(STEPS.indexOf(step) < STEPS.indexOf('taken') ? 'old' : 'new')
      }
    })
  }
}

test('row 14: killed at random moments', async () => {
  test.setTimeout(30_000 + RANDOM_KILLS * 10_000)
  const random = seededRandom(20261122)
  const seen = new Set<string>()
  for (let run = 0; run < RANDOM_KILLS; run += 1) {
    const kind = run % 2 === 0 ? 'empty' : 'filled'
    const folder = await copyOf(kind)
    const { signal, output } = await runChild(folder, kind === 'empty' ? 'B' : '-', '', 0, random() * 250)
    expect(signal === 'SIGKILL' || output.includes('done')).toBe(true)
    seen.add(await expectWhole(folder, kind))
  }
  expect([...seen].every((state) => state === 'old' || state === 'new')).toBe(true)
})

let copies = 0
async function copyOf(kind: 'empty' | 'filled'): Promise<string> {
  copies += 1
  const folder = join(base, `run-${String(copies)}`)
  if (kind === 'filled') await cp(profiles.filled, folder, { recursive: true })
  return folder
}
