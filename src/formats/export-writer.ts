import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { WallTime } from '../domain/calendar.ts'
import { EXPORT_LIMITS, isSafePath } from './export-entries.ts'
import type { AsideFile } from './export-aside.ts'
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
import type { EntryPacking, EntryPiece } from './export-packing.ts'
import type { HashStream } from './export-ports.ts'
import { SealingSink } from './export-seal.ts'
import { addPackedEntry, addZipEntry, AES_256, zipOptions } from './export-zip.ts'

/** Level of zlib, as the ZIP library packs. */
const LEVEL = 6

export interface WriterParts {
  readonly madeAt: WallTime
  /** `null` = in clear. */
  readonly passphrase: string | null
  readonly iterations?: number
  /** Packs encrypted entries faster than the ZIP library. */
  readonly packing?: EntryPacking
  readonly newHash: () => HashStream
  /** Where entries may wait for their turn outside of memory. */
  readonly newAside?: () => Promise<AsideFile>
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

/** How one entry is written. */
export interface EntryOptions {
  /** 0 = stored: it is packed already. */
  readonly level?: number
  /** Whether every piece is a `DeflatedPiece`. */
  readonly isDeflated?: boolean
  /** Length of the content where it is known beforehand; the entry is then written as it is made. */
  readonly bytes?: number
}

/** Writes the ZIP of an export: under its real names, or encrypted under numbers (ADR 16). */
export class PackageWriter {
  readonly #entries: (ExportEntry | null)[] = []
  readonly #sink: SealingSink
  readonly #zip: ZipWriter<unknown>
  readonly #key: WriterKey | null
  readonly #newHash: () => HashStream
  readonly #packing: EntryPacking | undefined
  readonly #newAside: (() => Promise<AsideFile>) | undefined
  #stored = 0
  #bytesWritten = 0
  #turn: Promise<unknown> = Promise.resolve()

  private constructor({ madeAt, newHash, write, packing, newAside }: WriterParts, key: WriterKey | null) {
    this.#newHash = newHash
    this.#key = key
    this.#packing = packing
    this.#newAside = newAside
    this.#sink = new SealingSink(write, newHash)
    const letGo = key === null ? undefined : packing?.letGo
    const stream = new WritableStream<Uint8Array>({
      write: async (bytes) => {
        await this.#sink.write(bytes)
        this.#bytesWritten += bytes.length
        letGo?.(bytes)
      },
    })
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

  /**
   * Adds an entry as it is produced. Several may be added at the same time; they stand in the order of the calls, and
   * what is not the first is held, packed: in memory, or aside where there is such a place. Throws `exportTooLarge` before there are more than a reader accepts
   * (row 21).
   */
  async add(path: string, content: AsyncIterable<EntryPiece>, options: EntryOptions = {}): Promise<void> {
    if (!isSafePath(path)) throw new Error(`Export: expected a plain relative name, got ${path}`)
    // Room for the manifest and the key.
    if (this.#entries.length + 2 >= EXPORT_LIMITS.entries)
      throw new ExportRefusal('exportTooLarge', { entries: this.#entries.length })
    const place = this.#entries.push(null) - 1
    const writing = this.#written(path, content, options)
    this.#turn = writing.catch(() => undefined)
    this.#entries[place] = await writing
  }

  /** Writes the manifest about the entries so far, and the end of the file. */
  async finish(content: Omit<ManifestContent, 'entries'>): Promise<FinishedPackage> {
    const entries = this.#entries.filter((entry) => entry !== null)
    const manifest = new TextEncoder().encode(manifestText({ ...content, entries }))
    if (this.#key === null) {
      await addZipEntry(this.#zip, EXPORT_ENTRIES.manifest, only(manifest), this.#newHash)
    } else {
      await this.#addEncrypted(this.#key, STORED_MANIFEST, only(manifest), { bytes: manifest.length })
      const { salt, iterations, keyCheck, sign } = this.#key
      const manifestHmac = await sign(manifest)
      const text = keyFileText({ iterations, salt: hexOf(salt), keyCheck, manifestHmac })
      await addZipEntry(this.#zip, EXPORT_ENTRIES.key, only(new TextEncoder().encode(text)), this.#newHash)
    }
    await this.#zip.close()
    const sha256 = await this.#sink.finish()
    const extra = this.#key === null ? 1 : 2
    return { bytes: this.#sink.bytes, sha256, entries: entries.length + extra }
  }

  async #written(
    path: string,
    content: AsyncIterable<EntryPiece>,
    options: EntryOptions,
  ): Promise<ExportEntry> {
    if (this.#key === null || path === EXPORT_ENTRIES.readme) {
      const { level } = options
      return addZipEntry(this.#zip, path, content, this.#newHash, level === undefined ? {} : { level })
    }
    const stored = storedName((this.#stored += 1))
    return { ...(await this.#addEncrypted(this.#key, stored, content, options)), path, stored }
  }

  #addEncrypted(
    { password }: DerivedKey,
    stored: string,
    content: AsyncIterable<EntryPiece>,
    { level = LEVEL, bytes, isDeflated = false }: EntryOptions,
  ): Promise<ExportEntry> {
    if (this.#packing !== undefined) {
      const turn = this.#turn
      const own = { packing: this.#packing, password, level, isDeflated, bytes: bytes ?? null, turn }
      const place = { newAside: this.#newAside, written: () => this.#bytesWritten }
      return addPackedEntry(this.#zip, stored, content, this.#newHash, { ...own, ...place })
    }
    const encryption = { level, password, encryptionStrength: AES_256 } as const
    return addZipEntry(this.#zip, stored, content, this.#newHash, encryption)
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
