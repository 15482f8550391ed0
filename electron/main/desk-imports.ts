import { Worker } from 'node:worker_threads'
import type { EvidenceStore } from './evidence/evidence-store.ts'
import { nodeExportFiles } from './export/node-export-files.ts'
import { createImportService, type ImportService } from './import/import-service.ts'
import type { ImportDeps } from './import/import-deps.ts'
import { nodeImportFiles } from './import/import-files.ts'
import { LineThreads, preparingHere, type LinePreparing } from './import/line-preparing.ts'
import type { Journal } from './journal/journal.ts'
import type { Office } from './session/office.ts'

export interface DeskImportsParts {
  readonly dataFolder: string
  readonly journal: Journal
  readonly office: Office
  readonly evidence: EvidenceStore
  readonly newId: () => string
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
  readonly files?: ImportDeps['files']
  readonly reached?: ImportDeps['reached']
  /** Script of the threads that make lines ready; absent = it is done in this one. */
  readonly workerPath?: string
}

/** The import service over this desk's journal; that something was imported goes into the office's own stream. */
export function deskImports({ reached, workerPath, ...parts }: DeskImportsParts): ImportService {
  const { journal, office, newId } = parts
  return createImportService({
    ...parts,
    ...(reached === undefined ? {} : { reached }),
    ...(workerPath === undefined ? {} : { linePreparing: () => lineThreads(workerPath) }),
    files: parts.files ?? nodeImportFiles,
    exports: nodeExportFiles,
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    random: Math.random,
    recordImported: async (data, by) => {
      const stream = { kind: 'office' as const, id: office.identity?.officeId ?? '' }
      const draft = { id: newId(), stream, wallAt: Date.now(), seen: [], kind: 'imported', data }
      await journal.append({ commandId: newId(), drafts: [draft], by })
    },
  })
}

/** As many as the smallest PC has processors: this one only unpacks, chains and writes. */
const THREADS = 2
/** What lives shortly is thrown away often rather than gathered. */
const THREAD_OPTIONS = { resourceLimits: { maxYoungGenerationSizeMb: 16 } } as const

function lineThreads(workerPath: string): LinePreparing {
  const warn = (error: unknown) => process.emitWarning(`Import: read without a thread: ${String(error)}`)
  const threads: Worker[] = []
  try {
    while (threads.length < THREADS) threads.push(new Worker(workerPath, THREAD_OPTIONS))
  } catch (error) {
    warn(error)
  }
  return threads.length === 0 ? preparingHere : new LineThreads(threads, warn)
}
