import type { OfficeEventTable } from '../../../src/domain/office.ts'
import type { EvidenceStore } from '../evidence/evidence-store.ts'
import type { ExportFiles } from '../export/export-files.ts'
import type { Journal } from '../journal/journal.ts'
import type { Office } from '../session/office.ts'
import type { ImportFiles } from './import-files.ts'
import type { LinePreparing } from './line-preparing.ts'
import type { ReachedStep } from './taken-imports.ts'

/** Everything the import service does not do itself. */
export interface ImportDeps {
  readonly dataFolder: string
  readonly journal: Journal
  readonly office: Pick<Office, 'identity' | 'adopt' | 'keepWritten' | 'openNewEpoch'>
  readonly evidence: Pick<EvidenceStore, 'isWhole'>
  /** Files of this desk. */
  readonly files: ImportFiles
  /** Opens the export, which may lie on a stick. */
  readonly exports: Pick<ExportFiles, 'open'>
  /** Begins threads that make lines ready; absent = it is done in this one. */
  readonly linePreparing?: () => LinePreparing
  readonly newId: () => string
  readonly now: () => number
  readonly monotonicMs: () => number
  readonly random: () => number
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
  /** Appends an `imported` event to the office's own stream; what cannot be recorded is not undone by it. */
  readonly recordImported: (data: OfficeEventTable['imported']['data'], by: string) => Promise<void>
  /** Told at each named step; tests end the program there. */
  readonly reached?: ReachedStep
}
