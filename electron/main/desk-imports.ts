import type { EvidenceStore } from './evidence/evidence-store.ts'
import { nodeExportFiles } from './export/node-export-files.ts'
import { createImportService, type ImportService } from './import/import-service.ts'
import type { ImportDeps } from './import/import-deps.ts'
import { nodeImportFiles } from './import/import-files.ts'
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
}

/** The import service over this desk's journal; that something was imported goes into the office's own stream. */
export function deskImports({ reached, ...parts }: DeskImportsParts): ImportService {
  const { journal, office, newId } = parts
  return createImportService({
    ...parts,
    ...(reached === undefined ? {} : { reached }),
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
