import { DEFAULT_SETTINGS } from '../../../src/domain/fold-office.ts'
import { journalAround } from '../../../src/formats/export-source.ts'
import type { ExportDeps } from './export-deps.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading } from './export-reading.ts'
import { JournalReading } from './journal-reading.ts'

/** Begins to read the journal for one job: in a thread of its own where there is one. */
export function openReading(deps: ExportDeps, job: ExportJob): ExportReading {
  const settings = deps.forms?.settings() ?? DEFAULT_SETTINGS
  const progress = (done: number, total: number) => job.progress('collecting', done, total)
  const { ledger, calendar } = deps
  return (
    deps.readingThread?.({ settings, progress, job }) ??
    new JournalReading({
      // What it rejects with is told as an error of the journal.
      journal: journalAround(deps.journal, (asked) => job.at('journal', asked)),
      ...{ ledger, calendar, settings, progress },
      breathe: job.breathe,
    })
  )
}
