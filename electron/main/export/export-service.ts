import type { ExportRange } from '../../../src/domain/office.ts'
import { failure, type Outcome } from '../../contract/failures.ts'
import type { ExportPlan, ExportReceipt, VerifyReport } from '../../contract/shapes.ts'
import { plannedExport } from './counted-export.ts'
import type { ExportDeps } from './export-deps.ts'
import { ExportJob } from './export-job.ts'
import type { ExportOrder } from './export-order.ts'
import { verifyFile } from './export-steps.ts'
import { writeExport } from './export-writing.ts'

export interface ExportService {
  /** Counts what an export would hold, for the sheet that is printed before it. */
  plan(job: { jobId: string; range: ExportRange | null }): Promise<Outcome<ExportPlan>>
  /** Writes, reads back and names one export. */
  write(job: { jobId: string } & ExportOrder): Promise<Outcome<ExportReceipt>>
  /** Checks any export without importing it. */
  verify(job: { jobId: string; path: string; passphrase: string | null }): Promise<Outcome<VerifyReport>>
  /** Ends a running job at its next pause; an unknown id is ignored. */
  cancel(jobId: string): void
}

/** Exports and verifications of this desk (`safety.md` §3). */
export function createExportService(deps: ExportDeps): ExportService {
  const jobs = new Map<string, ExportJob>()
  const active = new Set<string>()
  const run = async <T>(
    jobId: string,
    work: (job: ExportJob) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    if (jobs.has(jobId)) return failure('badRequest', { jobId })
    const job = new ExportJob({
      monotonicMs: deps.monotonicMs,
      progress: (phase, done, total) => deps.progress(jobId, phase, done, total),
    })
    jobs.set(jobId, job)
    try {
      return await work(job)
    } catch (error) {
      const told = job.failureOf(error)
      if (told === null) throw error
      return told
    } finally {
      jobs.delete(jobId)
    }
  }
  return {
    plan: ({ jobId, range }) => run(jobId, (job) => plannedExport(deps, job, range)),
    write: ({ jobId, ...order }) => run(jobId, (job) => writeExport(deps, job, active, order)),
    verify: ({ jobId, path, passphrase }) =>
      run(jobId, (job) => verifyFile(deps.files, job, path, passphrase)),
    cancel: (jobId) => jobs.get(jobId)?.cancel(),
  }
}
