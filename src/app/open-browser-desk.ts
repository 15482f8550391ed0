import packageFacts from '../../package.json'
import { now } from '../platform/clock.ts'
import { openBrowserDesk as openDesk, type BrowserDesk } from '../platform/browser-desk/browser-desk.ts'
import { browserPage } from '../platform/browser-desk/browser-page.ts'
import { holdDesk } from '../platform/browser-desk/desk-lock.ts'
import { opfsEvidenceFiles } from '../platform/browser-desk/opfs-evidence-files.ts'
import { openKeptValues } from '../platform/browser-desk/kept-values.ts'
import { newId } from '../platform/ids.ts'
import { localCalendar } from '../platform/local-calendar.ts'
import { readDemoPlace, DEMO_EVIDENCE_FOLDER, DEMO_KEPT_NAME } from '../platform/browser-desk/demo-place.ts'
import { browserJournal } from '../storage/browser-journal.ts'
import { browserDemo, removeBrowserDemo } from './browser-demo.ts'
import { drawSalt } from './salt.ts'
import type { JournalInside } from '../storage/journal-inside.ts'

/** Opens the browser edition: its parts of main, put together with the journal that lies in the office's database. */
export async function openBrowserDesk(): Promise<BrowserDesk<JournalInside>> {
  const isOnlyTab = await holdDesk(navigator.locks)
  const place = readDemoPlace(window)
  if (place.plan === 'remove' && isOnlyTab) await removeBrowserDemo()
  const isDemo = place.plan === 'demo'
  return openDesk({
    kept: await (isDemo ? openKeptValues(indexedDB, DEMO_KEPT_NAME) : openKeptValues(indexedDB)),
    openJournal: browserJournal,
    page: browserPage(window),
    evidenceFiles: isDemo
      ? opfsEvidenceFiles(navigator.storage, DEMO_EVIDENCE_FOLDER)
      : opfsEvidenceFiles(navigator.storage),
    isOnlyTab,
    demo: browserDemo(place),
    calendar: localCalendar,
    appVersion: packageFacts.version,
    exportWords: async () => (await import('./export-words.ts')).EXPORT_WORDS,
    now,
    monotonicMs: () => performance.now(),
    newId,
    newSalt: drawSalt,
    random: Math.random,
  })
}
