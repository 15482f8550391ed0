import { DEMO_EVIDENCE_FOLDER, DEMO_KEPT_NAME, type DemoPlace } from '../platform/browser-desk/demo-place.ts'
import { isDemoOffice } from '../domain/demo-office.ts'
import { openKeptValues } from '../platform/browser-desk/kept-values.ts'
import type { BrowserDemo } from '../platform/browser-desk/browser-demo.ts'

/** Databases of offices are called so, with the office's id behind it. */
const RECORDS = 'tingsu-'

/** The demo of this browser; nothing of it is read before somebody asks for it. */
export function browserDemo(place: DemoPlace): BrowserDemo {
  return {
    place,
    isMade,
    make: async (progress) => {
      await removeBrowserDemo()
      const { makeBrowserDemo } = await import('./make-browser-demo.ts')
      await makeBrowserDemo(progress)
    },
  }
}

/** Takes the demo away: its records, what was kept beside them, its files; nothing else. Nobody may have it open. */
export async function removeBrowserDemo(): Promise<void> {
  await removeDemoRecords()
  await removeDatabase(DEMO_KEPT_NAME)
  const files = await navigator.storage.getDirectory()
  await files.removeEntry(DEMO_EVIDENCE_FOLDER, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
  })
}

/** Takes the records of demo offices away; in Electron the rest lies in main's folder. */
export async function removeDemoRecords(): Promise<void> {
  const names = (await databaseNames()).filter(
    (name) => name.startsWith(RECORDS) && isDemoOffice(name.slice(RECORDS.length)),
  )
  await Promise.all(names.map(removeDatabase))
}

/** Its identity is kept last: what is without one was never finished. */
async function isMade(): Promise<boolean> {
  if (!(await databaseNames()).includes(DEMO_KEPT_NAME)) return false
  const kept = await openKeptValues(indexedDB, DEMO_KEPT_NAME)
  const identity = await kept.get('identity')
  kept.close()
  return identity !== undefined
}

async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`Database ${name} could not be removed`))
  })
}
