import { EXPORT_ENTRIES } from '../../../src/formats/export-manifest.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ImportPreview } from '../../contract/shapes.ts'
import type { ExportJob } from '../export/export-job.ts'
import type { Origin } from '../journal/segment.ts'
import { findConflicts } from './import-conflicts.ts'
import type { ImportDeps } from './import-deps.ts'
import { importPreviewOf } from './import-preview.ts'
import { ImportStaging, type StagedContent } from './import-staging.ts'
import { planCopy } from './journal-copy.ts'
import { openExports, type OpenedFileOfExport } from './opened-exports.ts'
import { evidenceEntries } from './staged-evidence.ts'

/** An import that was verified and written aside, and waits for a person's word. */
export interface StagedImport {
  readonly jobId: string
  readonly folder: string
  readonly officeId: string
  readonly content: StagedContent
  readonly files: readonly { readonly fileName: string; readonly sha256: string }[]
  /** Every origin the exports know of, also those whose events stay on their PC. */
  readonly origins: readonly Origin[]
  readonly isRestore: boolean
}

/** Left free besides what an import writes. */
const RESERVE_BYTES = 16 * 1024 * 1024
/** What an event weighs in a segment, against its bytes in the export. */
const LINE_FACTOR = 1.3

/** Verifies, compares and stages; nothing that counts has changed when it answers. */
export async function stageImport(
  deps: ImportDeps,
  job: ExportJob,
  given: {
    readonly jobId: string
    readonly paths: readonly string[]
    readonly passphrase: string | null
    readonly folder: string
  },
): Promise<Outcome<{ readonly staged: StagedImport; readonly preview: ImportPreview }>> {
  const { identity } = deps.office
  const found = await openExports(deps, job, given.paths, given.passphrase)
  if (!found.ok) return found
  const { exports, close } = found.value
  try {
    await deps.reached?.('verified')
    const neededBytes = await spaceFor(deps, exports)
    const freeBytes = await job.at('desk', () => deps.files.freeBytes(deps.dataFolder))
    if (freeBytes < neededBytes) return failure('importDiskFull', { freeBytes, neededBytes })
    const content = await new ImportStaging(deps, job, given.folder).stage(exports)
    const conflicts = await job.at('journal', () =>
      findConflicts(deps.journal, content.tally.changedEvents, job.breathe),
    )
    const ownDesks = new Set(deps.journal.heads().map(({ desk }) => desk))
    const preview = importPreviewOf(exports, content, conflicts, identity, ownDesks)
    await deps.reached?.('staged')
    const origins = exports.flatMap(({ opened }) => opened.manifest.origins)
    const staged = {
      jobId: given.jobId,
      folder: given.folder,
      officeId: exports[0]?.opened.manifest.office.id ?? '',
      content,
      files: exports.map(({ fileName, opened: { sha256 } }) => ({ fileName, sha256 })),
      origins: [...origins, ...content.tally.desks.values()],
      isRestore: identity === null,
    }
    return success({ staged, preview })
  } finally {
    await close()
  }
}

/** Segments and evidence, and on a PC with data the copy of the journal that is made first. */
async function spaceFor(deps: ImportDeps, exports: readonly OpenedFileOfExport[]): Promise<number> {
  let bytes = RESERVE_BYTES
  for (const { opened } of exports) {
    const events = opened.entries.find(({ path }) => path === EXPORT_ENTRIES.events)
    bytes += Math.ceil((events?.bytes ?? 0) * LINE_FACTOR)
    for (const entry of evidenceEntries(opened.entries).values()) bytes += entry.bytes
  }
  return deps.office.identity === null ? bytes : bytes + (await planCopy(deps.dataFolder, deps.files)).bytes
}
