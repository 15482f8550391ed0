import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inventDemo, type DemoScript } from '../../../src/demo/demo-script.ts'
import { DEMO_PIN, DEMO_SEED, demoOfficeId } from '../../../src/domain/demo-office.ts'
import { DraftFiles } from '../drafts/draft-files.ts'
import { nodeJournalFiles, type JournalFiles } from '../journal/journal-files.ts'
import { Journal } from '../journal/journal.ts'
import { localCalendar } from '../local-calendar.ts'
import { writeIdentity } from '../session/office-identity.ts'
import { PinBook } from '../session/pin-book.ts'
import { drawSalt } from '../sha256.ts'

/** Commands between two words about how far it is. */
const TOLD_EVERY = 40

/** Not flushed line by line: nobody's record is at stake, and a demo half made is thrown away. */
const unflushed: JournalFiles = {
  ...nodeJournalFiles,
  open: async (path) => ({ ...(await nodeJournalFiles.open(path)), sync: () => Promise.resolve() }),
  create: async (path) => ({ ...(await nodeJournalFiles.create(path)), sync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
}

/**
 * Makes the demo office in `folder`, which must not exist: beside it first, then renamed, so that it is there whole or not
 * at all. Rejects with the system's error.
 *
 * @param now epoch ms; the year of the demo ends there
 */
export async function makeDemo(
  folder: string,
  { now, randomUuid }: { readonly now: number; readonly randomUuid: string },
  progress: (done: number, total: number) => void,
): Promise<void> {
  const unfinished = `${folder}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(join(unfinished, 'evidence'), { recursive: true })
  const officeId = demoOfficeId(randomUuid)
  const script = inventDemo({ seed: DEMO_SEED, now, officeId, calendar: localCalendar })
  await writeJournal(unfinished, script, progress)
  for (const { sha256, bytes } of script.files) await writeFile(join(unfinished, 'evidence', sha256), bytes)
  const drafts = new DraftFiles(join(unfinished, 'drafts'))
  for (const draft of script.drafts) await drafts.save(draft)
  const clocks = { wall: () => Date.now(), monotonic: () => performance.now() }
  const pins = await PinBook.open(join(unfinished, 'session.json'), clocks)
  for (const staffId of script.staffIds) await pins.setPin(staffId, DEMO_PIN)
  const { desk, epoch } = script.origin
  const identity = { officeId, deskLetter: desk.slice(0, 1), deskCode: desk, epoch }
  await writeIdentity(join(unfinished, 'office.json'), identity)
  await rename(unfinished, folder)
}

async function writeJournal(
  folder: string,
  { origin, commands }: DemoScript,
  progress: (done: number, total: number) => void,
): Promise<void> {
  let now = 0
  const journal = await Journal.open({
    folder: join(folder, 'journal'),
    receivedFolder: join(folder, 'received'),
    files: unflushed,
    calendar: localCalendar,
    now: () => now,
    newSalt: drawSalt,
  })
  await journal.begin(origin)
  for (const [index, { commandId, at, by, drafts }] of commands.entries()) {
    now = at
    const written = await journal.append({ commandId, drafts, by })
    if (!written.ok) throw new Error(`The demo office could not be written: ${written.code}`)
    if (index % TOLD_EVERY === 0) progress(index, commands.length)
  }
  await journal.close()
}
