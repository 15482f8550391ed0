import {
  nodeJournalFiles,
  type JournalFile,
  type JournalFiles,
} from '../../../../../electron/main/journal/journal-files.ts'

export type FaultPoint =
  'create' | 'write' | 'writeHalf' | 'sync' | 'truncate' | 'writeAtomically' | 'syncFolder'

/** The real file system, which fails at the points named in `failing` until the name is taken out. */
export class FaultyFiles implements JournalFiles {
  readonly failing = new Map<FaultPoint, string>()
  /** Every system call that changes something, in order. */
  readonly calls: string[] = []

  list = nodeJournalFiles.list
  makeFolder = nodeJournalFiles.makeFolder
  read = nodeJournalFiles.read
  size = nodeJournalFiles.size
  remove = nodeJournalFiles.remove

  async create(path: string): Promise<JournalFile> {
    this.pass('create')
    return this.watched(await nodeJournalFiles.create(path))
  }

  async open(path: string): Promise<JournalFile> {
    return this.watched(await nodeJournalFiles.open(path))
  }

  async syncFolder(folder: string): Promise<void> {
    this.pass('syncFolder')
    await nodeJournalFiles.syncFolder(folder)
  }

  async writeAtomically(path: string, text: string): Promise<void> {
    this.pass('writeAtomically')
    await nodeJournalFiles.writeAtomically(path, text)
  }

  private watched(file: JournalFile): JournalFile {
    return {
      write: async (bytes, position) => {
        this.calls.push('write')
        const half = this.failing.get('writeHalf')
        if (half !== undefined) {
          await file.write(bytes.subarray(0, bytes.length >> 1), position)
          throw systemError(half)
        }
        this.pass('write')
        await file.write(bytes, position)
      },
      sync: async () => {
        this.pass('sync')
        await file.sync()
      },
      truncate: async (length) => {
        this.pass('truncate')
        await file.truncate(length)
      },
      close: () => file.close(),
    }
  }

  private pass(point: FaultPoint): void {
    if (point !== 'write') this.calls.push(point)
    const code = this.failing.get(point)
    if (code !== undefined) throw systemError(code)
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code })
}
