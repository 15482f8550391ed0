import type { BrowserDesk } from '../platform/browser-desk/browser-desk.ts'
import { chooseDesk, type DeskBridge } from '../platform/desk-bridge.ts'
import { journalOverBridge } from '../platform/journal-over-bridge.ts'
import type { JournalInside } from '../storage/journal-inside.ts'
import type { JournalPort } from '../storage/journal-port.ts'

/** Whoever answers the window's requests, and the journal of an office behind it. */
export interface DeskConnection {
  readonly desk: DeskBridge
  /** Reads wait for `uncovered` under a covered screen. Throws where the desk has no office yet. */
  journal(uncovered: () => Promise<void>): JournalPort
}

/** Connects to main, or to the browser edition where there is none; Electron never reads the latter. */
export async function connectDesk(window: Window): Promise<DeskConnection> {
  const browser: { desk: BrowserDesk<JournalInside> | null } = { desk: null }
  const desk = await chooseDesk(window, async () => {
    const { openBrowserDesk } = await import('./open-browser-desk.ts')
    browser.desk = await openBrowserDesk()
    return browser.desk
  })
  return {
    desk,
    journal: (uncovered) => (browser.desk ? journalInside(browser.desk) : journalOverBridge(desk, uncovered)),
  }
}

function journalInside(desk: BrowserDesk<JournalInside>): JournalInside {
  const journal = desk.journal()
  if (!journal) throw new Error('Journal of the browser edition: expected an office, found none set up')
  return journal
}
