import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { RequestArgs } from '../../../electron/contract/requests.ts'
import type { ExportReceipt } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { passphraseWeakness } from '../../formats/passphrase-strength.ts'
import type { ExportFacts } from '../../formats/export-package.ts'
import { withCategoryNames } from '../../formats/export-ledger.ts'
import { keptExports } from '../../formats/kept-exports.ts'
import type { BrowserEvidence } from './browser-evidence.ts'
import type { BrowserJob, ExportWords } from './browser-export.ts'
import type { BrowserJobs } from './browser-jobs.ts'
import type { BrowserOffice } from './browser-office.ts'
import type { BrowserPage, ChosenFiles } from './browser-page.ts'
import type { BrowserSession } from './browser-session.ts'
import type { LocalJournal } from './local-journal.ts'

export interface BrowserExportParts {
  readonly office: BrowserOffice<LocalJournal>
  readonly session: BrowserSession
  readonly page: BrowserPage
  readonly evidence: BrowserEvidence
  readonly jobs: BrowserJobs
  readonly calendar: Calendar
  readonly now: () => number
  readonly monotonicMs: () => number
  readonly appVersion: string
  readonly exportWords: () => Promise<ExportWords>
}

/** The browser decides where downloads go; this stands for that place. */
export const DOWNLOADS = 'downloads:'

type ExportRequest = `export:${'destinations' | 'plan' | 'write' | 'receipts' | 'verify'}`

/** Exports of the browser edition: built in memory, handed over as downloads (ADR 5). */
export function browserExportRequests(
  parts: BrowserExportParts,
  chosen: ChosenFiles,
): Pick<DeskHandlers, ExportRequest> {
  const { jobs, office } = parts
  return {
    'export:destinations': () =>
      Promise.resolve(
        success([{ folder: DOWNLOADS, state: 'ready', freeBytes: null, isOwn: true, brokenSets: [] }]),
      ),
    'export:plan': ({ jobId, range }) =>
      jobs.run(jobId, async (job) => {
        const facts = await exportFacts(parts)
        if (!facts.ok || office.journal === null) return facts.ok ? failure('notSetUp') : facts
        const { plannedExport } = await import('./browser-export.ts')
        return success(await plannedExport(office.journal, facts.value, { ...parts, range, job }))
      }),
    'export:write': (order) => jobs.run(order.jobId, (job) => exportToDownloads(parts, order, job)),
    'export:receipts': async () =>
      success(
        keptExports(await office.officeEvents()).map(({ folder, files, ...kept }) => ({
          ...kept,
          path: folder + kept.fileName,
          files: files.map((file) => ({ ...file, path: folder + file.fileName })),
        })),
      ),
    'export:verify': ({ jobId, path, passphrase }) =>
      jobs.run(jobId, async (job) => {
        const file = chosen.get(path)
        if (!file) return failure('readFailed', { name: path })
        const { verifyChosen } = await import('./browser-export.ts')
        return verifyChosen(file, job, passphrase)
      }),
  }
}

async function exportFacts({
  office,
  session,
  now,
  appVersion,
}: BrowserExportParts): Promise<Outcome<ExportFacts>> {
  const person = session.current()
  if (office.identity === null) return failure('notSetUp')
  if (person === null) return failure('notSignedIn')
  const name = (await office.settings()).officeName
  return success({
    office: { id: office.identity.officeId, name },
    appVersion,
    madeAt: now(),
    madeBy: person.staffId,
  })
}

/** The ledger names the categories as the office does (ADR 50). */
async function wordsOf({ office, exportWords }: BrowserExportParts): Promise<ExportWords> {
  const [words, { serviceCategories }] = await Promise.all([exportWords(), office.settings()])
  return { ...words, ledger: withCategoryNames(words.ledger, serviceCategories) }
}

async function exportToDownloads(
  parts: BrowserExportParts,
  { passphrase, range }: RequestArgs<'export:write'>,
  job: BrowserJob,
): Promise<Outcome<ExportReceipt>> {
  const { office, page, calendar, monotonicMs, evidence } = parts
  const { journal } = office
  if (journal === null) return failure('notSetUp')
  const weakness = passphrase === null ? null : passphraseWeakness(passphrase)
  if (weakness !== null) return failure('weakPassphrase', { reason: weakness })
  const startedMs = monotonicMs()
  const facts = await exportFacts(parts)
  if (!facts.ok) return facts
  const { buildExport } = await import('./browser-export.ts')
  const words = await wordsOf(parts)
  const order = { passphrase, range }
  const built = await buildExport({ journal, evidence, facts: facts.value, words, calendar, job, order })
  if (!built.ok) return built
  await job.breathe()
  const { content, written } = built.value
  const data = {
    ...written,
    durationMs: Math.round(monotonicMs() - startedMs),
    isEncrypted: passphrase !== null,
    forms: 0,
  }
  // Recorded first: nothing leaves without a trace (PIPL art. 51).
  const recorded = await office.record('exported', {
    data: range === null ? data : { ...data, range },
    personal: { folder: DOWNLOADS },
  })
  if (!recorded.ok) return recorded
  const { fileName, sha256, bytes } = written
  page.download(fileName, content)
  const path = DOWNLOADS + fileName
  return success({
    ...data,
    ...{ receiptId: recorded.value.id, madeAt: recorded.value.at, madeBy: facts.value.madeBy },
    ...{ path, range, files: [{ path, fileName, sha256, bytes }] },
  })
}
