import { mkdir } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import type { DeskHandlers } from '../../contract/desk-handlers.ts'
import { failure, success, type Failure } from '../../contract/failures.ts'
import { passphraseWeakness } from '../../../src/formats/passphrase-strength.ts'
import { foreignPath, type Folders } from '../folders.ts'
import type { Journal } from '../journal/journal.ts'
import type { Session } from '../session/session.ts'
import { isStickGone, liesApart, seenDestinations } from './destinations.ts'
import type { ExportFiles } from './export-files.ts'
import type { ExportService } from './export-service.ts'
import { keptReceipts } from './kept-receipts.ts'

export interface ExportRequestParts {
  readonly exports: ExportService
  readonly folders: Folders
  readonly files: ExportFiles
  readonly journal: Pick<Journal, 'officeEvents'>
  readonly session: Session
  /** Where the records lie. */
  readonly dataFolder: string
}

type ExportRequest = `export:${'destinations' | 'plan' | 'write' | 'receipts' | 'verify'}`

/** Longest wait for what a folder says of itself. */
const LOOK_LIMIT_MS = 1500

/** Main's answers about exports. Folders and files are those of our dialogs, and what we wrote ourselves (row 42). */
export function exportRequests(parts: ExportRequestParts): Pick<DeskHandlers, ExportRequest> {
  const { exports, folders, files, journal, session, dataFolder } = parts
  const ownFolder = folders.ownFolder('export')
  return {
    'export:destinations': async () => {
      const look = { files, dataFolder, ownFolder, limitMs: LOOK_LIMIT_MS }
      return success(await seenDestinations(folders.destinations(), look))
    },
    'export:plan': (plan) => exports.plan(plan),
    'export:write': async ({ folder, passphrase, withForms = false, ...job }) => {
      if (!folders.mayUseFolder(folder)) return foreignPath('folder')
      const refused = weakness(passphrase)
      if (refused !== null) return refused
      const known = folders.destinations().find((one) => one.folder === folder)
      if (known !== undefined && (await isStickGone(known, dataFolder)))
        return failure('targetMissing', { code: 'otherDisk' })
      if (folder === ownFolder) await mkdir(folder, { recursive: true })
      const { staffId: by = '', name: byName = '' } = session.current() ?? {}
      const written = await exports.write({ ...job, folder, passphrase, withForms, by, byName })
      if (!written.ok) return written
      for (const { path } of written.value.files) folders.grantFile(path)
      await folders.rememberDestination({ folder, isApart: await liesApart(folder, dataFolder) })
      return written
    },
    'export:receipts': () => {
      const receipts = keptReceipts(journal.officeEvents())
      // Written by ourselves, so they may be checked again.
      const paths = receipts.flatMap(({ files: written }) => written.map(({ path }) => path))
      for (const path of paths.filter(isAbsolute)) folders.grantFile(path)
      return Promise.resolve(success(receipts))
    },
    'export:verify': ({ path, ...job }) =>
      folders.mayUseFile(path) ? exports.verify({ path, ...job }) : Promise.resolve(foreignPath('path')),
  }
}

/** Whoever asks: what is written with a guessable passphrase only looks encrypted. */
function weakness(passphrase: string | null): Failure | null {
  const reason = passphrase === null ? null : passphraseWeakness(passphrase)
  return reason === null ? null : failure('weakPassphrase', { reason })
}
