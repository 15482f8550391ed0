import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { writeFileAtomically, systemCode } from '../atomic-file.ts'
import { syncFolder } from '../folder-sync.ts'

/** An open segment. Positions are explicit, so that a cut and a write never race for the end of the file. */
export interface JournalFile {
  /** Writes all bytes at `position`; one system call unless the system takes only a part. */
  write(bytes: Uint8Array, position: number): Promise<void>
  /** fsync. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** What the journal needs of a file system; tests put one in its place that fails or stops. */
export interface JournalFiles {
  /** Names in a folder, [] when it does not exist. */
  list(folder: string): Promise<readonly string[]>
  makeFolder(folder: string): Promise<void>
  read(path: string): Promise<Buffer>
  /** Fills the memory from the beginning of the file; answers how many bytes there were. Absent = `read` is enough. */
  readInto?(path: string, memory: Uint8Array): Promise<number>
  size(path: string): Promise<number>
  open(path: string): Promise<JournalFile>
  /** Creates a file that must not exist yet. */
  create(path: string): Promise<JournalFile>
  remove(path: string): Promise<void>
  syncFolder(folder: string): Promise<void>
  writeAtomically(path: string, text: string): Promise<void>
}

/** The real file system, through `node:fs/promises` file handles. */
export const nodeJournalFiles: JournalFiles = {
  list: (folder) =>
    readdir(folder).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return []
      throw error
    }),
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  read: (path) => readFile(path),
  readInto: fillFrom,
  size: async (path) => (await stat(path)).size,
  open: (path) => openFile(path, 'r+'),
  create: (path) => openFile(path, 'wx'),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
  writeAtomically: writeFileAtomically,
}

async function fillFrom(path: string, memory: Uint8Array): Promise<number> {
  const handle = await open(path, 'r')
  try {
    let filled = 0
    while (filled < memory.length) {
      const { bytesRead } = await handle.read(memory, filled, memory.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return filled
  } finally {
    await handle.close()
  }
}

async function openFile(path: string, flags: 'r+' | 'wx'): Promise<JournalFile> {
  const handle = await open(path, flags, 0o600)
  return {
    async write(bytes, position) {
      let written = 0
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(
          bytes,
          written,
          bytes.length - written,
          position + written,
        )
        written += bytesWritten
      }
    },
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  }
}
