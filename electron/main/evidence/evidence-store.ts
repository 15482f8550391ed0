import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EvidenceFile } from '../../../src/domain/evidence.ts'
import { checkEvidence, checkHead, refuseLength } from '../../../src/formats/evidence-check.ts'
import { failure, success, type Failure, type Outcome } from '../../contract/failures.ts'
import { systemCode } from '../atomic-file.ts'
import type { ExportFiles } from '../export/export-files.ts'
import { patiently } from '../export/target-file.ts'
import { writeFailure } from '../write-failure.ts'
import { EvidenceUpload } from './evidence-upload.ts'

const TEMPORARY = /^\.[0-9a-f-]{36}\.part$/
const RESERVE_BYTES = 16 * 1024 * 1024
/** Files on their way at once; screens send one after the other. */
const MOST_UPLOADS = 16

/**
 * Evidence under its SHA-256 in `evidence/` beside the journal (`safety.md` §2): each file once, unchanged, and on the
 * medium before anybody hears of it. What is stored is never removed; a file without an event costs nothing but room.
 *
 * Order: exclusive temporary file → fsync → checks → rename → fsync of the folder → answer.
 */
export class EvidenceStore {
  readonly #uploads = new Map<string, EvidenceUpload>()
  #isReady = false

  constructor(
    private readonly folder: string,
    private readonly files: ExportFiles,
  ) {}

  /** Begins a file of `bytes` bytes; refuses by length and by room before a byte is sent. */
  begin(uploadId: string, bytes: number): Promise<Outcome<null>> {
    return told(async () => {
      const refused = refuseLength(bytes)
      if (refused !== null) return refused
      if (this.#uploads.has(uploadId) || this.#uploads.size >= MOST_UPLOADS) {
        return failure('badRequest', { request: 'evidence:begin', field: 'uploadId' })
      }
      await this.#prepare()
      const freeBytes = await this.files.freeBytes(this.folder)
      if (freeBytes < bytes + RESERVE_BYTES) return failure('diskFull', { freeBytes, neededBytes: bytes })
      const path = join(this.folder, `.${uploadId}.part`)
      this.#uploads.set(uploadId, await EvidenceUpload.begin(this.files, path, bytes))
      return success(null)
    })
  }

  /** Takes the next piece; a first piece of no kind that is kept ends the upload at once (row 35). */
  append(uploadId: string, offset: number, chunk: Uint8Array): Promise<Outcome<null>> {
    return this.#withUpload(uploadId, async (upload) => {
      const checked = offset === 0 ? checkHead(chunk, upload.bytes) : { ok: true as const }
      if (!checked.ok) return checked
      const isTaken = await upload.append(offset, chunk)
      return isTaken ? success(null) : failure('badRequest', { request: 'evidence:append', field: 'offset' })
    })
  }

  /** Ends an upload: from here on the file is there under its hash. */
  commit(uploadId: string): Promise<Outcome<EvidenceFile>> {
    return this.#withUpload(uploadId, async (upload) => {
      const sha256 = await upload.finish()
      if (sha256 === null) return failure('badRequest', { request: 'evidence:commit', field: 'bytes' })
      const checked = await this.#check(upload.path)
      if (!checked.ok) return checked
      if (!(await this.isWhole(sha256))) {
        const place = join(this.folder, sha256)
        await patiently(() => this.files.rename(upload.path, place), sleep)
      }
      await this.files.syncFolder(this.folder)
      await this.#end(uploadId)
      return success({ sha256, bytes: upload.bytes, mediaType: checked.mediaType })
    })
  }

  /** Gives an upload up; an unknown one is given up already. */
  async cancel(uploadId: string): Promise<void> {
    await this.#end(uploadId)
  }

  /** A stored file with its kind, told anew by its content; `null` = not there, or no longer what it was. */
  async find(sha256: string): Promise<(EvidenceFile & { readonly path: string }) | null> {
    const path = join(this.folder, sha256)
    if (!(await this.files.exists(path))) return null
    const file = await this.files.open(path)
    try {
      const checked = await checkEvidence(file)
      return checked.ok ? { path, sha256, bytes: file.bytes, mediaType: checked.mediaType } : null
    } finally {
      await file.close()
    }
  }

  /** Whether the file is there and still what its name says; reads all of it. */
  async isWhole(sha256: string): Promise<boolean> {
    if (!(await this.files.exists(join(this.folder, sha256)))) return false
    const hash = createHash('sha256')
    for await (const piece of this.read(sha256)) hash.update(piece)
    return hash.digest('hex') === sha256
  }

  /** The bytes of a stored file, piece by piece. Rejects with the system's error when it is not there. */
  async *read(sha256: string, pieceBytes = 1024 * 1024): AsyncGenerator<Uint8Array> {
    const file = await this.files.open(join(this.folder, sha256))
    try {
      for (let at = 0; at < file.bytes; at += pieceBytes) {
        yield await file.read(at, Math.min(pieceBytes, file.bytes - at))
      }
    } finally {
      await file.close()
    }
  }

  async #withUpload<T>(
    uploadId: string,
    step: (upload: EvidenceUpload) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const upload = this.#uploads.get(uploadId)
    if (upload === undefined) return failure('badRequest', { field: 'uploadId' })
    try {
      const outcome = await told(() => step(upload))
      if (!outcome.ok) await this.#end(uploadId)
      return outcome
    } catch (error) {
      await this.#end(uploadId)
      throw error
    }
  }

  async #check(path: string): Promise<Awaited<ReturnType<typeof checkEvidence>>> {
    const file = await this.files.open(path)
    try {
      return await checkEvidence(file)
    } finally {
      await file.close()
    }
  }

  async #end(uploadId: string): Promise<void> {
    const upload = this.#uploads.get(uploadId)
    if (upload === undefined) return
    this.#uploads.delete(uploadId)
    await upload.close()
    await this.files.remove(upload.path).catch(() => undefined)
  }

  /** Makes the folder, and removes what killed runs left half written. */
  async #prepare(): Promise<void> {
    if (this.#isReady) return
    await mkdir(this.folder, { recursive: true })
    await this.files.syncFolder(dirname(this.folder))
    const left = (await this.files.names(this.folder)).filter((name) => TEMPORARY.test(name))
    const active = new Set([...this.#uploads.keys()].map((uploadId) => `.${uploadId}.part`))
    for (const name of left) if (!active.has(name)) await this.files.remove(join(this.folder, name))
    this.#isReady = true
  }
}

/** An error of the system in the words of a failure; any other is a defect. */
async function told<T>(step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await step()
  } catch (error) {
    if (systemCode(error) === '') throw error
    const refused: Failure = writeFailure(error)
    return refused
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
