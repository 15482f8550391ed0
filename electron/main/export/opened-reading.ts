import { DEFAULT_SETTINGS } from '../../../src/domain/office.ts'
import { withCategoryNames } from '../../../src/formats/export-ledger.ts'
import { journalAround } from '../../../src/formats/export-source.ts'
import type { ExportDeps } from './export-deps.ts'
import type { ExportJob } from './export-job.ts'
import type { ExportReading, ReadingOrder, ReadingProgress, ReadPlan } from './export-reading.ts'
import { JournalReading } from './journal-reading.ts'
import { ThreadNotThere } from './reading-call.ts'

/**
 * Begins to read the journal for one job: in threads of their own where there are such, which then also deflate what they
 * make if `isDeflated`.
 */
export function openReading(deps: ExportDeps, job: ExportJob, isDeflated = false): ExportReading {
  const settings = deps.forms?.settings() ?? DEFAULT_SETTINGS
  const progress = (done: number, total: number) => job.progress('collecting', done, total)
  const { calendar, readingThread } = deps
  const ledger = withCategoryNames(deps.ledger, settings.serviceCategories)
  const readHere = () =>
    new JournalReading({
      // What it rejects with is told as an error of the journal.
      journal: journalAround(deps.journal, (asked) => job.at('journal', asked)),
      ...{ ledger, calendar, settings, progress },
      breathe: job.breathe,
    })
  if (readingThread === undefined) return readHere()
  return new SomewhereReading(
    () => readingThread({ settings, progress, job, isDeflated }),
    (error) => {
      deps.onNoThread?.(error)
      return readHere()
    },
  )
}

/** Reads in a thread, and here when there is none to be had: slower is better than not at all. */
class SomewhereReading implements ExportReading {
  private reading: ExportReading

  constructor(
    begin: () => ExportReading,
    private readonly readHere: (error: unknown) => ExportReading,
  ) {
    try {
      this.reading = begin()
    } catch (error) {
      this.reading = readHere(error)
    }
  }

  get isDeflated(): boolean {
    return this.reading.isDeflated
  }

  unpacking() {
    return this.reading.unpacking?.()
  }

  async plan(order: ReadingOrder): Promise<ReadPlan> {
    try {
      return await this.reading.plan(order)
    } catch (error) {
      if (!(error instanceof ThreadNotThere)) throw error
      await this.reading.close()
      this.reading = this.readHere(error)
      return this.reading.plan(order)
    }
  }

  content(index: number, progress: ReadingProgress) {
    return this.reading.content(index, progress)
  }

  sheets(index: number) {
    return this.reading.sheets(index)
  }

  close(): Promise<void> {
    return this.reading.close()
  }
}
