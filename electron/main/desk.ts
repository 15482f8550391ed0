import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeskHandlers } from '../contract/desk-handlers.ts'
import type { DemoDoor } from './demo/demo-door.ts'
import { deskExports } from './desk-exports.ts'
import { deskHandlers } from './desk-handlers.ts'
import { deskImports } from './desk-imports.ts'
import type { Dialogs } from './dialogs.ts'
import type { SystemNotices } from './system-notices.ts'
import { DraftFiles } from './drafts/draft-files.ts'
import { EvidenceStore } from './evidence/evidence-store.ts'
import { serveEvidence } from './evidence/serve-evidence.ts'
import { nodeExportFiles } from './export/node-export-files.ts'
import { removeLeftovers } from './export/target-file.ts'
import { Folders } from './folders.ts'
import { nodeImportFiles } from './import/import-files.ts'
import { settleImports } from './import/taken-imports.ts'
import { nodeJournalFiles, type JournalFiles } from './journal/journal-files.ts'
import { Journal } from './journal/journal.ts'
import { RECEIVED_FOLDER } from './journal/received-origin.ts'
import { localCalendar } from './local-calendar.ts'
import { ChosenPrinters } from './printing/chosen-printers.ts'
import type { SystemPrinters } from './printing/printing-ports.ts'
import type { PrintingService } from './printing/printing-service.ts'
import { openOffice } from './session/office-opening.ts'
import { Office, staffOf } from './session/office.ts'
import { PinBook } from './session/pin-book.ts'
import { Session } from './session/session.ts'
import { drawSalt } from './sha256.ts'

export interface DeskSurroundings {
  readonly appVersion: string
  /** Everything of this desk lies here: journal, drafts, PINs, settings of the PC. */
  readonly dataFolder: string
  readonly documentsFolder: string
  readonly dialogs: Dialogs
  readonly notices: SystemNotices
  readonly printing: (folders: Folders) => PrintingService
  readonly systemPrinters: SystemPrinters
  readonly showFile: (path: string) => void
  readonly clearProjection: () => Promise<void>
  /** The way into the demo office and out of it. */
  readonly demo: DemoDoor
  readonly progress: (jobId: string, phase: string, done: number, total: number) => void
  readonly journalFiles?: JournalFiles
  /** Script of the thread that reads the journal for exports; absent = it is read in this one. */
  readonly exportWorkerPath?: string
  /** Script of the threads that make lines ready for imports; absent = it is done in this one. */
  readonly importWorkerPath?: string
}

export interface Desk {
  readonly handlers: DeskHandlers
  readonly session: Session
  readonly journal: Journal
  /** A stored file for the screen (`app://desk/evidence/…`). */
  serveEvidence(request: Request, sha256: string): Promise<Response>
  /** Ends what would keep the program alive, and closes the journal. */
  close(): Promise<void>
}

/** Opens everything that lies in the data folder. Rejects when the system refuses to read or write there. */
export async function openDesk(around: DeskSurroundings): Promise<Desk> {
  const { dataFolder, appVersion } = around
  await mkdir(dataFolder, { recursive: true })
  await settleImports(dataFolder, nodeImportFiles)
  // What an export that was killed had put aside; encrypted with a key nobody has any more.
  await removeLeftovers(nodeExportFiles, dataFolder, new Set()).catch(() => undefined)
  const journal = await Journal.open({
    folder: join(dataFolder, 'journal'),
    receivedFolder: join(dataFolder, RECEIVED_FOLDER),
    files: around.journalFiles ?? nodeJournalFiles,
    calendar: localCalendar,
    now: () => Date.now(),
    newSalt: drawSalt,
  })
  const clocks = { wall: () => Date.now(), monotonic: () => performance.now() }
  const pins = await PinBook.open(join(dataFolder, 'session.json'), clocks)
  if (pins.wasUnreadable) {
    journal.addFault({
      kind: 'unreadable',
      file: 'session.json',
      line: 0,
      detail: 'Set aside; PINs are set anew',
    })
  }
  const identityPath = join(dataFolder, 'office.json')
  const identity = await openOffice(journal, identityPath, Math.random)
  const session = new Session(pins, () => staffOf(journal))
  const newId = randomUUID
  const parts = { journal, pins, session, identityPath, now: () => Date.now(), newId, random: Math.random }
  const office = new Office(parts, identity)
  const folders = await Folders.open(join(dataFolder, 'folders.json'), around.documentsFolder)
  const printing = around.printing(folders)
  const printers = await ChosenPrinters.open(join(dataFolder, 'printers.json'))
  const evidence = new EvidenceStore(join(dataFolder, 'evidence'), nodeExportFiles)
  const handlers = deskHandlers({
    ...around,
    evidence,
    files: nodeExportFiles,
    journal,
    office,
    session,
    folders,
    newId,
    drafts: new DraftFiles(join(dataFolder, 'drafts')),
    exports: deskExports({
      journal,
      office,
      calendar: localCalendar,
      appVersion,
      newId,
      evidence,
      asideFolder: dataFolder,
      ...(around.exportWorkerPath === undefined ? {} : { workerPath: around.exportWorkerPath }),
      toBytes: (sheet, printedBy) => printing.toBytes(sheet, printedBy),
      progress: around.progress,
    }),
    imports: deskImports({
      dataFolder,
      journal,
      office,
      evidence,
      newId,
      ...(around.importWorkerPath === undefined ? {} : { workerPath: around.importWorkerPath }),
      progress: around.progress,
    }),
    printing,
    printers,
  })
  const close = async () => {
    printing.close()
    await journal.close()
  }
  const isScreenOpen = () => session.current()?.isCovered === false
  return {
    handlers,
    session,
    journal,
    serveEvidence: (request, sha256) => serveEvidence(request, sha256, evidence, isScreenOpen),
    close,
  }
}
