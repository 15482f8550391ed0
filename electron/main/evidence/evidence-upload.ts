import { createHash, type Hash } from 'node:crypto'
import type { ExportFiles, NewFile } from '../export/export-files.ts'

/** One file on its way into the store: written beside its place, hashed as it comes. */
export class EvidenceUpload {
  readonly #hash: Hash = createHash('sha256')
  #received = 0
  #isOpen = true
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    /** Where it lies until it has its name. */
    readonly path: string,
    /** Length that was announced. */
    readonly bytes: number,
    private readonly file: NewFile,
  ) {}

  /** Creates the file; rejects when the name is taken or with the system's error. */
  static async begin(files: ExportFiles, path: string, bytes: number): Promise<EvidenceUpload> {
    return new EvidenceUpload(path, bytes, await files.create(path))
  }

  get received(): number {
    return this.#received
  }

  /** Writes the next piece, one behind the other. `false` when it does not continue the last one or is too long. */
  append(offset: number, chunk: Uint8Array): Promise<boolean> {
    return this.#inTurn(async () => {
      const continues = offset === this.#received && offset + chunk.length <= this.bytes
      if (!this.#isOpen || !continues) return false
      await this.file.write(chunk)
      this.#hash.update(chunk)
      this.#received += chunk.length
      return true
    })
  }

  /** Flushes and closes; answers the SHA-256, or `null` when pieces are missing. */
  finish(): Promise<string | null> {
    return this.#inTurn(async () => {
      if (!this.#isOpen || this.#received !== this.bytes) return null
      await this.file.sync()
      this.#isOpen = false
      await this.file.close()
      return this.#hash.digest('hex')
    })
  }

  /** Lets go of the file, whatever state it is in. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#isOpen) return
      this.#isOpen = false
      await this.file.close().catch(() => undefined)
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
