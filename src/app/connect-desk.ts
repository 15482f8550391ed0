import type { ExposedDesk } from '../../electron/contract/exposed-desk.ts'
import { chooseDesk, type DeskBridge } from '../platform/desk-bridge.ts'
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
  journalOf(officeId: string): JournalPort
}

/** Connects to main, or to the browser edition where there is none. */
export async function connectDesk(window: Window): Promise<DeskConnection> {
  const desk = await chooseDesk(window, async () => {
    const { openBrowserDesk } = await import('./open-browser-desk.ts')
    return openBrowserDesk()
  })
  return { desk, journalOf: () => journalOverBridge(desk) }
}
