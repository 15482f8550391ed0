import type { DeskHandlers } from '../../../electron/contract/desk-handlers.ts'
import { appendRefusal } from '../../../electron/contract/access.ts'
import { failure, success, type Outcome } from '../../../electron/contract/failures.ts'
import { atWork } from '../../domain/staff.ts'
import { areFilesStored } from '../../formats/export-evidence.ts'
import { safeFileName } from '../../formats/safe-file-name.ts'
import { contractEvents } from '../contract-events.ts'
import { browserDrafts } from './browser-drafts.ts'
import { browserDemoRequests, type BrowserDemo } from './browser-demo.ts'
import { browserEvidenceRequests } from './browser-evidence-requests.ts'
import { browserExportRequests, DOWNLOADS, type BrowserExportParts } from './browser-export-requests.ts'
import { knownFailure } from './browser-office.ts'
import { chosenFiles } from './browser-page.ts'
import type { KeptValues } from './kept-values.ts'

export interface BrowserHandlerParts extends BrowserExportParts {
  readonly kept: KeptValues
  readonly demo: BrowserDemo
  /** A notification of this page was clicked. */
  readonly noticeChosen: (caseId: string | null) => void
}

/** The browser edition's answer to every request; what a page cannot do is `notAvailableHere` (ADR 5). */
export function browserHandlers(parts: BrowserHandlerParts): DeskHandlers {
  const { office, session, kept, page, jobs } = parts
  const chosen = chosenFiles()
  const notHere = (): Promise<Outcome<never>> => Promise.resolve(failure('notAvailableHere'))
  return {
    ...browserDrafts(kept, office),
    ...browserEvidenceRequests(parts),
    ...browserExportRequests(parts, chosen),
    ...browserDemoRequests(parts),
    'desk:start': async () => {
      const identity = office.identity ?? { officeId: null, desk: '', epoch: 0 }
      const edition = 'browser' as const
      const { appVersion } = parts
      const { demo: door } = parts
      const demo = { isMade: await door.isMade(), isWanted: door.place.isWanted }
      return success({ edition, appVersion, ...identity, dataFolder: '', formsFolder: '', demo })
    },
    'office:setUp': (args) => office.setUp(args),
    'staff:list': async () =>
      success(
        await Promise.all(
          atWork(office.staff()).map(async ({ staffId, name, roles }) => ({
            ...{ staffId, name, roles: [...roles] },
            hasPin: await session.hasPin(staffId),
          })),
        ),
      ),
    'staff:add': (args) => office.addStaff(args),
    'staff:change': (args) => office.changeStaff(args),
    'staff:setPin': (args) => office.setPin(args),
    'session:changePin': (args) => session.changePin(args),
    'session:signIn': ({ staffId, pin }) => {
      const member = atWork(office.staff()).find((each) => each.staffId === staffId)
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
    // The store writes into the journal itself here, a list as well as a complaint (ADR 5).
    'journal:appendList': notHere,
    'journal:state': async () =>
      success({ origins: [...((await office.journal?.heads()) ?? [])], faults: [] }),
    'journal:read': async ({ desk, epoch, afterSeq, limit }) => {
      if (office.journal === null) return failure('notSetUp')
      return success({ json: JSON.stringify(await office.journal.read({ desk, epoch }, afterSeq, limit)) })
    },
    'form:toPdf': notHere,
    'form:bundle': notHere,
    'form:print': () => {
      page.print()
      // A page is never told whether its dialog was cancelled.
      return Promise.resolve(failure('printNotConfirmed'))
    },
    'printer:list': () => Promise.resolve(success({ printers: [], chosen: {} })),
    'printer:choose': notHere,
    'job:cancel': ({ jobId }) => {
      jobs.cancel(jobId)
      return Promise.resolve(success(null))
    },
    'notice:show': ({ caseId, ...notice }) =>
      Promise.resolve(success({ isShown: page.notify(notice, () => parts.noticeChosen(caseId)) })),
    'notice:permission': async ({ isAsked }) => success({ permission: await page.noticePermission(isAsked) }),
    'folder:choose': ({ purpose }) =>
      purpose === 'export' ? Promise.resolve(success(DOWNLOADS)) : notHere(),
    'file:chooseExport': async () => {
      const file = await page.chooseFile('.zip')
      return success(file && chosen.keep(file))
    },
    'file:saveText': ({ fileName, text }) => {
      const name = safeFileName(fileName)
      page.download(name, new Blob([text], { type: 'application/json' }))
      return Promise.resolve(success({ path: name, fileName: name }))
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
