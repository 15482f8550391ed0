import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openDesk } from './desk.ts'
import { answerRequests, push } from './desk-bridge.ts'
import { systemDialogs } from './dialogs.ts'
import type { DeskWindow, ElectronParts } from './electron-parts.ts'
import { setMenu } from './menu.ts'
import { keepPdf } from './printing/pdf-files.ts'
import type { OpenSheetWindow } from './printing/printing-ports.ts'
import { createPrintingService } from './printing/printing-service.ts'
import { handleScheme, registerScheme } from './protocol.ts'
import { APP_ORIGIN } from './requests/sender.ts'
import { lockContents, lockSession } from './security.ts'
import { bringToFront, loadDeskPage, openDeskWindow } from './window.ts'

/** Electron, and the adapter that opens hidden windows for paper. */
export interface MainParts extends ElectronParts {
  readonly sheetWindows: (options: { readonly url: string; readonly preloadPath: string }) => OpenSheetWindow
}

/**
 * Starts the program. Everything it needs of Electron comes as an argument, so that the built main also runs in plain
 * Node (ADR 5).
 *
 * Order: scheme (before Electron is ready), single instance, locks, data, window. Requests wait for the data.
 */
export function startMain(parts: MainParts): void {
  const { app } = parts
  registerScheme(parts)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  let window: DeskWindow | null = null
  app.on('second-instance', () => bringToFront(window))
  lockContents(parts)
  app
    .whenReady()
    .then(async () => {
      window = await openWhenReady(parts, () => window)
      await loadDeskPage(window)
    })
    .catch((error: unknown) => {
      parts.dialog.showErrorBox(app.getName(), String(error))
      app.exit(1)
    })
}

/** Opens data and window; the page is loaded by the caller, who keeps the window first: its requests need it. */
async function openWhenReady(parts: MainParts, deskWindow: () => DeskWindow | null): Promise<DeskWindow> {
  const { app } = parts
  const preload = join(app.getAppPath(), 'out/preload/index.cjs')
  setMenu(parts, process.platform)
  lockSession(parts)
  const desk = openDesk({
    appVersion: app.getVersion(),
    dataFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
    dialogs: systemDialogs(parts, deskWindow),
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
    showFile: (path) => parts.shell.showItemInFolder(path),
    clearProjection: () => parts.session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    progress: (jobId, phase, done, total) =>
      push(deskWindow(), 'job:progress', { jobId, phase, done, total }),
  })
  handleScheme(parts, join(app.getAppPath(), 'out/renderer'), async (request, sha256) =>
    (await desk).serveEvidence(request, sha256),
  )
  answerRequests(parts, desk, deskWindow)
  const opened = await desk
  const window = openDeskWindow(parts, preload)
  // The hidden window for paper would keep the program alive.
  window.on('closed', () => void opened.close().finally(() => app.quit()))
  return window
}
