import { join } from 'node:path'
import { removeDemo } from './demo/demo-door.ts'
import type { DeskSlot } from './demo/desk-slot.ts'
import { demoFolderIn, openDeskSlot } from './desk-slots.ts'
import { answerRequests } from './desk-bridge.ts'
import type { DeskWindow } from './electron-parts.ts'
import type { MainParts } from './main-parts.ts'
import { setMenu } from './menu.ts'
import { handleScheme, registerScheme } from './protocol.ts'
import { lockContents, lockSession } from './security.ts'
import { bringToFront, loadDeskPage, openDeskWindow } from './window.ts'

/** `appId` of `electron-builder.yml`: the installer gives it to the shortcut. */
export const APP_ID = 'org.tingsu.desk'

/**
 * Starts the program. Everything it needs of Electron comes as an argument, so that the built main also runs in plain
 * Node (ADR 5).
 *
 * Order: scheme (before Electron is ready), single instance, locks, data, window. Requests wait for the data.
 */
export function startMain(parts: MainParts): void {
  const { app } = parts
  registerScheme(parts)
  // Windows shows notifications of a program it knows by this name only.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID)
  if (!app.requestSingleInstanceLock()) {
    // Whoever wants the demo away must know that an open program is in the way.
    if (parts.args.includes('--remove-demo')) app.exit(1)
    else app.quit()
    return
  }
  if (parts.args.includes('--remove-demo')) {
    removeAndExit(parts)
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
  const slot = openDeskSlot(parts, preload, deskWindow)
  handleScheme(parts, join(app.getAppPath(), 'out/renderer'), async (request, sha256) =>
    (await slot.current()).serveEvidence(request, sha256),
  )
  answerRequests(parts, () => slot.current(), deskWindow)
  await slot.current()
  const window = openDeskWindow(parts, preload)
  // The hidden window for paper would keep the program alive.
  window.on('closed', () => void closeDesk(slot).finally(() => app.quit()))
  return window
}

async function closeDesk(slot: DeskSlot): Promise<void> {
  await (await slot.current()).close()
}

/** `--remove-demo`: takes the demo away and opens no window; the code of the exit says whether that worked. */
function removeAndExit({ app, dialog }: MainParts): void {
  removeDemo(demoFolderIn(app.getPath('userData'))).then(
    () => app.exit(0),
    (error: unknown) => {
      dialog.showErrorBox(app.getName(), String(error))
      app.exit(1)
    },
  )
}
