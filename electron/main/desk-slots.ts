import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { demoDoor, type DemoDoor } from './demo/demo-door.ts'
import { DeskSlot } from './demo/desk-slot.ts'
import { openDesk, type DeskSurroundings } from './desk.ts'
import { push } from './desk-bridge.ts'
import { systemDialogs } from './dialogs.ts'
import type { DeskWindow } from './electron-parts.ts'
import type { MainParts } from './main-parts.ts'
import { keepPdf } from './printing/pdf-files.ts'
import { createPrintingService } from './printing/printing-service.ts'
import { APP_ORIGIN } from './requests/sender.ts'
import { systemNotices } from './system-notices.ts'
import { bringToFront, loadDeskPage } from './window.ts'

type FindWindow = () => DeskWindow | null

/** Where the demo office lies within the program's own folder; everything of it lies there, and nothing else. */
export function demoFolderIn(dataFolder: string): string {
  return join(dataFolder, 'demo')
}

/** Opens the office's own desk, and makes ready to open the demo's: only what they lie in and may touch is different. */
export function openDeskSlot(parts: MainParts, preload: string, deskWindow: FindWindow): DeskSlot {
  const dataFolder = parts.app.getPath('userData')
  const demoFolder = demoFolderIn(dataFolder)
  const demo: DemoDoor = demoDoor({
    folder: demoFolder,
    change: (kind) => slot.change(kind),
    reload: () => {
      const window = deskWindow()
      if (window !== null) void loadDeskPage(window)
    },
    now: () => Date.now(),
    newId: randomUUID,
    isWanted: parts.args.includes('--demo'),
  })
  const around = { ...surroundings(parts, preload, deskWindow), demo }
  const slot: DeskSlot = new DeskSlot({
    own: () => openDesk({ ...around, dataFolder, documentsFolder: parts.app.getPath('documents') }),
    demo: () =>
      openDesk({
        ...around,
        dataFolder: demoFolder,
        documentsFolder: join(demoFolder, 'documents'),
        // Chromium keeps all databases of the program together: clearing would take the office's own along.
        clearProjection: () =>
          Promise.reject(
            new Error('Demo office: expected its records to open; clearing them would touch others'),
          ),
      }),
  })
  return slot
}

type Around = Omit<DeskSurroundings, 'dataFolder' | 'documentsFolder' | 'demo'>

function surroundings(parts: MainParts, preload: string, deskWindow: FindWindow): Around {
  return {
    appVersion: parts.app.getVersion(),
    dialogs: systemDialogs(parts, deskWindow),
    notices: systemNotices(parts, (caseId) => {
      bringToFront(deskWindow())
      push(deskWindow(), 'notice:chosen', { caseId })
    }),
    printing: (folders) =>
      createPrintingService({
        openSheetWindow: parts.sheetWindows({ url: `${APP_ORIGIN}/sheet.html`, preloadPath: preload }),
        keepPdf,
        formsFolder: () => folders.folderFor('forms'),
        now: () => Date.now(),
        newId: randomUUID,
      }),
    // Without a window there is nobody to choose a printer.
    systemPrinters: async () => {
      const found = (await deskWindow()?.webContents.getPrintersAsync()) ?? []
      return found.map(({ name, displayName }) => ({ name, label: displayName === '' ? name : displayName }))
    },
    exportWorkerPath: parts.exportWorkerPath,
    importWorkerPath: parts.importWorkerPath,
    showFile: (path) => parts.shell.showItemInFolder(path),
    clearProjection: () => parts.session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    progress: (jobId, phase, done, total) =>
      push(deskWindow(), 'job:progress', { jobId, phase, done, total }),
  }
}
