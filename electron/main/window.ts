import type { DeskWindow, ElectronParts } from './electron-parts.ts'
import { APP_ORIGIN } from './requests/sender.ts'
import { assertSecure, securePreferences } from './security.ts'

const SMALLEST = { minWidth: 960, minHeight: 640 }

/** Creates the window people work in, hidden until its first picture is there, and begins to load its page. */
export function openDeskWindow(
  { BrowserWindow }: Pick<ElectronParts, 'BrowserWindow'>,
  preload: string,
): DeskWindow {
  const options = {
    width: 1280,
    height: 800,
    ...SMALLEST,
    show: false,
    autoHideMenuBar: true,
    webPreferences: securePreferences(preload),
  }
  assertSecure(options)
  const window = new BrowserWindow(options)
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the page; rejects when it cannot be loaded. */
export async function loadDeskPage(window: DeskWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/index.html`)
}

/** Brings the window to the front, when a second instance was started (`safety.md` row 44). */
export function bringToFront(window: DeskWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
