import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { AsideFile } from '../../../src/formats/export-aside.ts'
import type { ExportFiles, NewFile } from './export-files.ts'
import type { ExportJob } from './export-job.ts'
import { letGo } from './let-go.ts'
import { temporaryName } from './target-file.ts'

const READ_BYTES = 256 * 1024
/** A stream cipher: what is read back is checked by the hashes of the export anyway. */
const CIPHER = 'aes-256-ctr'
type Key = readonly [cipher: typeof CIPHER, secret: Buffer, start: Buffer]

interface AsideParts {
  readonly files: ExportFiles
  readonly job: ExportJob
  /** On this PC's own disk, which is quicker than a stick. */
  readonly folder: string
  /** Temporary files of runs that go on; whoever clears up leaves them alone. */
  readonly active: Set<string>
}

/**
 * Hidden files in which packed entries wait for their turn, each encrypted with a key that only this run knows and never
 * writes. Named as the temporary file of an export, so that what a killed run leaves behind goes before the next one.
 */
export class AsideFiles {
  readonly #parts: AsideParts
  readonly #open = new Map<string, NewFile | null>()

  constructor(parts: AsideParts) {
    this.#parts = parts
  }

  /** Begins a file; everything it does rejects with the system's error, told as one of this PC's own disk. */
  async begin(wanted: string): Promise<AsideFile> {
    const { files, job, folder, active } = this.#parts
    const path = join(folder, temporaryName(wanted, randomBytes(8).toString('hex')))
    active.add(path)
    this.#open.set(path, null)
    const file = await job.at('desk', () => files.create(path))
    this.#open.set(path, file)
    const key: Key = [CIPHER, randomBytes(32), randomBytes(16)]
    const cipher = createCipheriv(...key)
    return {
      write: async (bytes) => {
        const secret = cipher.update(bytes)
        letGo(bytes)
        await job.at('desk', () => file.write(secret))
        letGo(secret)
      },
      read: () => this.#read(path, file, key),
    }
  }

  /** Removes all that are left, whatever happened. */
  async removeAll(): Promise<void> {
    for (const path of [...this.#open.keys()]) await this.#remove(path)
  }

  async *#read(path: string, written: NewFile, key: Key): AsyncGenerator<Uint8Array> {
    const { files, job } = this.#parts
    const decipher = createDecipheriv(...key)
    await job.at('desk', () => written.close())
    this.#open.set(path, null)
    const file = await job.at('desk', () => files.open(path))
    try {
      for (let at = 0; at < file.bytes; at += READ_BYTES) {
        const length = Math.min(READ_BYTES, file.bytes - at)
        const secret = await job.at('desk', () => file.read(at, length))
        yield decipher.update(secret)
        letGo(secret)
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
