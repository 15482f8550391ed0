import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { exportFileName } from '../../../src/formats/export-file-name.ts'
import { surveyJournal } from '../../../src/formats/export-survey.ts'
import { failure, success, type Outcome } from '../../contract/failures.ts'
import type { ExportReceipt, VerifyReport } from '../../contract/shapes.ts'
import type { ExportDeps } from './export-deps.ts'
import { ExportJob } from './export-job.ts'
import { readBackExport, verifyFile, writeTemporary } from './export-steps.ts'
import { giveFinalName, removeLeftovers, temporaryName } from './target-file.ts'

export interface ExportService {
  /** Writes, reads back and names one export in `folder`; `by` is the staff id of the session. */
  write(job: { jobId: string; folder: string; by: string }): Promise<Outcome<ExportReceipt>>
  /** Checks any export without importing it. */
  verify(job: { jobId: string; path: string }): Promise<Outcome<VerifyReport>>
  /** Ends a running job at its next pause; an unknown id is ignored. */
  cancel(jobId: string): void
}

/** Space asked for before writing, as a share of the bytes of the events: what is written is packed, this is safe. */
const SPACE_FACTOR = 1.2
const SPACE_RESERVE_BYTES = 64 * 1024

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
    write: ({ jobId, folder, by }) => run(jobId, (job) => write(deps, job, active, folder, by)),
    verify: ({ jobId, path }) => run(jobId, (job) => verifyFile(deps.files, job, path)),
    cancel: (jobId) => jobs.get(jobId)?.cancel(),
  }
}

async function write(
  deps: ExportDeps,
  job: ExportJob,
  active: Set<string>,
  folder: string,
  by: string,
): Promise<Outcome<ExportReceipt>> {
  const { files } = deps
  const startedMs = deps.monotonicMs()
  const facts = { office: await deps.office(), appVersion: deps.appVersion, madeAt: deps.now(), madeBy: by }
  job.progress('collecting', 0, 0)
  await job.at('target', () => removeLeftovers(files, folder, active))
  const survey = await job.at('journal', () => surveyJournal(deps.journal, job.breathe))
  const evidenceBytes = survey.evidence.reduce((sum, file) => sum + file.bytes, 0)
  const neededBytes = Math.ceil(survey.eventBytes * SPACE_FACTOR) + evidenceBytes + SPACE_RESERVE_BYTES
  const freeBytes = await job.at('target', () => files.freeBytes(folder))
  if (freeBytes < neededBytes) return failure('diskFull', { freeBytes, neededBytes })

  const wanted = exportFileName(facts.office.name, survey.range, facts.madeAt, deps.calendar)
  const temporary = join(folder, temporaryName(wanted, randomBytes(8).toString('hex')))
  active.add(temporary)
  try {
    const output = await job.at('target', () => files.create(temporary))
    const written = await writeTemporary(deps, job, output, { survey, facts })
    const readBack = await readBackExport(files, job, temporary, written)
    if (readBack === null) return failure('writeFailed', { code: 'readBack' })
    await job.breathe()
    const fileName = await job.at('target', () => giveFinalName(files, temporary, folder, wanted, deps.sleep))
    const path = join(folder, fileName)
    const { bytes, sha256, cases, events, entries, missingEvidence } = written
    try {
      await job.at('target', () => files.syncFolder(folder))
      await deps.recordExported({ fileName, sha256, bytes, cases, events }, by)
    } catch (error) {
      // Nothing leaves without a trace (PIPL art. 51): what could not be recorded is taken back.
      await files.remove(path).catch(() => undefined)
      return job.failureOf(error) ?? failure('writeFailed', { code: 'notRecorded' })
    }
    const durationMs = Math.round(deps.monotonicMs() - startedMs)
    return success({
      ...{ path, fileName, bytes, sha256, cases, events, entries, missingEvidence },
      ...{ durationMs, readBack },
    })
  } finally {
    await files.remove(temporary).catch(() => undefined)
    active.delete(temporary)
  }
}
