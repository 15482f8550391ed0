import { dirname, join } from 'node:path'
import { RECEIVED_FOLDER } from '../journal/received-origin.ts'
import { parseOriginName, type Origin } from '../journal/segment.ts'
import type { ImportFiles } from './import-files.ts'

const STAGED = '.staged-'
const TAKEN = '.taken-'
/** Names inside a staged import, as they are called in the data folder. */
export const EVIDENCE_FOLDER = 'evidence'
export const IDENTITY_FILE = 'office.json'

/** Called at each named step; tests end the program there. */
export type ReachedStep = (step: string) => Promise<void> | void

/** Where an import gathers what it will bring; a folder of that name counts for nothing. */
export function stagedFolder(dataFolder: string, importId: string): string {
  return join(dataFolder, RECEIVED_FOLDER, STAGED + importId)
}

/**
 * The moment from which an import has happened: one rename (ADR 17). What follows is done again at the next start when the
 * program ends before it. `taken` is called at that moment. Answers the folder of the import.
 */
export async function takeStaged(staged: string, files: ImportFiles, taken: () => void): Promise<string> {
  const folder = staged.replace(STAGED, TAKEN)
  await files.syncFolder(staged)
  await files.rename(staged, folder)
  taken()
  await files.syncFolder(dirname(folder))
  return folder
}

/**
 * Moves what an import has brought to its places: evidence, segments, and on an empty machine `office.json`. May be done
 * any number of times. Answers the origins concerned. Rejects with the system's error.
 */
export async function finishTaken(
  dataFolder: string,
  taken: string,
  files: ImportFiles,
  reached: ReachedStep = () => undefined,
): Promise<readonly Origin[]> {
  await moveAll(join(taken, EVIDENCE_FOLDER), join(dataFolder, EVIDENCE_FOLDER), files)
  await reached('evidenceMoved')
  const received = join(taken, RECEIVED_FOLDER)
  const origins: Origin[] = []
  for (const name of await files.list(received)) {
    const origin = parseOriginName(name)
    if (origin === null) continue
    origins.push(origin)
    await moveAll(join(received, name), join(dataFolder, RECEIVED_FOLDER, name), files, reached)
    await reached('originMoved')
  }
  await moveIdentity(dataFolder, taken, files)
  await files.syncFolder(join(dataFolder, RECEIVED_FOLDER))
  await reached('identityMoved')
  await files.removeFolder(taken)
  await files.syncFolder(join(dataFolder, RECEIVED_FOLDER))
  await reached('cleaned')
  return origins
}

/** At the start, before anything reads: ends imports that had happened, and throws away those that had not. */
export async function settleImports(dataFolder: string, files: ImportFiles): Promise<void> {
  const folder = join(dataFolder, RECEIVED_FOLDER)
  for (const name of await files.list(folder)) {
    if (name.startsWith(STAGED)) await files.removeFolder(join(folder, name))
    if (name.startsWith(TAKEN)) await finishTaken(dataFolder, join(folder, name), files)
  }
}

async function moveAll(
  from: string,
  to: string,
  files: ImportFiles,
  reached: ReachedStep = () => undefined,
): Promise<void> {
  const names = await files.list(from)
  if (names.length === 0) return
  await files.makeFolder(to)
  // A segment counts by its own file; its summary is there first, so that no start has to read the segment for it.
  for (const name of [...names].sort(summariesFirst)) {
    await files.rename(join(from, name), join(to, name))
    await reached('fileMoved')
  }
  await files.syncFolder(to)
  await files.syncFolder(dirname(to))
}

function summariesFirst(a: string, b: string): number {
  const rank = (name: string) => (name.endsWith('.summary.json') ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

async function moveIdentity(dataFolder: string, taken: string, files: ImportFiles): Promise<void> {
  const from = join(taken, IDENTITY_FILE)
  if (!(await files.exists(from)) || (await files.exists(join(dataFolder, IDENTITY_FILE)))) return
  await files.rename(from, join(dataFolder, IDENTITY_FILE))
  await files.syncFolder(dataFolder)
}
