import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { appendRefusal } from '../../../electron/contract/access.ts'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import type { ExportReceipt } from '../../../electron/contract/shapes.ts'
import type { Calendar } from '../../domain/calendar.ts'
import { areFilesStored } from '../../formats/export-evidence.ts'
import { contractEvents } from '../contract-events.ts'
import { browserDrafts } from './browser-drafts.ts'
import type { BrowserJob, ExportWords } from './browser-export.ts'
import type { BrowserEvidence } from './browser-evidence.ts'
import { browserEvidenceRequests } from './browser-evidence-requests.ts'
import type { BrowserJobs } from './browser-jobs.ts'
import { knownFailure, type BrowserOffice } from './browser-office.ts'
import { chosenFiles, type BrowserPage } from './browser-page.ts'
import type { BrowserSession } from './browser-session.ts'
import type { KeptValues } from './kept-values.ts'
import type { LocalJournal } from './local-journal.ts'

export interface BrowserHandlerParts {
  readonly office: BrowserOffice<LocalJournal>
  readonly session: BrowserSession
  readonly kept: KeptValues
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
const DOWNLOADS = 'downloads:'

/** The browser edition's answer to every request; what a page cannot do is `notAvailableHere` (ADR 5). */
export function browserHandlers(parts: BrowserHandlerParts): DeskHandlers {
  const { office, session, kept, page, jobs } = parts
  const chosen = chosenFiles()
  const notHere = (): Promise<Outcome<never>> => Promise.resolve(failure('notAvailableHere'))
  return {
    ...browserDrafts(kept, office),
    ...browserEvidenceRequests(parts),
    'desk:start': () => {
      const identity = office.identity ?? { officeId: null, desk: '', epoch: 0 }
      const edition = 'browser' as const
      const { appVersion } = parts
      return Promise.resolve(success({ edition, appVersion, ...identity, dataFolder: '', formsFolder: '' }))
    },
    'office:setUp': (args) => office.setUp(args),
    'staff:list': () =>
      Promise.resolve(
        success(office.staff().map(({ staffId, name, roles }) => ({ staffId, name, roles: [...roles] }))),
      ),
    'staff:add': (args) => office.addStaff(args),
    'session:signIn': ({ staffId, pin }) => {
      const member = office.staff().find((each) => each.staffId === staffId)
      return member ? session.signIn(member, pin) : Promise.resolve(failure('wrongPin', { seconds: 0 }))
    },
    'session:current': () => Promise.resolve(success(session.current())),
    'session:cover': () => {
      session.cover()
      return Promise.resolve(success(null))
    },
    'journal:append': async ({ commandId, events }) => {
      if (office.journal === null) return failure('notSetUp')
      const person = session.current()
      const refused = person && appendRefusal(events, office.identity?.officeId ?? '', person)
      if (refused) return refused
      const drafts = events.map(({ personal, ...draft }) =>
        personal === undefined ? draft : { ...draft, personal },
      )
      if (!(await areFilesStored(drafts, (sha256) => parts.evidence.find(sha256)))) {
        return failure('evidenceMissing')
      }
      const answer = await office.journal.append(commandId, drafts)
      return answer.ok
        ? success({ events: contractEvents(answer.events), end: answer.end })
        : knownFailure(answer)
    },
    'journal:state': async () =>
      success({ origins: [...((await office.journal?.heads()) ?? [])], faults: [] }),
    'journal:read': async ({ desk, epoch, afterSeq, limit }) => {
      if (office.journal === null) return failure('notSetUp')
      return success({ json: JSON.stringify(await office.journal.read({ desk, epoch }, afterSeq, limit)) })
    },
    'form:toPdf': notHere,
    'form:print': () => {
      page.print()
      // A page is never told whether its dialog was cancelled.
      return Promise.resolve(failure('printNotConfirmed'))
    },
    'export:write': ({ jobId }) => jobs.run(jobId, (job) => exportToDownloads(parts, job)),
    'export:verify': ({ jobId, path }) =>
      jobs.run(jobId, async (job) => {
        const file = chosen.get(path)
        if (!file) return failure('readFailed', { name: path })
        const { verifyChosen } = await import('./browser-export.ts')
        return verifyChosen(file, job)
      }),
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return Promise.resolve(success(null))
    },
    'folder:choose': ({ purpose }) =>
      purpose === 'export' ? Promise.resolve(success(DOWNLOADS)) : notHere(),
    'file:chooseExport': async () => {
      const file = await page.chooseFile('.zip')
      return success(file && chosen.keep(file))
    },
    'file:show': notHere,
    'import:choose': notHere,
    'import:stage': notHere,
    'import:commit': notHere,
    'import:discard': () => Promise.resolve(success(null)),
    // The journal lies in the same database: what is damaged there has no second copy (ADR 5).
    'projection:clear': notHere,
    'sheet:take': notHere,
    'sheet:ready': notHere,
  }
}

async function exportToDownloads(
  parts: BrowserHandlerParts,
  job: BrowserJob,
): Promise<Outcome<ExportReceipt>> {
  const { office, session, page, calendar, now, monotonicMs, appVersion } = parts
  const { journal, identity } = office
  const person = session.current()
  if (journal === null || identity === null) return failure('notSetUp')
  if (person === null) return failure('notSignedIn')
  const startedMs = monotonicMs()
  const name = (await office.settings()).officeName
  const facts = { office: { id: identity.officeId, name }, appVersion, madeAt: now(), madeBy: person.staffId }
  const { buildExport } = await import('./browser-export.ts')
  const words = await parts.exportWords()
  const built = await buildExport({ journal, evidence: parts.evidence, facts, words, calendar, job })
  if (!built.ok) return built
  await job.breathe()
  const { content, receipt } = built.value
  const { fileName, sha256, bytes, cases, events } = receipt
  // Recorded first: nothing leaves without a trace (PIPL art. 51).
  const recorded = await office.record('exported', {
    data: { fileName, sha256, bytes, cases, events },
    personal: undefined,
  })
  if (!recorded.ok) return recorded
  page.download(fileName, content)
  return success({
    ...receipt,
    path: DOWNLOADS + fileName,
    durationMs: Math.round(monotonicMs() - startedMs),
  })
}
