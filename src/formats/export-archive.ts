import { ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { encryptedContents, plainContents, wholeEntry, type ExportContents } from './export-contents.ts'
import { checkedEntries, EXPORT_LIMITS, type ExportLimits } from './export-entries.ts'
import { damaged, ExportRefusal } from './export-fault.ts'
import { keyOf, parseKeyFile } from './export-key-file.ts'
import { EXPORT_ENTRIES } from './export-manifest.ts'
import type { EntryPacking } from './export-packing.ts'
import type { HashStream } from './export-ports.ts'
import { readZipEnd, type WholeZipEnd } from './export-structure.ts'
import { AccessReader, type WatchedFile } from './export-watched-file.ts'

/** Name of the file as a whole where a fault lies in no single entry. */
export const WHOLE_FILE = '*'

export interface ArchivePorts {
  readonly newHash: () => HashStream
  readonly limits?: ExportLimits
  /**
   * `bytes` = every entry is unpacked and hashed, but no line is looked at: enough where this very program has just made
   * the lines and the question is whether the medium holds them. Absent = every line as well.
   */
  readonly depth?: 'bytes'
  /** Opens encrypted entries faster than the ZIP library. */
  readonly packing?: EntryPacking
  /** Gives back what was read of the file, where that is memory of its own; absent = in time. */
  readonly letGo?: (bytes: Uint8Array) => void
  /** Fewest rounds of the key's derivation; only tests accept fewer than `KEY_ITERATIONS`. */
  readonly leastIterations?: number
}

/** What opens an encrypted export. */
export interface ExportKey {
  /** As a person typed it; `null` or absent when nobody was asked yet. */
  readonly passphrase?: string | null
}

/** An export whose end, list of entries and manifest were read; its entries are still to be checked. */
export interface ExportArchive extends ExportContents {
  /** Of the whole file. */
  readonly sha256: string
  /** Whether the bytes before the seal are those that were sealed; true where there is no seal. */
  readonly isSealIntact: boolean
  /** Whether a secret proved that the manifest is the one that was written (ADR 4). */
  readonly isAuthenticated: boolean
}

const END_REFUSALS = {
  foreign: () => new ExportRefusal('notAnExport'),
  incomplete: () => new ExportRefusal('exportIncomplete'),
  tooLarge: () => new ExportRefusal('exportTooLarge'),
  damaged: () => damaged(WHOLE_FILE, 'end'),
} as const

/** Reads what a file says about itself (`safety.md` rows 20, 21, 23, 24, 36); throws an `ExportRefusal`. */
export async function openArchive(
  file: WatchedFile,
  ports: ArchivePorts,
  { passphrase = null }: ExportKey,
): Promise<ExportArchive> {
  const end = await readZipEnd(file)
  if (end.kind !== 'whole') throw END_REFUSALS[end.kind]()
  const limits = ports.limits ?? EXPORT_LIMITS
  const reader = new ZipReader(new AccessReader(file), {
    useWebWorkers: false,
    strictness: 'strict',
    checkCrc32: true,
  })
  const listed = await reader.getEntries({ strictness: 'balanced', filenameValidation: 'tolerant' })
  const entriesFound = checkedEntries(listed, limits)
  const zip = { file, limits, entries: entriesFound, isSealed: end.seal !== null, packing: ports.packing }
  const keyEntry = zip.entries.get(EXPORT_ENTRIES.key)
  if (keyEntry === undefined) {
    const hashed = await hashFile(file, end, ports)
    return { ...hashed, ...(await plainContents(zip)), isAuthenticated: false }
  }
  const text = await wholeEntry(zip, { entry: keyEntry, password: null }, EXPORT_ENTRIES.key)
  const keyFile = parseKeyFile(new TextDecoder().decode(text), ports.leastIterations)
  // A wrong passphrase is told before hundreds of megabytes are read, except where it was the one that was just used.
  const hashing = ports.depth === 'bytes' ? hashFile(file, end, ports) : null
  // Told where it is waited for.
  hashing?.catch(() => undefined)
  const key = await keyOf(keyFile, passphrase)
  const hashed = await (hashing ?? hashFile(file, end, ports))
  return { ...hashed, ...(await encryptedContents(zip, keyFile, key)), isAuthenticated: true }
}

/** A piece is hashed in less than 12 ms, in a page too. */
const READ_BYTES = 256 * 1024

async function hashFile(
  file: WatchedFile,
  end: WholeZipEnd,
  { newHash, letGo }: ArchivePorts,
): Promise<{ sha256: string; isSealIntact: boolean }> {
  const hash = newHash()
  let sealed: string | null = null
  for (let at = 0; at < file.bytes; at += READ_BYTES) {
    const piece = await file.read(at, Math.min(READ_BYTES, file.bytes - at))
    const sealEnds = end.sealedBytes - at
    if (sealed === null && sealEnds <= piece.length) {
      hash.update(piece.subarray(0, sealEnds))
      sealed = hash.hexSoFar()
      hash.update(piece.subarray(sealEnds))
    } else hash.update(piece)
    letGo?.(piece)
  }
  return { sha256: hash.hex(), isSealIntact: end.seal === null || sealed === end.seal }
}
