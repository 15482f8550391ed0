import { join } from 'node:path'
import type { ImportResult } from '../../contract/shapes.ts'
import type { ExportJob } from '../export/export-job.ts'
import { identityText, nextEpoch } from '../session/office-identity.ts'
import type { ImportDeps } from './import-deps.ts'
import { writeNewFile } from './import-files.ts'
import { copyJournal, planCopy } from './journal-copy.ts'
import type { StagedImport } from './staged-import.ts'
import { finishTaken, IDENTITY_FILE, takeStaged } from './taken-imports.ts'

/**
 * Takes in what was staged. Order: copy of the journal (with data) or `office.json` beside the events (without), a new
 * epoch where this desk's journal is behind, then one rename, then the files go to their places. `taken` is called right
 * behind that rename: up to it the job can be cancelled, and a failure leaves everything as it was.
 */
export async function takeImport(
  deps: ImportDeps,
  job: ExportJob,
  staged: StagedImport,
  { deskLetter, by }: { readonly deskLetter: string | null; readonly by: string },
  taken: () => void,
): Promise<ImportResult> {
  const { office, journal, files, dataFolder } = deps
  const reached = deps.reached ?? (() => undefined)
  const startedMs = deps.monotonicMs()
  const copyFolder = staged.isRestore ? '' : await copyBefore(deps, job)
  await reached('copied')
  const identity =
    deskLetter === null
      ? null
      : nextEpoch({ officeId: staged.officeId, deskLetter }, staged.origins, deps.random)
  if (identity !== null) {
    const bytes = Buffer.from(identityText({ ...identity, isUnwritten: true }), 'utf8')
    await job.at('desk', () => writeNewFile(files, join(staged.folder, IDENTITY_FILE), bytes))
  }
  if (staged.content.isBehind) await job.at('desk', () => office.openNewEpoch())
  await job.breathe()
  job.progress('taking', 0, 1)
  await reached('ready')
  await job.at('desk', () =>
    journal.takeIn(async () => {
      const folder = await takeStaged(staged.folder, files, taken)
      await reached('taken')
      return finishTaken(dataFolder, folder, files, reached)
    }),
  )
  if (identity !== null) await office.adopt(identity)
  await reached('adopted')
  const { tally, evidence } = staged.content
  const cases = { new: tally.newCaseIds.size, changed: tally.changedCases }
  const data = { files: staged.files, cases: cases.new, events: tally.newEvents, evidence: evidence.new }
  await deps.recordImported(data, by)
  if (identity !== null) await office.keepWritten()
  await reached('recorded')
  job.progress('taking', 1, 1)
  return {
    cases,
    events: tally.newEvents,
    evidence: evidence.new,
    newCases: tally.newCases.map((each) => ({ ...each })),
    copyFolder,
    durationMs: Math.round(deps.monotonicMs() - startedMs),
  }
}

async function copyBefore({ dataFolder, files, now }: ImportDeps, job: ExportJob): Promise<string> {
  return job.at('desk', async () => {
    const plan = await planCopy(dataFolder, files)
    return copyJournal(dataFolder, plan, new Date(now()), files, async (copied) => {
      job.progress('copying', copied, plan.paths.length)
      await job.breathe()
    })
  })
}
