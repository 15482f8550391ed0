import { inventDemo, type DemoScript } from '../demo/demo-script.ts'
import { DEMO_PIN, DEMO_SEED, demoOfficeId } from '../domain/demo-office.ts'
import { keepPin } from '../platform/browser-desk/browser-session.ts'
import { DEMO_EVIDENCE_FOLDER, DEMO_KEPT_NAME } from '../platform/browser-desk/demo-place.ts'
import { openKeptValues } from '../platform/browser-desk/kept-values.ts'
import { opfsEvidenceFiles } from '../platform/browser-desk/opfs-evidence-files.ts'
import { hashPin } from '../platform/browser-desk/pin-hash.ts'
import { readLine, stampedLines } from '../platform/browser-desk/stamped-lines.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { localCalendar } from '../platform/local-calendar.ts'
import { browserJournal } from '../storage/browser-journal.ts'
import { drawSalt } from './salt.ts'

/** Commands kept in one transaction: each alone would be flushed by itself. */
const COMMANDS_AT_ONCE = 60

/** Makes the demo office of the browser edition. Its identity is kept last: a demo half made is no demo. */
export async function makeBrowserDemo(progress: (done: number, total: number) => void): Promise<void> {
  const officeId = demoOfficeId(newId())
  const script = inventDemo({ seed: DEMO_SEED, now: now(), officeId, calendar: localCalendar })
  await writeJournal(script, progress)
  const files = opfsEvidenceFiles(navigator.storage, DEMO_EVIDENCE_FOLDER)
  for (const { sha256, bytes } of script.files) await files.write(sha256, new Blob([bytes]))
  const kept = await openKeptValues(indexedDB, DEMO_KEPT_NAME)
  for (const draft of script.drafts) await kept.put(`draft:${draft.draftId}`, draft)
  const pin = await hashPin(DEMO_PIN)
  for (const staffId of script.staffIds) await keepPin(kept, staffId, pin)
  const { desk, epoch } = script.origin
  await kept.put('identity', { officeId, desk, epoch })
  kept.close()
}

async function writeJournal(
  { origin, commands }: DemoScript,
  progress: (done: number, total: number) => void,
) {
  let [by, at] = ['', 0]
  const journal = browserJournal({
    officeId: origin.officeId,
    origin,
    stampLines: stampedLines({
      ...origin,
      author: () => ({ ok: true, value: by }),
      now: () => at,
      calendar: localCalendar,
      newSalt: drawSalt,
    }),
    readLine,
  })
  const { dexie } = journal.database
  for (let begin = 0; begin < commands.length; begin += COMMANDS_AT_ONCE) {
    await dexie.transaction('rw', dexie.tables, async () => {
      for (const command of commands.slice(begin, begin + COMMANDS_AT_ONCE)) {
        ;[by, at] = [command.by, command.at]
        const written = await journal.append(command.commandId, command.drafts)
        if (!written.ok) throw new Error(`The demo office could not be written: ${written.code}`)
      }
    })
    progress(begin, commands.length)
  }
  dexie.close()
}
