import type { ExposedDesk } from '../../electron/contract/exposed-desk.ts'
import { electronDesk } from './electron-desk.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser edition. */
    readonly desk?: ExposedDesk
  }
}

/** The one door from the screens to whoever keeps files, session and paper: main, or the browser edition's stand-in. */
export interface DeskBridge extends ExposedDesk {
  readonly edition: 'electron' | 'browser'
}

/**
 * Chooses the bridge, once at start: what the preload has put on the window, otherwise the browser edition.
 *
 * @param openBrowserDesk loads the browser edition, which Electron then never has to read
 */
export function chooseDesk(
  window: { readonly desk?: ExposedDesk },
  openBrowserDesk: () => Promise<DeskBridge>,
): Promise<DeskBridge> {
  return window.desk ? Promise.resolve(electronDesk(window.desk)) : openBrowserDesk()
}
