import { EVIDENCE_MEDIA_TYPES } from '../domain/case-vocabulary.ts'
import type { EventEnvelope } from '../domain/event.ts'
import { evidenceFileName, type EvidenceFile } from '../domain/evidence.ts'
import { damaged } from './export-fault.ts'
import type { ExportManifest } from './export-manifest.ts'

/** The stored files an export takes along (`safety.md` §3). */
export interface ExportedEvidence {
  /** Whether the file is there and still what its hash says. */
  isWhole(sha256: string): Promise<boolean>
  read(sha256: string): AsyncIterable<Uint8Array>
}

const FOLDER = 'evidence/'
const HEX64 = /^[0-9a-f]{64}$/

/** Path of a file in an export. */
export function evidencePath(file: Pick<EvidenceFile, 'sha256' | 'mediaType'>): string {
  return FOLDER + evidenceFileName(file)
}

/** The file an event names; `null` for every other event, and for one that names none properly. */
export function evidenceNamedBy({
  stream,
  kind,
  data,
}: Pick<EventEnvelope, 'stream' | 'kind' | 'data'>): EvidenceFile | null {
  if (stream.kind !== 'case' || kind !== 'evidenceAdded') return null
  if (typeof data !== 'object' || data === null) return null
  const [sha256, bytes, type] = ['sha256', 'bytes', 'mediaType'].map((key): unknown => Reflect.get(data, key))
  const mediaType = EVIDENCE_MEDIA_TYPES.find((known) => known === type)
  if (typeof sha256 !== 'string' || !HEX64.test(sha256) || mediaType === undefined) return null
  return typeof bytes === 'number' && bytes > 0 ? { sha256, bytes, mediaType } : null
}

/**
 * Whether every file that events name lies in the store and is what they say: asked before they are journalled
 * (`architecture.md`, "Storage"). Rejects with what `find` rejects with.
 */
export async function areFilesStored(
  events: readonly Pick<EventEnvelope, 'stream' | 'kind' | 'data'>[],
  find: (sha256: string) => Promise<EvidenceFile | null>,
): Promise<boolean> {
  for (const event of events.filter(({ kind }) => kind === 'evidenceAdded')) {
    const named = evidenceNamedBy(event)
    const stored = named === null ? null : await find(named.sha256)
    if (stored?.bytes !== named?.bytes || stored?.mediaType !== named?.mediaType || stored === null)
      return false
  }
  return true
}

/** What the events and the entries of an export say about evidence, held against each other (rows 22, 25). */
export class EvidenceCheck {
  readonly #named = new Map<string, EvidenceFile>()

  /** Takes note of an event as it goes by. */
  add(event: EventEnvelope): void {
    const file = evidenceNamedBy(event)
    if (file !== null) this.addFile(file)
  }

  /** Takes note of a file that an event names. */
  addFile(file: EvidenceFile): void {
    this.#named.set(evidencePath(file), file)
  }

  /** Throws when a file is missing that is not told as missing, is no file of an event, or is not what it is called. */
  finish({ entries, missingEvidence = [] }: ExportManifest): void {
    const missing = new Set(missingEvidence)
    const byPath = new Map(entries.map((entry) => [entry.path, entry]))
    for (const [path, file] of this.#named) {
      const entry = byPath.get(path)
      if (entry === undefined && !missing.has(file.sha256)) throw damaged(path, 'missing')
      if (entry !== undefined && entry.bytes !== file.bytes) throw damaged(path, 'bytes')
    }
    for (const { path, sha256 } of entries) {
      if (!path.startsWith(FOLDER)) continue
      if (this.#named.get(path)?.sha256 !== sha256) throw damaged(path, 'evidence')
    }
  }
}
