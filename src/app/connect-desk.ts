import type { ExposedDesk } from '../../electron/contract/exposed-desk.ts'
import { electronDesk } from '../platform/electron-desk.ts'
import type { DeskBridge } from '../platform/desk-bridge.ts'
import { journalOverBridge } from '../platform/journal-over-bridge.ts'
import type { JournalPort } from '../storage/journal-port.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser edition. */
    readonly desk?: ExposedDesk
  }
}

/** Whoever answers the window's requests, and the journal of an office behind it. */
export interface DeskConnection {
  readonly desk: DeskBridge
  /** Throws where the desk has no office yet. */
  journal(): JournalPort
}

/** Connects to main, or to the browser edition where there is none; Electron never reads the latter. */
export async function connectDesk(window: Window): Promise<DeskConnection> {
  if (window.desk) {
    const desk = electronDesk(window.desk)
    return { desk, journal: () => journalOverBridge(desk) }
  }
  const { openBrowserDesk } = await import('./open-browser-desk.ts')
  const desk = await openBrowserDesk()
  return {
    desk,
    journal: () => {
      const journal = desk.journal()
      if (!journal) throw new Error('Journal of the browser edition: expected an office, found none set up')
      return journal
    },
  }
}
