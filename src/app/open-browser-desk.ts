import packageFacts from '../../package.json'
import { now } from '../platform/clock.ts'
import { openBrowserDesk as openDesk, type BrowserDesk } from '../platform/browser-desk/browser-desk.ts'
import { browserPage } from '../platform/browser-desk/browser-page.ts'
import { holdDesk } from '../platform/browser-desk/desk-lock.ts'
import { opfsEvidenceFiles } from '../platform/browser-desk/opfs-evidence-files.ts'
import { openKeptValues } from '../platform/browser-desk/kept-values.ts'
import { newId } from '../platform/ids.ts'
import { localCalendar } from '../platform/local-calendar.ts'
import { browserJournal } from '../storage/browser-journal.ts'
import type { JournalInside } from '../storage/journal-inside.ts'

const SALT_BYTES = 16

/** Opens the browser edition: its parts of main, put together with the journal that lies in the office's database. */
export async function openBrowserDesk(): Promise<BrowserDesk<JournalInside>> {
  return openDesk({
    kept: await openKeptValues(indexedDB),
    openJournal: browserJournal,
    page: browserPage(window),
    evidenceFiles: opfsEvidenceFiles(navigator.storage),
    isOnlyTab: await holdDesk(navigator.locks),
    calendar: localCalendar,
    appVersion: packageFacts.version,
    exportWords: async () => (await import('./export-words.ts')).EXPORT_WORDS,
    now,
    monotonicMs: () => performance.now(),
    newId,
    newSalt: () => {
      const bytes = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
      return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    random: Math.random,
  })
}
