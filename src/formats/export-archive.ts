import { ZipReader, type FileEntry } from '@zip.js/zip.js'
import { checkedEntries, EXPORT_LIMITS, type ExportLimits } from './export-entries.ts'
import { damaged, ExportRefusal } from './export-fault.ts'
import { inflate } from './export-inflate.ts'
import { EXPORT_ENTRIES, parseManifest, type ExportManifest } from './export-manifest.ts'
import type { HashStream } from './export-ports.ts'
import { readZipEnd, type WholeZipEnd } from './export-structure.ts'
import { AccessReader, type WatchedFile } from './export-watched-file.ts'

/** Name of the file as a whole where a fault lies in no single entry. */
export const WHOLE_FILE = '*'

export interface ArchivePorts {
  readonly newHash: () => HashStream
  readonly limits?: ExportLimits
}

/** What opens an encrypted export. */
export interface ExportKey {
  /** As a person typed it; `null` or absent when nobody was asked yet. */
  readonly passphrase?: string | null
}

/** An export whose end, list of entries and manifest were read; its entries are still to be checked. */
export interface ExportArchive {
  readonly manifest: ExportManifest
  /** Of the whole file. */
  readonly sha256: string
  /** Whether the bytes before the seal are those that were sealed; true where there is no seal. */
  readonly isSealIntact: boolean
  /** Whether a secret proved that the manifest is the one that was written (ADR 4). */
  readonly isAuthenticated: boolean
  /** Entries by their real names, the manifest among them. */
  readonly entries: ReadonlyMap<string, FileEntry>
}

const END_REFUSALS = {
  foreign: () => new ExportRefusal('notAnExport'),
  incomplete: () => new ExportRefusal('exportIncomplete'),
  tooLarge: () => new ExportRefusal('exportTooLarge'),
  damaged: () => damaged(WHOLE_FILE, 'end'),
} as const

/** Reads what a file says about itself (`safety.md` rows 20, 21, 23, 36); throws an `ExportRefusal`. */
export async function openArchive(
  file: WatchedFile,
  ports: ArchivePorts,
  { passphrase = null }: ExportKey,
): Promise<ExportArchive> {
  const end = await readZipEnd(file)
  if (end.kind !== 'whole') throw END_REFUSALS[end.kind]()
  const { sha256, isSealIntact } = await hashFile(file, end, ports)
  const limits = ports.limits ?? EXPORT_LIMITS
  const zip = new ZipReader(new AccessReader(file), {
    useWebWorkers: false,
    strictness: 'strict',
    checkCrc32: true,
  })
  const listed = await zip.getEntries({ strictness: 'balanced', filenameValidation: 'tolerant' })
  const isEncrypted = listed.length > 0 && listed.every(({ encrypted }) => encrypted)
  if (isEncrypted && passphrase === null) throw new ExportRefusal('passphraseNeeded')
  const entries = checkedEntries(listed, limits)
  const manifest = await readManifest(file, entries.get(EXPORT_ENTRIES.manifest), end.seal !== null, limits)
  return { manifest, sha256, isSealIntact, isAuthenticated: false, entries }
}

const READ_BYTES = 1024 * 1024

async function hashFile(
  file: WatchedFile,
  end: WholeZipEnd,
  { newHash }: ArchivePorts,
): Promise<{ sha256: string; isSealIntact: boolean }> {
  const [whole, sealed] = [newHash(), newHash()]
  for (let at = 0; at < file.bytes; at += READ_BYTES) {
    const piece = await file.read(at, Math.min(READ_BYTES, file.bytes - at))
    whole.update(piece)
    sealed.update(piece.subarray(0, Math.max(0, end.sealedBytes - at)))
  }
  return { sha256: whole.hex(), isSealIntact: end.seal === null || sealed.hex() === end.seal }
}

async function readManifest(
  file: WatchedFile,
  entry: FileEntry | undefined,
  isSealed: boolean,
  limits: ExportLimits,
): Promise<ExportManifest> {
  const path = EXPORT_ENTRIES.manifest
  if (entry === undefined) throw isSealed ? damaged(path, 'missing') : new ExportRefusal('notAnExport')
  const bytes = entry.uncompressedSize
  if (bytes > limits.manifestBytes) throw new ExportRefusal('exportTooLarge', { entry: path })
  const decoder = new TextDecoder()
  let text = ''
  await inflate(file, entry, { path, bytes }, (piece) => {
    text += decoder.decode(piece, { stream: true })
  })
  const reading = parseManifest(text + decoder.decode())
  if (reading.kind === 'newer')
    throw new ExportRefusal('newerFormat', { formatVersion: reading.formatVersion })
  if (reading.kind === 'unreadable')
    throw isSealed ? damaged(path, 'unreadable') : new ExportRefusal('notAnExport')
  return reading.manifest
}
