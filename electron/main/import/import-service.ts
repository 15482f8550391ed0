import { ExportRefusal } from '../../../src/formats/export-fault.ts'
import { failure, success, type Failure, type FailureCode, type Outcome } from '../../contract/failures.ts'
import type { ImportPreview, ImportResult } from '../../contract/shapes.ts'
import { ExportJob } from '../export/export-job.ts'
import type { ImportDeps } from './import-deps.ts'
import { takeImport } from './import-taking.ts'
import { stageImport, type StagedImport } from './staged-import.ts'
import { stagedFolder } from './taken-imports.ts'

export interface StageRequest {
  readonly jobId: string
  readonly paths: readonly string[]
  /** As it was typed; `null` = nobody was asked. */
  readonly passphrase: string | null
}

export interface CommitRequest {
  readonly jobId: string
  /** Letter of this desk, only where it has no office yet. */
  readonly deskLetter: string | null
  /** Staff id; '' where nobody can have signed in yet. */
  readonly by: string
}

/** Imports into this desk (`safety.md` §3, ADR 17): stage, look, then take in all of it or nothing. */
export interface ImportService {
  stage(request: StageRequest): Promise<Outcome<ImportPreview>>
  commit(request: CommitRequest): Promise<Outcome<ImportResult>>
  /** Stops a staging, or throws away what was staged. */
  discard(jobId: string): Promise<void>
}

/** Makes the service. One import at a time: staging another throws the last one away. */
export function createImportService(deps: ImportDeps): ImportService {
  let staged: StagedImport | null = null
  let running: { readonly jobId: string; readonly job: ExportJob } | null = null
  let isUnfinished = false

  const drop = async () => {
    const folder = staged?.folder
    staged = null
    if (folder !== undefined) await deps.files.removeFolder(folder).catch(() => undefined)
  }

  return {
    async stage({ jobId, paths, passphrase }) {
      if (isUnfinished) return failure('importUnfinished')
      if (running !== null) return failure('badRequest', { field: 'jobId' })
      const job = jobOf(deps, jobId)
      running = { jobId, job }
      const folder = stagedFolder(deps.dataFolder, deps.newId())
      try {
        await drop()
        const answer = await stageImport(deps, job, { jobId, paths, passphrase, folder })
        if (!answer.ok) {
          await deps.files.removeFolder(folder).catch(() => undefined)
          return answer
        }
        staged = answer.value.staged
        return success(answer.value.preview)
      } catch (error) {
        await deps.files.removeFolder(folder).catch(() => undefined)
        return toldFailure(job, error)
      } finally {
        running = null
      }
    },
    async commit({ jobId, deskLetter, by }) {
      if (isUnfinished) return failure('importUnfinished')
      const ready = staged
      if (running !== null || ready?.jobId !== jobId) return failure('badRequest', { field: 'jobId' })
      const isRestore = deps.office.identity === null
      if (isRestore !== ready.isRestore || isRestore !== (deskLetter !== null))
        return failure('badRequest', { field: 'deskLetter' })
      const job = jobOf(deps, jobId)
      running = { jobId, job }
      const progress = { isTaken: false }
      try {
        return success(
          await takeImport(deps, job, ready, { deskLetter, by }, () => {
            progress.isTaken = true
          }),
        )
      } catch (error) {
        const told = toldFailure(job, error)
        isUnfinished = progress.isTaken
        return progress.isTaken ? failure('importUnfinished') : told
      } finally {
        running = null
        if (progress.isTaken) staged = null
        else await drop()
      }
    },
    async discard(jobId) {
      if (running?.jobId === jobId) running.job.cancel()
      else if (staged?.jobId === jobId) await drop()
    },
  }
}

function jobOf(deps: ImportDeps, jobId: string): ExportJob {
  return new ExportJob({
    monotonicMs: deps.monotonicMs,
    progress: (phase, done, total) => deps.progress(jobId, phase, done, total),
  })
}

/** A save that fails is told in other words: its text is still there. */
const WORDS_OF_IMPORT: ReadonlyMap<FailureCode, FailureCode> = new Map([
  ['diskFull', 'importDiskFull'],
  ['writeFailed', 'importNotWritten'],
])

function toldFailure(job: ExportJob, error: unknown): Failure {
  const told = job.failureOf(error)
  if (told?.code === 'cancelled') return told
  if (error instanceof ExportRefusal) return failure(error.fault.code, error.fault.params)
  if (told === null) throw error
  return failure(WORDS_OF_IMPORT.get(told.code) ?? told.code, told.params)
}
