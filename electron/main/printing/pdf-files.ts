import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { systemCode } from '../atomic-file.ts'
import { syncFolder } from '../folder-sync.ts'
import type { KeepPdf } from './printing-ports.ts'

/** More copies of one form of one case than anybody prints; beyond it something else is wrong. */
const MOST_COPIES = 999
/** What file systems without hard links answer (FAT, some shares). */
const NO_HARD_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']

/**
 * Writes beside the target, flushes, then gives the final name, which must be free: `name.pdf`, `name-2.pdf` …
 * (`safety.md` rows 30, 32, 34). A fault leaves no file under a final name.
 *
 * @throws the file system's error, with its `code`.
 */
export const keepPdf: KeepPdf = async (folder, fileName, bytes) => {
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const kept = await nameIt(temporary, folder, fileName)
    await syncFolder(folder)
    return kept
  } finally {
    await unlink(temporary).catch(() => undefined)
  }
}

async function nameIt(
  temporary: string,
  folder: string,
  fileName: (copy: number) => string,
): Promise<{ path: string; fileName: string }> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const name = fileName(copy)
    const path = join(folder, name)
    try {
      await patiently(() => takeName(temporary, path))
      return { path, fileName: name }
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
  throw new Error(`PDF ${fileName(1)}: expected a free name, found ${String(MOST_COPIES)} taken`)
}

/** A hard link fails when the name is taken, a rename would overwrite. Without links the name is reserved first. */
async function takeName(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    if (!NO_HARD_LINKS.includes(systemCode(error))) throw error
    await (await open(path, 'wx')).close()
    await rename(temporary, path).catch(async (fault: unknown) => {
      await unlink(path)
      throw fault
    })
  }
}

const BUSY_CODES = ['EBUSY', 'EACCES', 'EPERM']
const NAMING_TRIES = 5

/** Virus scanners hold fresh files for a moment (`safety.md` row 13). */
async function patiently(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work()
      return
    } catch (error) {
      if (attempt === NAMING_TRIES || !BUSY_CODES.includes(systemCode(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}
