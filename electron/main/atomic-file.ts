import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './folder-sync.ts'

/**
 * Writes a small file so that a power cut leaves the old or the new content, never a part: temporary file beside it,
 * fsync, rename, fsync of the folder.
 *
 * Rejects with the system's error; the old content stays. Callers do not write the same path twice at once.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}

const BUSY_CODES = new Set(['EPERM', 'EBUSY', 'EACCES'])
const RENAME_TRIES = 5

/** Renames; tried again, because virus scanners hold fresh files for a moment (`safety.md` row 13). */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (attempt === RENAME_TRIES || !BUSY_CODES.has(systemCode(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt))
    }
  }
}

/** Code of a system error (`ENOSPC`, …), '' when it has none. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
