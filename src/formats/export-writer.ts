import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import { EXPORT_LIMITS, isSafePath } from './export-entries.ts'
import { ExportRefusal } from './export-fault.ts'
import { keyFileText } from './export-key-file.ts'
import { deriveKey, hexOf, KEY_ITERATIONS, newSalt, type DerivedKey } from './export-key.ts'
import {
  EXPORT_ENTRIES,
  manifestText,
  STORED_MANIFEST,
  storedName,
  type ExportEntry,
  type ManifestContent,
} from './export-manifest.ts'
import { isUsablePassphrase } from './export-passphrase.ts'
import type { HashStream } from './export-ports.ts'
import { SealingSink } from './export-seal.ts'
import { addZipEntry, zipOptions } from './export-zip.ts'

const AES_256 = 3

export interface WriterParts {
  readonly madeAt: WallTime
  /** `null` = in clear. */
  readonly passphrase: string | null
  readonly iterations?: number
  readonly newHash: () => HashStream
  readonly write: (bytes: Uint8Array) => Promise<void>
}

export interface FinishedPackage {
  readonly bytes: number
  /** Of the whole file. */
  readonly sha256: string
  /** With the manifest, and with `key.json` where there is one. */
  readonly entries: number
}

interface WriterKey extends DerivedKey {
  readonly salt: Uint8Array
  readonly iterations: number
}

/** Writes the ZIP of an export: under its real names, or encrypted under numbers (ADR 16). */
export class PackageWriter {
  readonly entries: ExportEntry[] = []
  readonly #sink: SealingSink
  readonly #zip: ZipWriter<unknown>
  readonly #key: WriterKey | null
  readonly #newHash: () => HashStream
  #stored = 0

  private constructor({ madeAt, newHash, write }: WriterParts, key: WriterKey | null) {
    this.#newHash = newHash
    this.#key = key
    this.#sink = new SealingSink(write, newHash)
    const stream = new WritableStream<Uint8Array>({ write: (bytes) => this.#sink.write(bytes) })
    this.#zip = new ZipWriter(stream, zipOptions(madeAt))
  }

  /** Throws when the passphrase may not encrypt an export: see `isUsablePassphrase`. */
  static async open(parts: WriterParts): Promise<PackageWriter> {
    const { passphrase, iterations = KEY_ITERATIONS } = parts
    if (passphrase === null) return new PackageWriter(parts, null)
    if (!isUsablePassphrase(passphrase))
      throw new Error('Passphrase: expected 20 letters or digits at least, as the program offers them')
    const salt = newSalt()
    return new PackageWriter(parts, { ...(await deriveKey(passphrase, salt, iterations)), salt, iterations })
  }

  get isEncrypted(): boolean {
    return this.#key !== null
  }

  /** Adds an entry as it is produced. Throws `exportTooLarge` before there are more than a reader accepts (row 21). */
  async add(
    path: string,
    chunks: AsyncIterable<Uint8Array>,
    options: { level?: number } = {},
  ): Promise<void> {
    if (!isSafePath(path)) throw new Error(`Export: expected a plain relative name, got ${path}`)
    // Room for the manifest and the key.
    if (this.entries.length + 2 >= EXPORT_LIMITS.entries)
      throw new ExportRefusal('exportTooLarge', { entries: this.entries.length })
    if (this.#key === null || path === EXPORT_ENTRIES.readme) {
      this.entries.push(await addZipEntry(this.#zip, path, chunks, this.#newHash, options))
      return
    }
    const stored = storedName((this.#stored += 1))
    const written = await this.#addEncrypted(this.#key, stored, chunks, options)
    this.entries.push({ ...written, path, stored })
  }

  /** Writes the manifest about the entries so far, and the end of the file. */
  async finish(content: Omit<ManifestContent, 'entries'>): Promise<FinishedPackage> {
    const manifest = new TextEncoder().encode(manifestText({ ...content, entries: this.entries }))
    if (this.#key === null) {
      await addZipEntry(this.#zip, EXPORT_ENTRIES.manifest, only(manifest), this.#newHash)
    } else {
      await this.#addEncrypted(this.#key, STORED_MANIFEST, only(manifest))
      const { salt, iterations, keyCheck, sign } = this.#key
      const manifestHmac = await sign(manifest)
      const text = keyFileText({ iterations, salt: hexOf(salt), keyCheck, manifestHmac })
      await addZipEntry(this.#zip, EXPORT_ENTRIES.key, only(new TextEncoder().encode(text)), this.#newHash)
    }
    await this.#zip.close()
    const sha256 = await this.#sink.finish()
    const extra = this.#key === null ? 1 : 2
    return { bytes: this.#sink.bytes, sha256, entries: this.entries.length + extra }
  }

  #addEncrypted(
    { password }: DerivedKey,
    stored: string,
    chunks: AsyncIterable<Uint8Array>,
    options: { level?: number } = {},
  ): Promise<ExportEntry> {
    const encryption = { ...options, password, encryptionStrength: AES_256 } as const
    return addZipEntry(this.#zip, stored, chunks, this.#newHash, encryption)
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
