import { ZipReader, type FileEntry } from '@zip.js/zip.js'
import { checkedEntries, EXPORT_LIMITS, type ExportLimits } from './export-entries.ts'
import { EvidenceCheck } from './export-evidence.ts'
import { damaged, ExportRefusal, type ExportFault } from './export-fault.ts'
import { checkCaseLine, checkEventLine, LineReader } from './export-line-check.ts'
import { EXPORT_ENTRIES, parseManifest, type ExportManifest } from './export-manifest.ts'
import type { HashStream, RandomAccess } from './export-ports.ts'
import { readZipEnd, type WholeZipEnd } from './export-structure.ts'
import { AccessReader, WatchedFile, type WatchPorts } from './export-watched-file.ts'
import type { Sha256Hex } from './sealed-personal.ts'

export interface VerifyPorts extends WatchPorts {
  readonly newHash: () => HashStream
  readonly sha256Hex: Sha256Hex
  readonly limits?: ExportLimits
}

export interface VerifiedExport {
  readonly ok: true
  readonly manifest: ExportManifest
  /** Of the whole file. */
  readonly sha256: string
  readonly entries: number
}

/** Name of the file as a whole where a fault lies in no single entry. */
const WHOLE_FILE = '*'

/**
 * Opens an export without importing it and checks everything that can be checked without a secret (`safety.md` rows
 * 20 to 25): limits, paths, bytes and SHA-256 of every entry, counts, personal seals, the seal of the file.
 *
 * Rejects with the system's error when the file cannot be read, and with what `breathe` throws.
 */
export async function verifyExport(
  file: RandomAccess,
  ports: VerifyPorts,
): Promise<VerifiedExport | ExportFault> {
  const source = new WatchedFile(file, ports)
  try {
    return await verify(source, ports)
  } catch (error) {
    if (source.interruption !== null) throw source.interruption.error
    if (error instanceof ExportRefusal) return error.fault
    return damaged(WHOLE_FILE, error instanceof Error ? error.message : String(error)).fault
  }
}

const END_REFUSALS = {
  foreign: () => new ExportRefusal('notAnExport'),
  incomplete: () => new ExportRefusal('exportIncomplete'),
  tooLarge: () => new ExportRefusal('exportTooLarge'),
  damaged: () => damaged(WHOLE_FILE, 'end'),
} as const

async function verify(file: WatchedFile, ports: VerifyPorts): Promise<VerifiedExport> {
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
  const entries = checkedEntries(listed, limits)
  const manifest = await readManifest(file, entries.get(EXPORT_ENTRIES.manifest), end.seal !== null, limits)
  for (const { path } of manifest.entries) if (!entries.has(path)) throw damaged(path, 'missing')
  const expected = new Map(manifest.entries.map((entry) => [entry.path, entry]))
  if (expected.size !== manifest.entries.length) throw damaged(EXPORT_ENTRIES.manifest, 'twice')
  const evidence = new EvidenceCheck()
  for (const [path, entry] of entries) {
    if (path === EXPORT_ENTRIES.manifest) continue
    const promised = expected.get(path)
    if (promised === undefined) throw damaged(path, 'unlisted')
    if (entry.uncompressedSize !== promised.bytes) throw damaged(path, 'bytes')
    const lines = linesOf(path, ports.sha256Hex, evidence)
    const found = await hashEntry(file, entry, promised.bytes, lines, ports.newHash)
    if (found !== promised.sha256) throw damaged(path, 'sha256')
    lines?.finish()
    const count = countOf(path, manifest)
    if (count !== null && lines?.lines !== count) throw damaged(path, 'count')
  }
  for (const path of [EXPORT_ENTRIES.events, EXPORT_ENTRIES.cases]) {
    if (!entries.has(path)) throw damaged(path, 'missing')
  }
  evidence.finish(manifest)
  if (!isSealIntact) throw damaged(WHOLE_FILE, 'seal')
  return { ok: true, manifest, sha256, entries: entries.size }
}

function linesOf(path: string, sha256Hex: Sha256Hex, evidence: EvidenceCheck): LineReader | null {
  if (path === EXPORT_ENTRIES.events) {
    return new LineReader(path, (line) => evidence.add(checkEventLine(line, sha256Hex)))
  }
  return path === EXPORT_ENTRIES.cases ? new LineReader(path, checkCaseLine) : null
}

function countOf(path: string, { counts }: ExportManifest): number | null {
  if (path === EXPORT_ENTRIES.events) return counts.events
  return path === EXPORT_ENTRIES.cases ? counts.cases : null
}

const READ_BYTES = 1024 * 1024

async function hashFile(
  file: WatchedFile,
  end: WholeZipEnd,
  { newHash }: VerifyPorts,
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
  if (entry.uncompressedSize > limits.manifestBytes)
    throw new ExportRefusal('exportTooLarge', { entry: path })
  const decoder = new TextDecoder()
  let text = ''
  await inflate(file, entry, entry.uncompressedSize, (bytes) => {
    text += decoder.decode(bytes, { stream: true })
  })
  const reading = parseManifest(text + decoder.decode())
  if (reading.kind === 'newer')
    throw new ExportRefusal('newerFormat', { formatVersion: reading.formatVersion })
  if (reading.kind === 'unreadable')
    throw isSealed ? damaged(path, 'unreadable') : new ExportRefusal('notAnExport')
  return reading.manifest
}

async function hashEntry(
  file: WatchedFile,
  entry: FileEntry,
  bytes: number,
  lines: LineReader | null,
  newHash: () => HashStream,
): Promise<string> {
  const hash = newHash()
  await inflate(file, entry, bytes, (piece) => {
    hash.update(piece)
    lines?.update(piece)
  })
  return hash.hex()
}

/** Stops as soon as more comes out than was promised (row 21). */
async function inflate(
  file: WatchedFile,
  entry: FileEntry,
  bytes: number,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  let seen = 0
  // Kept aside, because streams may wrap what is thrown inside them.
  const refusals: ExportRefusal[] = []
  const sink = new WritableStream<Uint8Array>({
    async write(piece) {
      await file.breathe()
      seen += piece.length
      try {
        if (seen > bytes) throw damaged(entry.filename, 'bytes')
        take(piece)
      } catch (error) {
        refusals.push(error instanceof ExportRefusal ? error : damaged(entry.filename, String(error)))
        throw error
      }
    },
  })
  try {
    await entry.getData(sink, { checkOverlappingEntry: true })
  } catch (error) {
    throw refusals[0] ?? damaged(entry.filename, error instanceof Error ? error.message : String(error))
  }
  if (seen !== bytes) throw damaged(entry.filename, 'bytes')
}
