import type { DeskHandlers } from '../contract/desk-handlers.ts'
import { failure, success, type Outcome } from '../contract/failures.ts'
import type { RequestResult } from '../contract/requests.ts'

import { liesApart } from './export/destinations.ts'
import { exportRequests, type ExportRequestParts } from './export/export-requests.ts'
import { foreignPath } from './folders.ts'
import { demoRequests, type DemoRequestParts } from './demo/demo-requests.ts'
import { writeHandedFile } from './handed-file.ts'
import { evidenceRequests, type EvidenceRequestParts } from './evidence/evidence-requests.ts'
import type { DraftFiles } from './drafts/draft-files.ts'
import { draftRequests } from './drafts/draft-requests.ts'
import { importRequests } from './import/import-requests.ts'
import type { ImportService } from './import/import-service.ts'
import { journalRequests } from './journal-requests.ts'
import type { Journal } from './journal/journal.ts'
import { formRequests, type FormRequestParts } from './printing/form-requests.ts'
import type { SystemNotices } from './system-notices.ts'
import { atWork } from '../../src/domain/staff.ts'
import { staffOf, type Office } from './session/office.ts'
import type { Session } from './session/session.ts'

export interface DeskParts
  extends EvidenceRequestParts, ExportRequestParts, FormRequestParts, DemoRequestParts {
  readonly appVersion: string
  readonly journal: Journal
  readonly office: Office
  readonly session: Session
  readonly drafts: DraftFiles
  readonly notices: SystemNotices
  readonly newId: () => string
  readonly imports: ImportService
  /** Shows a file in the system's file manager. */
  readonly showFile: (path: string) => void
  /** Removes the window's IndexedDB with its files. */
  readonly clearProjection: () => Promise<void>
}

/** Main's answers to all requests. Who may ask what was decided before (`requests/dispatch.ts`). */
export function deskHandlers(parts: DeskParts): DeskHandlers {
  return {
    ...journalRequests(parts),
    ...officeRequests(parts),
    ...demoRequests(parts),
    'projection:clear': () => parts.clearProjection().then(() => success(null)),
    ...draftRequests(parts),
    ...evidenceRequests(parts),
    ...formRequests(parts),
    ...noticeRequests(parts),
    ...jobRequests(parts),
    ...exportRequests(parts),
    ...importRequests(parts),
  }
}

type OfficeRequest =
  | 'desk:start'
  | 'office:setUp'
  | `staff:${'list' | 'add' | 'change' | 'setPin'}`
  | `session:${'signIn' | 'changePin' | 'current' | 'cover'}`

function officeRequests({
  office,
  session,
  journal,
  folders,
  ...parts
}: DeskParts): Pick<DeskHandlers, OfficeRequest> {
  return {
    'desk:start': async () =>
      answer<'desk:start'>({
        edition: 'electron',
        appVersion: parts.appVersion,
        officeId: office.identity?.officeId ?? null,
        desk: office.identity?.deskCode ?? '',
        epoch: office.identity?.epoch ?? 0,
        dataFolder: parts.dataFolder,
        formsFolder: folders.folderFor('forms'),
        demo: await parts.demo.facts(),
      }),
    'office:setUp': (args) => office.setUp(args),
    'staff:list': () =>
      answer<'staff:list'>(
        atWork(staffOf(journal)).map(({ staffId, name, roles }) => ({
          ...{ staffId, name, roles: [...roles] },
          hasPin: session.hasPin(staffId),
        })),
      ),
    'staff:add': (args) => office.addStaff(args, session.current()?.staffId ?? ''),
    'staff:change': (args) => office.changeStaff(args, session.current()?.staffId ?? ''),
    'staff:setPin': (args) => office.setPin(args, session.current()?.staffId ?? ''),
    'session:changePin': (args) => session.changePin(args),
    'session:signIn': ({ staffId, pin }) =>
      office.identity === null ? Promise.resolve(failure('notSetUp')) : session.signIn(staffId, pin),
    'session:current': () => answer<'session:current'>(session.current()),
    'session:cover': () => {
      session.cover()
      return answer<'session:cover'>(null)
    },
  }
}

function noticeRequests({ notices }: DeskParts): Pick<DeskHandlers, 'notice:show' | 'notice:permission'> {
  return {
    'notice:show': (notice) => answer<'notice:show'>({ isShown: notices.show(notice) }),
    'notice:permission': () =>
      answer<'notice:permission'>({ permission: notices.isSupported() ? 'granted' : 'none' }),
  }
}

type JobRequest = 'job:cancel' | 'folder:choose' | `file:${'chooseExport' | 'show' | 'saveText'}`

function jobRequests({
  exports,
  folders,
  dialogs,
  dataFolder,
  files,
  showFile,
}: DeskParts): Pick<DeskHandlers, JobRequest> {
  return {
    'job:cancel': ({ jobId }) => {
      exports.cancel(jobId)
      return answer<'job:cancel'>(null)
    },
    'folder:choose': async ({ purpose }) => {
      const folder = await dialogs.chooseFolder(folders.folderFor(purpose))
      if (folder === null) return success(null)
      if (purpose === 'forms') await folders.choose(purpose, folder)
      else await folders.rememberDestination({ folder, isApart: await liesApart(folder, dataFolder) })
      return success(folder)
    },
    'file:chooseExport': async () => {
      const path = await dialogs.chooseExport(folders.folderFor('export'))
      if (path !== null) folders.grantFile(path)
      return success(path)
    },
    'file:saveText': async ({ fileName, text }) => {
      const folder = await dialogs.chooseFolder(folders.folderFor('forms'))
      if (folder === null) return success(null)
      return writeHandedFile({ files, folders }, folder, fileName, new TextEncoder().encode(text))
    },
    'file:show': ({ path }) => {
      if (!folders.mayUseFile(path)) return Promise.resolve(foreignPath('path'))
      showFile(path)
      return answer<'file:show'>(null)
    },
  }
}

function answer<N extends keyof DeskHandlers>(value: RequestResult<N>): Promise<Outcome<RequestResult<N>>> {
  return Promise.resolve(success(value))
}
