import { join } from 'node:path'
import { RECEIVED_FOLDER } from '../journal/received-origin.ts'
import type { ImportFiles } from './import-files.ts'

const BACKUPS_FOLDER = 'backups'
const COPY = /^before-import-\d{8}-\d{9}$/
const MOST_COPIES = 3

/** What a copy is made of, from the data folder. */
export interface CopyPlan {
  /** Paths relative to the data folder. */
  readonly paths: readonly string[]
  readonly bytes: number
}

/** Lists journal and received events as they stand. Rejects with the system's error. */
export async function planCopy(dataFolder: string, files: ImportFiles): Promise<CopyPlan> {
  const paths: string[] = []
  let bytes = 0
  for (const top of ['journal', RECEIVED_FOLDER]) {
    for (const origin of await files.list(join(dataFolder, top))) {
      if (origin.startsWith('.')) continue
      for (const name of await files.list(join(dataFolder, top, origin))) {
        if (name.endsWith('.tmp')) continue
        paths.push(join(top, origin, name))
        bytes += await files.size(join(dataFolder, top, origin, name))
      }
    }
  }
  if (await files.exists(join(dataFolder, 'office.json'))) paths.push('office.json')
  return { paths, bytes }
}

/**
 * Copies journal and received events to `backups/before-import-<time>/` and keeps the last three such copies. A copy that
 * was not finished has another name. Rejects with the system's error; then nothing has changed.
 */
export async function copyJournal(
  dataFolder: string,
  plan: CopyPlan,
  now: Date,
  files: ImportFiles,
  copied: (files: number) => Promise<void>,
): Promise<string> {
  const backups = join(dataFolder, BACKUPS_FOLDER)
  const name = `before-import-${now.toISOString().replace(/[-:.]/g, '').replace('T', '-').slice(0, 18)}`
  const unfinished = join(backups, `.${name}.part`)
  await removeUnfinished(backups, files)
  const folders = new Set<string>()
  for (const [index, path] of plan.paths.entries()) {
    const to = join(unfinished, path)
    const folder = join(to, '..')
    if (!folders.has(folder)) await files.makeFolder(folder)
    folders.add(folder)
    await files.copy(join(dataFolder, path), to)
    await flush(to, files)
    await copied(index + 1)
  }
  for (const folder of folders) await files.syncFolder(folder)
  await files.rename(unfinished, join(backups, name))
  await files.syncFolder(backups)
  const copies = (await files.list(backups)).filter((each) => COPY.test(each)).sort()
  for (const old of copies.slice(0, -MOST_COPIES)) await files.removeFolder(join(backups, old))
  return join(backups, name)
}

async function flush(path: string, files: ImportFiles): Promise<void> {
  const file = await files.open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function removeUnfinished(backups: string, files: ImportFiles): Promise<void> {
  for (const name of await files.list(backups)) {
    if (name.startsWith('.before-import-')) await files.removeFolder(join(backups, name))
  }
}
