import { foldSettings } from '../../src/domain/fold-office.ts'
import type { Calendar } from '../../src/domain/calendar.ts'
import { createExportService, type ExportService } from './export/export-service.ts'
import { nodeExportFiles } from './export/node-export-files.ts'
import type { Journal } from './journal/journal.ts'
import { LEDGER_WORDS, README_WORDS } from './ledger-words.ts'
import type { Office } from './session/office.ts'

export interface DeskExportsParts {
  readonly journal: Journal
  readonly office: Office
  readonly calendar: Calendar
  readonly appVersion: string
  readonly newId: () => string
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
}

/** The export service over this desk's journal; that something was exported goes into the office's own stream. */
export function deskExports({ journal, office, newId, ...parts }: DeskExportsParts): ExportService {
  const officeId = () => office.identity?.officeId ?? ''
  return createExportService({
    ...parts,
    journal: {
      heads: () => Promise.resolve(journal.heads()),
      read: (origin, after, limit) => journal.read(origin, after, limit),
    },
    office: () => {
      const settings = journal.officeEvents().filter(({ stream }) => stream.kind === 'settings')
      return Promise.resolve({ id: officeId(), name: foldSettings(settings).officeName })
    },
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    files: nodeExportFiles,
    ledger: LEDGER_WORDS,
    readme: README_WORDS,
    recordExported: async (data, by) => {
      const stream = { kind: 'office' as const, id: officeId() }
      const draft = { id: newId(), stream, wallAt: Date.now(), seen: [], kind: 'exported', data }
      const appended = await journal.append({ commandId: newId(), drafts: [draft], by })
      if (!appended.ok)
        throw Object.assign(new Error('The export could not be recorded'), {
          code: String(appended.params['code']),
        })
    },
  })
}
