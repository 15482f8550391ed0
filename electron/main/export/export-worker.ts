import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { withCategoryNames } from '../../../src/formats/export-ledger.ts'
import { nodeJournalFiles } from '../journal/journal-files.ts'
import { SegmentJournal } from '../journal/segment-journal.ts'
import { LEDGER_WORDS } from '../ledger-words.ts'
import { localCalendar } from '../local-calendar.ts'
import { ReadingDesk } from './reading-answers.ts'
import type { ReadingData, ReadingRequest } from './reading-messages.ts'

/** Above 0 is less. */
const LOWER_PRIORITY = 5
// The window's questions come first. On Linux this is about this thread alone, elsewhere about the whole program.
if (process.platform === 'linux') setPriority(0, LOWER_PRIORITY)

/** A thread that reads the journal for an export: a file of its own in the program. */
const { extent, settings } = workerData as ReadingData
const journal = new SegmentJournal(extent, nodeJournalFiles)
const ledger = withCategoryNames(LEDGER_WORDS, settings.serviceCategories)
const parts = { journal, settings, ledger, calendar: localCalendar }
const desk = new ReadingDesk(parts, (reply, transferred) => {
  parentPort?.postMessage(reply, transferred)
})
parentPort?.on('message', (request: ReadingRequest) => desk.receive(request))
desk.begin()
