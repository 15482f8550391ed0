import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { MOST_CHUNK_BYTES, type ChosenEvidence } from '../../contract/shapes.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { EvidenceFile } from '../../../src/domain/evidence.ts'
import { systemCode } from '../atomic-file.ts'
import type { ExportFiles } from '../export/export-files.ts'
import type { EvidenceStore } from './evidence-store.ts'

export interface TakeInParts {
  readonly store: EvidenceStore
  readonly files: ExportFiles
  /** Bytes read so far of all files together. */
  readonly progress: (done: number, total: number) => void
}

/** Most files of one choice; the system's dialog knows no limit. */
const MOST_CHOSEN = 100

/** Copies chosen files into the store, one after the other; one that is refused does not stop the others. */
export async function takeInFiles(
  paths: readonly string[],
  { store, files, progress }: TakeInParts,
): Promise<ChosenEvidence[]> {
  const taken: ChosenEvidence[] = []
  for (const [index, path] of paths.slice(0, MOST_CHOSEN).entries()) {
    const outcome = await takeIn(path, store, files, (done, total) =>
      progress(index * total + done, total * paths.length),
    )
    taken.push({
      fileName: basename(path),
      stored: outcome.ok ? outcome.value : null,
      refused: outcome.ok ? null : outcome,
    })
  }
  return taken
}

async function takeIn(
  path: string,
  store: EvidenceStore,
  files: ExportFiles,
  progress: TakeInParts['progress'],
): Promise<Outcome<EvidenceFile>> {
  const uploadId = randomUUID()
  try {
    const file = await files.open(path)
    try {
      const begun = await store.begin(uploadId, file.bytes)
      if (!begun.ok) return begun
      for (let at = 0; at < file.bytes; at += MOST_CHUNK_BYTES) {
        const piece = await file.read(at, Math.min(MOST_CHUNK_BYTES, file.bytes - at))
        const taken = await store.append(uploadId, at, piece)
        if (!taken.ok) return taken
        progress(at + piece.length, file.bytes)
      }
      const stored = await store.commit(uploadId)
      return stored.ok ? success(stored.value) : stored
    } finally {
      await file.close()
    }
  } catch (error) {
    // What `store` refuses comes back as a value; an error here is that of reading the chosen file.
    await store.cancel(uploadId)
    const code = systemCode(error)
    if (code === '') throw error
    return failure('readFailed', { code })
  }
}
