import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { AsideFile } from '../../../src/formats/export-aside.ts'
import type { ExportFiles, NewFile } from './export-files.ts'
import type { ExportJob } from './export-job.ts'
import { temporaryName } from './target-file.ts'

const READ_BYTES = 256 * 1024

interface AsideParts {
  readonly files: ExportFiles
  readonly job: ExportJob
  readonly folder: string
  /** Temporary files of runs that go on; whoever clears up leaves them alone. */
  readonly active: Set<string>
}

/**
 * Hidden files beside the target in which packed and encrypted entries wait for their turn. Named as the temporary file of
 * the export itself, so that what a killed run leaves behind goes before the next one.
 */
export class AsideFiles {
  readonly #parts: AsideParts
  readonly #open = new Map<string, NewFile | null>()

  constructor(parts: AsideParts) {
    this.#parts = parts
  }

  /** Begins a file; everything it does rejects with the system's error, told as one of the target. */
  async begin(wanted: string): Promise<AsideFile> {
    const { files, job, folder, active } = this.#parts
    const path = join(folder, temporaryName(wanted, randomBytes(8).toString('hex')))
    active.add(path)
    this.#open.set(path, null)
    const file = await job.at('target', () => files.create(path))
    this.#open.set(path, file)
    return {
      write: (bytes) => job.at('target', () => file.write(bytes)),
      read: () => this.#read(path, file),
    }
  }

  /** Removes all that are left, whatever happened. */
  async removeAll(): Promise<void> {
    for (const path of [...this.#open.keys()]) await this.#remove(path)
  }

  async *#read(path: string, written: NewFile): AsyncGenerator<Uint8Array> {
    const { files, job } = this.#parts
    await job.at('target', () => written.close())
    this.#open.set(path, null)
    const file = await job.at('target', () => files.open(path))
    try {
      for (let at = 0; at < file.bytes; at += READ_BYTES) {
        const length = Math.min(READ_BYTES, file.bytes - at)
        yield await job.at('target', () => file.read(at, length))
      }
    } finally {
      await file.close()
    }
    await this.#remove(path)
  }

  async #remove(path: string): Promise<void> {
    const { files, active } = this.#parts
    await this.#open
      .get(path)
      ?.close()
      .catch(() => undefined)
    await files.remove(path).catch(() => undefined)
    this.#open.delete(path)
    active.delete(path)
  }
}
