import { foldSettings } from '../../src/domain/fold-office.ts'
import type { Calendar } from '../../src/domain/calendar.ts'
import type { EvidenceStore } from './evidence/evidence-store.ts'
import { Worker } from 'node:worker_threads'
import type { ExportDeps } from './export/export-deps.ts'
import { createExportService, type ExportService } from './export/export-service.ts'
import type { FormMaking } from './export/export-forms.ts'
import { nodeExportFiles } from './export/node-export-files.ts'
import type { ExportedEvidence } from '../../src/formats/export-evidence.ts'
import type { ReadingData } from './export/reading-messages.ts'
import { ThreadReading } from './export/reading-thread.ts'
import type { Journal } from './journal/journal.ts'
import { journalExtent } from './journal/segment-journal.ts'
import { LEDGER_WORDS, README_WORDS } from './ledger-words.ts'
import type { Office } from './session/office.ts'

/**
 * What lives shortly is thrown away often rather than gathered. A limit of what lives longer, many times as much as a
 * thread needs, has the engine look for garbage there sooner as well.
 */
const THREAD_OPTIONS = {
  resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 1024 },
} as const

export interface DeskExportsParts {
  readonly journal: Journal
  readonly office: Office
  readonly calendar: Calendar
  readonly appVersion: string
  readonly newId: () => string
  readonly evidence: EvidenceStore
  /** See `ExportDeps`. */
  readonly asideFolder: string
  /** Script of the thread that reads the journal; absent = it is read in this one. */
  readonly workerPath?: string
  /** Lays out forms; absent = none can go along. */
  readonly toBytes?: FormMaking['toBytes']
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
}

/** The export service over this desk's journal; that something was exported goes into the office's own stream. */
export function deskExports({
  journal,
  office,
  newId,
  evidence,
  toBytes,
  workerPath,
  ...parts
}: DeskExportsParts): ExportService {
  const settings = () =>
    foldSettings(journal.officeEvents().filter(({ stream }) => stream.kind === 'settings'))
  const officeId = () => office.identity?.officeId ?? ''
  return createExportService({
    ...parts,
    journal: {
      heads: () => Promise.resolve(journal.heads()),
      read: (origin, after, limit) => journal.read(origin, after, limit),
    },
    ...(workerPath === undefined ? {} : { readingThread: readingThreads(journal, workerPath) }),
    onNoThread: (error) => process.emitWarning(`Export: read without a thread: ${String(error)}`),
    ...(toBytes === undefined ? {} : { forms: { toBytes, settings } }),
    office: () => Promise.resolve({ id: officeId(), name: settings().officeName }),
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    files: nodeExportFiles,
    evidence: exportedEvidence(evidence),
    ledger: LEDGER_WORDS,
    readme: README_WORDS,
    recordExported: async ({ data, personal }, by) => {
      const stream = { kind: 'office' as const, id: officeId() }
      const bare = { id: newId(), stream, wallAt: Date.now(), seen: [], kind: 'exported', data }
      const draft = personal === undefined ? bare : { ...bare, personal }
      const appended = await journal.append({ commandId: newId(), drafts: [draft], by })
      if (appended.ok) return { id: draft.id, at: draft.wallAt }
      throw Object.assign(new Error('The export could not be recorded'), {
        code: String(appended.params['code']),
      })
    },
  })
}

/** Begins threads for each export; they read the journal as it is at that moment. */
function readingThreads(journal: Journal, workerPath: string): NonNullable<ExportDeps['readingThread']> {
  return ({ settings, ...parts }) => {
    const data: ReadingData = { extent: journalExtent(journal), settings }
    const begin = (most: number) => {
      const threads: Worker[] = []
      try {
        while (threads.length < most)
          threads.push(new Worker(workerPath, { workerData: data, ...THREAD_OPTIONS }))
      } catch (error) {
        for (const thread of threads) void thread.terminate()
        throw error
      }
      return threads
    }
    return new ThreadReading(begin, parts)
  }
}

/** Stored files as an export takes them along; one that is no longer what it was counts as missing. */
function exportedEvidence(evidence: EvidenceStore): ExportedEvidence {
  return {
    isWhole: (sha256) => evidence.isWhole(sha256),
    read: (sha256) => evidence.read(sha256),
  }
}
