import { join } from 'node:path'
import type { ExportEntry } from '../../../src/formats/export-manifest.ts'
import type { ExportJob } from '../export/export-job.ts'
import type { ImportFiles } from './import-files.ts'
import { EVIDENCE_FOLDER } from './taken-imports.ts'

const EVIDENCE_ENTRY = /^evidence\/([0-9a-f]{64})\.[a-z0-9]+$/

/** The files handed in with cases among the entries of an export: hash and entry. */
export function evidenceEntries(entries: readonly ExportEntry[]): ReadonlyMap<string, ExportEntry> {
  const found = new Map<string, ExportEntry>()
  for (const entry of entries) {
    const sha256 = EVIDENCE_ENTRY.exec(entry.path)?.[1]
    if (sha256 !== undefined && sha256 === entry.sha256) found.set(sha256, entry)
  }
  return found
}

/** Writes one file into the staging folder under its hash, flushed; the export compares the hash on the way. */
export async function stageEvidence(
  pieces: AsyncIterable<Uint8Array>,
  { sha256, staged }: { readonly sha256: string; readonly staged: string },
  files: ImportFiles,
  job: ExportJob,
): Promise<void> {
  const folder = join(staged, EVIDENCE_FOLDER)
  await job.at('desk', () => files.makeFolder(folder))
  const file = await job.at('desk', () => files.create(join(folder, sha256)))
  try {
    let at = 0
    for await (const piece of pieces) {
      await job.at('desk', () => file.write(piece, at))
      at += piece.length
      await job.breathe()
    }
    await job.at('desk', () => file.sync())
  } finally {
    await file.close()
  }
}
