import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { isManaging } from '../../contract/access.ts'
import { failure, success, type Failure } from '../../contract/failures.ts'
import type { Dialogs } from '../dialogs.ts'
import type { Folders } from '../folders.ts'
import type { Office } from '../session/office.ts'
import type { Session } from '../session/session.ts'
import type { ImportService } from './import-service.ts'

export interface ImportRequestParts {
  readonly imports: ImportService
  readonly office: Pick<Office, 'identity'>
  readonly session: Pick<Session, 'current'>
  readonly folders: Pick<Folders, 'folderFor' | 'grantFile' | 'mayUseFile'>
  readonly dialogs: Pick<Dialogs, 'chooseExports'>
}

type ImportHandlers = Pick<DeskHandlers, `import:${'choose' | 'stage' | 'commit' | 'discard'}`>

/** Requests of an import: on a PC without an office anybody's, otherwise a manager's in front of an open screen. */
export function importRequests({
  imports,
  office,
  session,
  folders,
  dialogs,
}: ImportRequestParts): ImportHandlers {
  const refusal = (request: string): Failure | null => {
    if (office.identity === null) return null
    const person = session.current()
    if (person === null) return failure('notSignedIn')
    if (person.isCovered) return failure('screenCovered')
    return isManaging(person) ? null : failure('notAllowed', { request })
  }
  return {
    'import:choose': async () => {
      const refused = refusal('import:choose')
      if (refused !== null) return refused
      const paths = await dialogs.chooseExports(folders.folderFor('export'))
      for (const path of paths) folders.grantFile(path)
      return success([...paths])
    },
    'import:stage': ({ jobId, paths, passphrase }) => {
      const refused = refusal('import:stage')
      if (refused !== null) return Promise.resolve(refused)
      // Only what came from a dialog of ours, or was written by us (`safety.md` row 42).
      if (!paths.every((path) => folders.mayUseFile(path)))
        return Promise.resolve(failure('notAllowed', { field: 'paths' }))
      return imports.stage({ jobId, paths, passphrase })
    },
    'import:commit': ({ jobId, deskLetter }) => {
      const refused = refusal('import:commit')
      if (refused !== null) return Promise.resolve(refused)
      return imports.commit({ jobId, deskLetter, by: session.current()?.staffId ?? '' })
    },
    'import:discard': async ({ jobId }) => {
      const refused = refusal('import:discard')
      if (refused !== null) return refused
      await imports.discard(jobId)
      return success(null)
    },
  }
}
