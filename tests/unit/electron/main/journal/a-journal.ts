import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { nodeJournalFiles, type JournalFiles } from '../../../../../electron/main/journal/journal-files.ts'
import { Journal, type JournalOptions } from '../../../../../electron/main/journal/journal.ts'
import { localCalendar } from '../../../../../electron/main/local-calendar.ts'
import { drawSalt } from '../../../../../electron/main/sha256.ts'
import type { EventDraft } from '../../../../../src/domain/event.ts'

export const OFFICE_ID = '11111111-1111-4111-8111-111111111111'
export const STAFF_ID = '22222222-2222-4222-8222-222222222222'
export const NOON = new Date(2026, 10, 21, 12, 0).getTime()
export const ORIGIN = { officeId: OFFICE_ID, desk: 'A3F', epoch: 1 }

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-journal-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the journal in a folder and begins `ORIGIN`; throws when that chain cannot be continued. */
export async function openJournal(folder: string, options: Partial<JournalOptions> = {}): Promise<Journal> {
  const journal = await justOpen(folder, options)
  onTestFinished(() => journal.close())
  if (!(await journal.begin(ORIGIN))) throw new Error('The chain cannot be continued')
  return journal
}

export function justOpen(folder: string, options: Partial<JournalOptions> = {}): Promise<Journal> {
  const files: JournalFiles = nodeJournalFiles
  return Journal.open({
    folder,
    receivedFolder: join(folder, 'received'),
    files,
    calendar: localCalendar,
    now: () => NOON,
    newSalt: drawSalt,
    ...options,
  })
}

/** A registered case with the second event of the same command, as intake saves them. */
export function aRegistration(content = '3-2-501 漏水 👷'): EventDraft[] {
  const stream = { kind: 'case' as const, id: randomUUID() }
  const draft = { stream, wallAt: NOON, seen: [] }
  return [
    { ...draft, id: randomUUID(), kind: 'registered', data: { channel: 'phone' }, personal: { content } },
    { ...draft, id: randomUUID(), kind: 'judged', data: { nature: 'valid' }, personal: { reason: '' } },
  ]
}

export function aNote(): EventDraft[] {
  const stream = { kind: 'case' as const, id: randomUUID() }
  return [
    {
      id: randomUUID(),
      stream,
      wallAt: NOON,
      seen: [],
      kind: 'withdrawn',
      data: {},
      personal: { reason: 'r' },
    },
  ]
}

/** Appends and expects success; the events that were acknowledged. */
export async function saved(journal: Journal, drafts = aRegistration(), commandId: string = randomUUID()) {
  const outcome = await journal.append({ commandId, drafts, by: STAFF_ID })
  if (!outcome.ok) throw new Error(`Not saved: ${outcome.code}`)
  return outcome.value
}

export async function allEvents(journal: Journal, origin: { desk: string; epoch: number } = ORIGIN) {
  return journal.read(origin, 0, 100_000)
}

/** First segment of `ORIGIN`, as faults name it. */
export const SEGMENT = 'A3F-1/000001.jsonl'

/** A journal with a few commands of two events each, still open. */
export async function aFullJournal(sealAfter = 2000, commands = 3) {
  const folder = await aFolder()
  const journal = await openJournal(folder, { sealAfter })
  const receipts = []
  for (let index = 0; index < commands; index++) receipts.push(await saved(journal))
  return { folder, journal, receipts, path: join(folder, SEGMENT) }
}
