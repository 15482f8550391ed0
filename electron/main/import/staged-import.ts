import { EXPORT_ENTRIES, type ExportManifest } from '../../../src/formats/export-manifest.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ImportPreview } from '../../contract/shapes.ts'
import type { ExportJob } from '../export/export-job.ts'
import type { Origin } from '../journal/segment.ts'
import { findConflicts } from './import-conflicts.ts'
import type { ImportDeps } from './import-deps.ts'
import { importPreviewOf } from './import-preview.ts'
import { ImportStaging, type StagedContent } from './import-staging.ts'
import { planCopy } from './journal-copy.ts'
import { preparingHere } from './line-preparing.ts'
import { openExports } from './opened-exports.ts'
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

/** Verifies, compares and stages in one reading; nothing that counts has changed when it answers. */
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
  const preparing = deps.linePreparing?.() ?? preparingHere
  const checkSpace = spaceCheck(deps, job)
  const staging = new ImportStaging({ deps, job, staged: given.folder, preparing, checkSpace })
  const found = await openExports(deps, job, given.paths, given.passphrase, (...entry) =>
    staging.linesOf(...entry),
  ).finally(() => preparing.close())
  if (!found.ok) return found
  const { exports, close } = found.value
  try {
    await deps.reached?.('verified')
    const content = await staging.finish(exports)
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

/**
 * Makes the check that is asked for each export before its first event is written: room for its segments, the evidence of
 * all so far, and on a PC with data the copy of the journal that is made first.
 */
function spaceCheck(deps: ImportDeps, job: ExportJob): (manifest: ExportManifest) => Promise<void> {
  let evidenceBytes = 0
  return async ({ entries }) => {
    const events = entries.find(({ path }) => path === EXPORT_ENTRIES.events)?.bytes ?? 0
    for (const { bytes } of evidenceEntries(entries).values()) evidenceBytes += bytes
    const isRestore = deps.office.identity === null
    const copyBytes = isRestore ? 0 : (await planCopy(deps.dataFolder, deps.files)).bytes
    const neededBytes = RESERVE_BYTES + Math.ceil(events * LINE_FACTOR) + evidenceBytes + copyBytes
    const freeBytes = await job.at('desk', () => deps.files.freeBytes(deps.dataFolder))
    if (freeBytes < neededBytes) job.refuse(failure('importDiskFull', { freeBytes, neededBytes }))
  }
}
