import { copyFile, mkdir, rm, stat, statfs } from 'node:fs/promises'
import { renamePatiently, systemCode } from '../atomic-file.ts'
import { nodeJournalFiles, type JournalFiles } from '../journal/journal-files.ts'

/** What an import needs of a file system besides what the journal needs; tests put one in its place that fails. */
export interface ImportFiles extends JournalFiles {
  freeBytes(folder: string): Promise<number>
  exists(path: string): Promise<boolean>
  /** Replaces a file of that name; tried again while a virus scanner holds it. */
  rename(from: string, to: string): Promise<void>
  removeFolder(folder: string): Promise<void>
  copy(from: string, to: string): Promise<void>
}

/** The real file system. */
export const nodeImportFiles: ImportFiles = {
  ...nodeJournalFiles,
  async freeBytes(folder) {
    await mkdir(folder, { recursive: true })
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  },
  async exists(path) {
    try {
      await stat(path)
      return true
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false
      throw error
    }
  },
  rename: renamePatiently,
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  copy: (from, to) => copyFile(from, to),
}

/** Writes a new file and flushes it. */
export async function writeNewFile(files: JournalFiles, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path)
  try {
    await file.write(bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}
