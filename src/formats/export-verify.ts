import {
  openArchive,
  WHOLE_FILE,
  type ArchivePorts,
  type ExportArchive,
  type ExportKey,
} from './export-archive.ts'
import { EvidenceCheck } from './export-evidence.ts'
import { damaged, ExportRefusal, type ExportFault } from './export-fault.ts'
import { hashedElsewhere, inflate, type StoredEntry } from './export-inflate.ts'
import { checkCaseLine, checkEventLine, LineReader } from './export-line-check.ts'
import { EXPORT_ENTRIES, type ExportEntry, type ExportManifest } from './export-manifest.ts'
import type { HashStream, RandomAccess } from './export-ports.ts'
import { WatchedFile, type WatchPorts } from './export-watched-file.ts'
import type { Sha256Hex } from './sealed-personal.ts'

/** Takes the bytes of an entry with lines as they go by, and throws an `ExportRefusal` where one does not hold. */
export interface LineCheck {
  update(bytes: Uint8Array): void | Promise<void>
  /** Called when the bytes are those that were promised. */
  finish(): void | Promise<void>
  /** Lines that went by; all of them behind `finish`. */
  readonly lines: number
}

export interface VerifyPorts extends WatchPorts, ArchivePorts {
  readonly sha256Hex: Sha256Hex
  /**
   * Checks the lines of `events.jsonl` and `cases.jsonl` in its own way, all that is checked otherwise and perhaps more;
   * `null` = as otherwise. What it throws that is no `ExportRefusal` is thrown on.
   */
  readonly linesOf?: (path: string, archive: ExportArchive, evidence: EvidenceCheck) => LineCheck | null
}

export interface VerifiedExport {
  readonly ok: true
  readonly manifest: ExportManifest
  /** Of the whole file. */
  readonly sha256: string
  readonly entries: number
  /** Whether a passphrase proved who wrote it; without one only damage and inconsistency are found (ADR 4). */
  readonly isAuthenticated: boolean
}

/**
 * Opens an export without importing it and checks everything that can be checked (`safety.md` rows 20 to 25): limits,
 * paths, bytes and SHA-256 of every entry, counts, personal seals, the seal of the file.
 *
 * Rejects with the system's error when the file cannot be read, and with what `breathe` throws.
 */
export async function verifyExport(
  file: RandomAccess,
  ports: VerifyPorts,
  key: ExportKey = {},
): Promise<VerifiedExport | ExportFault> {
  const source = new WatchedFile(file, ports)
  return answered(source, async () => {
    const { manifest, sha256, entries, isAuthenticated } = await verifiedArchive(source, ports, key)
    return { ok: true, manifest, sha256, entries: entries.size, isAuthenticated }
  })
}

/** Makes an answer of every refusal; what the system or `breathe` said is thrown on. */
export async function answered<T>(source: WatchedFile, work: () => Promise<T>): Promise<T | ExportFault> {
  try {
    return await work()
  } catch (error) {
    if (source.interruption !== null) throw source.interruption.error
    if (error instanceof ExportRefusal) return error.fault
    return damaged(WHOLE_FILE, error instanceof Error ? error.message : String(error)).fault
  }
}

/** What the manifest cannot name: itself, and what authenticates it. */
const UNLISTED: ReadonlySet<string> = new Set([EXPORT_ENTRIES.manifest, EXPORT_ENTRIES.key])

/** Opens an export and checks every byte of it; throws an `ExportRefusal`. */
export async function verifiedArchive(
  file: WatchedFile,
  ports: VerifyPorts,
  key: ExportKey,
): Promise<ExportArchive> {
  const archive = await openArchive(file, ports, key)
  const { manifest, entries } = archive
  for (const { path } of manifest.entries) if (!entries.has(path)) throw damaged(path, 'missing')
  const expected = new Map(manifest.entries.map((entry) => [entry.path, entry]))
  if (expected.size !== manifest.entries.length) throw damaged(EXPORT_ENTRIES.manifest, 'twice')
  const evidence = new EvidenceCheck()
  const check = async ([path, stored]: readonly [string, StoredEntry]) => {
    const promised = expected.get(path)
    if (promised === undefined) throw damaged(path, 'unlisted')
    if (stored.entry.uncompressedSize !== promised.bytes) throw damaged(path, 'bytes')
    const own = ports.linesOf?.(path, archive, evidence) ?? null
    const usual = ports.depth === 'bytes' ? null : linesOf(path, ports.sha256Hex, evidence)
    const lines = own === null ? usual : watchedCheck(file, own)
    const found = await hashEntry(file, stored, promised, lines, ports.newHash)
    if (found !== promised.sha256) throw damaged(path, 'sha256')
    await lines?.finish()
    const count = countOf(path, manifest)
    if (count !== null && lines !== null && lines.lines !== count) throw damaged(path, 'count')
  }
  const listed = [...entries].filter(([path]) => !UNLISTED.has(path))
  await inLanes(listed, ports.depth === 'bytes' ? LANES : 1, check)
  for (const path of [EXPORT_ENTRIES.events, EXPORT_ENTRIES.cases]) {
    if (!entries.has(path)) throw damaged(path, 'missing')
  }
  if (ports.depth !== 'bytes') evidence.finish(manifest)
  if (!archive.isSealIntact) throw damaged(WHOLE_FILE, 'seal')
  return archive
}

/** What goes wrong in a check that is not ours is no fault of the export. */
function watchedCheck(file: WatchedFile, check: LineCheck): LineCheck {
  return {
    update: (bytes) => file.watched(() => check.update(bytes)),
    finish: () => file.watched(() => check.finish()),
    get lines() {
      return check.lines
    },
  }
}

/** Entries unpacked and hashed at a time where no line is looked at: one is unpacked while the other is hashed. */
const LANES = 2

/** Does something with each, so many at a time; the first error ends all, and is told when all have ended. */
async function inLanes<Item>(
  items: readonly Item[],
  lanes: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = []
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined && errors.length === 0; item = waiting.shift())
      await act(item).catch((error: unknown) => errors.push(error))
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (errors.length > 0) throw errors[0]
}

function linesOf(path: string, sha256Hex: Sha256Hex, evidence: EvidenceCheck): LineCheck | null {
  if (path === EXPORT_ENTRIES.events) {
    return new LineReader(path, (line) => evidence.add(checkEventLine(line, sha256Hex)))
  }
  return path === EXPORT_ENTRIES.cases ? new LineReader(path, checkCaseLine) : null
}

function countOf(path: string, { counts }: ExportManifest): number | null {
  if (path === EXPORT_ENTRIES.events) return counts.events
  return path === EXPORT_ENTRIES.cases ? counts.cases : null
}

async function hashEntry(
  file: WatchedFile,
  stored: StoredEntry,
  promised: ExportEntry,
  lines: LineCheck | null,
  newHash: () => HashStream,
): Promise<string> {
  const elsewhere = lines === null ? await hashedElsewhere(file, stored, promised) : null
  if (elsewhere !== null) return elsewhere
  const hash = newHash()
  await inflate(file, stored, promised, (piece) => {
    hash.update(piece)
    return lines?.update(piece)
  })
  return hash.hex()
}
