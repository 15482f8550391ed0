import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { EvidenceFile } from '../../domain/evidence.ts'
import { checkEvidence, checkHead, refuseLength } from '../../formats/evidence-check.ts'
import type { ExportedEvidence } from '../../formats/export-evidence.ts'
import type { RandomAccess } from '../../formats/export-ports.ts'

/** Where the browser edition keeps evidence. */
export interface EvidenceFiles {
  /** `null` = there is no such file. */
  read(name: string): Promise<Blob | null>
  /** Whole or not at all. */
  write(name: string, content: Blob): Promise<void>
}

interface Upload {
  readonly bytes: number
  readonly pieces: Blob[]
  received: number
}

const PIECE_BYTES = 1024 * 1024

/** Main's store of evidence, done in the page: the same checks, the same names (ADR 14). */
export class BrowserEvidence implements ExportedEvidence {
  readonly #uploads = new Map<string, Upload>()
  readonly #addresses = new Map<string, string>()

  constructor(private readonly files: EvidenceFiles) {}

  begin(uploadId: string, bytes: number): Outcome<null> {
    const refused = refuseLength(bytes)
    if (refused !== null) return refused
    if (this.#uploads.has(uploadId)) return failure('badRequest', { field: 'uploadId' })
    this.#uploads.set(uploadId, { bytes, pieces: [], received: 0 })
    return success(null)
  }

  append(uploadId: string, offset: number, chunk: Uint8Array): Outcome<null> {
    const upload = this.#uploads.get(uploadId)
    if (upload === undefined) return failure('badRequest', { field: 'uploadId' })
    const checked = offset === 0 ? checkHead(chunk, upload.bytes) : { ok: true as const }
    const continues = offset === upload.received && offset + chunk.length <= upload.bytes
    if (!checked.ok || !continues) {
      this.cancel(uploadId)
      return checked.ok ? failure('badRequest', { field: 'offset' }) : checked
    }
    upload.pieces.push(new Blob([Uint8Array.from(chunk)]))
    upload.received += chunk.length
    return success(null)
  }

  async commit(uploadId: string): Promise<Outcome<EvidenceFile>> {
    const upload = this.#uploads.get(uploadId)
    this.cancel(uploadId)
    if (upload === undefined || upload.received !== upload.bytes) {
      return failure('badRequest', { field: 'bytes' })
    }
    return this.store(new Blob(upload.pieces))
  }

  cancel(uploadId: string): void {
    this.#uploads.delete(uploadId)
  }

  /** Checks a file and stores it under its hash. */
  async store(content: Blob): Promise<Outcome<EvidenceFile>> {
    const checked = await checkEvidence(accessTo(content))
    if (!checked.ok) return checked
    const hash = await hashOf(content)
    if (!(await this.isWhole(hash))) await this.files.write(hash, content)
    return success({ sha256: hash, bytes: content.size, mediaType: checked.mediaType })
  }

  async find(hash: string): Promise<EvidenceFile | null> {
    const content = await this.files.read(hash)
    if (content === null) return null
    const checked = await checkEvidence(accessTo(content))
    return checked.ok ? { sha256: hash, bytes: content.size, mediaType: checked.mediaType } : null
  }

  /** An address under which this page can show the file; the same one each time. */
  async address(hash: string): Promise<string | null> {
    const known = this.#addresses.get(hash)
    if (known !== undefined) return known
    const [found, content] = await Promise.all([this.find(hash), this.files.read(hash)])
    if (found === null || content === null) return null
    const address = URL.createObjectURL(content.slice(0, content.size, found.mediaType))
    this.#addresses.set(hash, address)
    return address
  }

  /** The file's bytes; `null` = not there. */
  async bytes(hash: string): Promise<Uint8Array | null> {
    const content = await this.files.read(hash)
    return content === null ? null : new Uint8Array(await content.arrayBuffer())
  }

  async isWhole(hash: string): Promise<boolean> {
    const content = await this.files.read(hash)
    return content !== null && (await hashOf(content)) === hash
  }

  async *read(hash: string): AsyncGenerator<Uint8Array> {
    const content = await this.files.read(hash)
    if (content === null) throw new Error(`Evidence ${hash}: expected a stored file, found none`)
    yield* piecesOf(content)
  }
}

async function hashOf(content: Blob): Promise<string> {
  const hash = sha256.create()
  for await (const piece of piecesOf(content)) hash.update(piece)
  return bytesToHex(hash.digest())
}

async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += PIECE_BYTES) {
    yield new Uint8Array(await content.slice(at, at + PIECE_BYTES).arrayBuffer())
  }
}

function accessTo(content: Blob): RandomAccess {
  return {
    bytes: content.size,
    read: async (at, length) => new Uint8Array(await content.slice(at, at + length).arrayBuffer()),
  }
}
