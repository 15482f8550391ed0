import type { Calendar } from '../../../src/domain/calendar.ts'
import type { OfficeEventTable, OfficeSettings } from '../../../src/domain/office.ts'
import type { ExportedEvidence } from '../../../src/formats/export-evidence.ts'
import type { LedgerWords } from '../../../src/formats/export-ledger.ts'
import type { ReadmeWords } from '../../../src/formats/export-readme.ts'
import type { ExportJournal } from '../../../src/formats/export-source.ts'
import type { ExportFiles } from './export-files.ts'
import type { FormMaking } from './export-forms.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading, ReadingProgress } from './export-reading.ts'

/** What threads that read the journal are told. */
export interface ReadingThreadParts {
  readonly settings: OfficeSettings
  /** Events counted so far. */
  readonly progress: ReadingProgress
  readonly job: ExportJob
  /** Whether they deflate what they make. */
  readonly isDeflated: boolean
}

/** Everything the export service does not do itself. */
export interface ExportDeps {
  readonly journal: ExportJournal
  /** Begins to read the journal in threads of their own; absent = it is read here. */
  readonly readingThread?: (parts: ReadingThreadParts) => ExportReading
  /** Told when no thread could be begun and the journal is read here; for the log. */
  readonly onNoThread?: (error: unknown) => void
  /** Asked when an export begins. */
  readonly office: () => Promise<{ readonly id: string; readonly name: string }>
  readonly appVersion: string
  readonly calendar: Calendar
  /** Epoch milliseconds on the wall clock. */
  readonly now: () => number
  /** Milliseconds of a clock that never jumps. */
  readonly monotonicMs: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly files: ExportFiles
  /** Folder of this PC in which packed entries wait, encrypted, for their turn; absent = they wait in memory. */
  readonly asideFolder?: string
  readonly evidence: ExportedEvidence
  /** Lays out forms; absent = none can go along. */
  readonly forms?: FormMaking
  /** Words of the ledger, and the explanations one after the other. */
  readonly ledger: LedgerWords
  readonly readme: readonly ReadmeWords[]
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
  /** Appends an `exported` event to the office's own stream; answers its id, rejects when that failed. */
  readonly recordExported: (
    event: OfficeEventTable['exported'],
    by: string,
  ) => Promise<{ readonly id: string; readonly at: number }>
  /** Largest file written, bytes; default one below 4 GiB, the limit of FAT32 (row 31). */
  readonly maxFileBytes?: number
}
