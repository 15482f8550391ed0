import { cp, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { DECLARED_MIGRATIONS } from '../../src/storage/migrations/declared-migrations.ts'
import { OFFICE, Receptionist } from '../harness/receptionist.ts'
import { writeLargeOffice } from './large-office.ts'

/** Counts up when the generated data or what is stored of it changes; older prepared folders are made anew. */
const DATA_VERSION = 1
/** Milliseconds the start-up check may take to fold the whole journal into an empty IndexedDB. */
const FOLD_LIMIT_MS = 1_200_000
/** Answer "nothing" to what follows a save, so that no PDF disturbs the measurement. */
const AFTER_SAVE_NOTHING = '3'

/** How long it took to prepare an office, in milliseconds; kept with the folder. */
export interface Preparation {
  readonly dataVersion: number
  /** Last migration of the projection it was folded with. */
  readonly projection: number
  readonly cases: number
  readonly writtenMs: number
  readonly foldedMs: number
}

/**
 * Folder of a desk whose office holds this many cases, in journal and IndexedDB; made when it is not there, of another
 * data version, or folded by an older projection. Must be copied before it is used, because a measurement writes.
 */
export async function preparedOffice(
  benchFolder: string,
  cases: number,
  onProgress: (text: string) => void,
): Promise<{ readonly folder: string; readonly preparation: Preparation }> {
  const folder = join(benchFolder, `office-${String(cases)}`)
  const marker = join(folder, 'prepared.json')
  const known = await readPreparation(marker)
  const projection = DECLARED_MIGRATIONS.length
  const isFresh = known?.dataVersion === DATA_VERSION && known.projection === projection
  if (isFresh && known.cases === cases) return { folder, preparation: known }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })

  const desk = new ChromiumDesk({ folder })
  try {
    await desk.start()
    await new Receptionist(desk.page).setUp(AFTER_SAVE_NOTHING)
    await desk.stop()
    const times = cases === 0 ? { writtenMs: 0, foldedMs: 0 } : await fill(desk, cases, onProgress)
    const preparation = { dataVersion: DATA_VERSION, projection, cases, ...times }
    await writeFile(marker, JSON.stringify(preparation))
    return { folder, preparation }
  } finally {
    await desk.stop()
  }
}

/** A copy to be written to; the prepared one stays as it is. */
export async function copyOffice(prepared: string, target: string): Promise<string> {
  await rm(target, { recursive: true, force: true })
  await cp(prepared, target, { recursive: true })
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await flush(join(entry.parentPath, entry.name))
  }
  return target
}

/** A strict write waits for whatever the system has not written yet: the copy must not be part of it. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function fill(
  desk: ChromiumDesk,
  cases: number,
  onProgress: (text: string) => void,
): Promise<Pick<Preparation, 'writtenMs' | 'foldedMs'>> {
  onProgress(`Writing ${String(cases)} cases into the journal …`)
  const from = performance.now()
  await writeLargeOffice(desk.dataFolder, cases)
  const writtenMs = Math.round(performance.now() - from)
  onProgress(`Written in ${String(writtenMs)} ms. Folding them into IndexedDB …`)
  await desk.start()
  await signInWithin(desk, FOLD_LIMIT_MS)
  const foldedMs = Math.round(performance.now() - from) - writtenMs
  onProgress(`Folded in ${String(foldedMs)} ms.`)
  await desk.stop()
  return { writtenMs, foldedMs }
}

/** Signs in and waits, in milliseconds, as long as a start-up check over very many cases may take. */
export async function signInWithin({ page }: ChromiumDesk, limitMs: number): Promise<Receptionist> {
  const person = new Receptionist(page)
  await page.locator('.sign-in-screen input').first().waitFor({ timeout: limitMs })
  await person.typist.type(OFFICE.pin)
  await person.typist.press('Enter')
  await page.locator('.app-shell[aria-busy="false"]').waitFor({ timeout: limitMs })
  await person.atIntake()
  return person
}

async function readPreparation(marker: string): Promise<Preparation | null> {
  const text = await readFile(marker, 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Preparation)
}
