import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it } from 'vitest'
import { stampedLines, readLine } from '../../../../src/platform/browser-desk/stamped-lines.ts'
import { verifyJournalLine, type ChainEnd } from '../../../../src/formats/journal-line.ts'
import { browserJournal } from '../../../../src/storage/browser-journal.ts'
import type { JournalInside } from '../../../../src/storage/journal-inside.ts'
import { openOfficeStore } from '../../../../src/storage/office-store.ts'
import { NOW, OFFICE_ID, RECEPTIONIST_ID } from '../../../builders/an-event.ts'
import { CALENDAR_UTC8 } from '../../../builders/calendar-utc8.ts'
import { MemoryJournal, sha256Hex } from './memory-journal.ts'
import { namingOffice, nextUuid, registering } from './some-drafts.ts'

const ORIGIN = { desk: 'A3F', epoch: 1 }
let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let wallAt: number
let isSignedIn: boolean

const open = (): JournalInside =>
  browserJournal({
    officeId: OFFICE_ID,
    origin: ORIGIN,
    readLine,
    indexedDb,
    stampLines: stampedLines({
      officeId: OFFICE_ID,
      ...ORIGIN,
      author: () =>
        isSignedIn ? { ok: true, value: RECEPTIONIST_ID } : { ok: false, code: 'notSignedIn', params: {} },
      now: () => wallAt,
      calendar: CALENDAR_UTC8,
      newSalt: () => '5a17'.repeat(8),
    }),
  })

beforeEach(() => {
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  wallAt = NOW
  isSignedIn = true
})

describe('the journal of the browser edition', () => {
  it('writes the same events and the same chain as the journal in files', async () => {
    const [inBrowser, inFiles] = [open(), new MemoryJournal()]
    for (const drafts of [[registering(nextUuid())], [namingOffice('云杉苑'), registering(nextUuid())]]) {
      wallAt = NOW + inFiles.events.length
      const commandId = nextUuid()
      expect(await inBrowser.append(commandId, drafts)).toEqual(await inFiles.append(commandId, drafts))
    }
    expect(await inBrowser.heads()).toEqual(await inFiles.heads())
    expect(await inBrowser.read(ORIGIN, 1, 10)).toEqual(await inFiles.read(ORIGIN, 1, 10))
  })

  it('keeps lines whose chain holds', async () => {
    const journal = open()
    await journal.append(nextUuid(), [registering(nextUuid()), registering(nextUuid())])
    await journal.append(nextUuid(), [registering(nextUuid())])
    let end: ChainEnd = { seq: 0, head: '' }
    for (const { line, seq } of await journal.database.journal.toArray()) {
      const check = verifyJournalLine(line, end, sha256Hex)
      expect(check).toMatchObject({ ok: true, breaks: [] })
      end = { seq, head: check.ok ? check.hash : '' }
    }
    expect(await journal.heads()).toEqual([{ ...ORIGIN, ...end }])
  })

  it('row 7: gives a known command its stored events, and numbers on after a new start', async () => {
    const [commandId, drafts] = [nextUuid(), [registering(nextUuid())]]
    const first = await open().append(commandId, drafts)
    expect(await open().append(commandId, drafts)).toEqual(first)
    expect(await open().append(nextUuid(), [registering(nextUuid())])).toMatchObject({
      events: [{ seq: 2, data: { number: 'TS-20261121-A3F-0002' } }],
    })
  })

  it('keeps line and row in one transaction: when the row fails, the line is not there', async () => {
    const journal = open()
    const failing = journal.appendAnd(nextUuid(), [registering(nextUuid())], () =>
      Promise.reject(new Error('no room')),
    )
    expect(await failing).toEqual({ ok: false, code: 'writeFailed', params: {} })
    expect(await journal.database.journal.count()).toBe(0)
    expect(await journal.heads()).toEqual([])
  })

  it('writes nothing when nobody is signed in', async () => {
    isSignedIn = false
    const journal = open()
    expect(await journal.append(nextUuid(), [registering(nextUuid())])).toMatchObject({ code: 'notSignedIn' })
    expect(await journal.database.journal.count()).toBe(0)
  })

  it('is left alone when the projection beside it is rebuilt', async () => {
    const journal = open()
    const caseId = nextUuid()
    const { store } = await openOfficeStore({ officeId: OFFICE_ID, journal })
    expect(await store.append(nextUuid(), [registering(caseId)])).toMatchObject({
      ok: true,
      isProjected: true,
    })
    await journal.database.cases.clear()
    store.close()
    const next = await openOfficeStore({ officeId: OFFICE_ID, journal: open() })
    expect(next.check).toEqual({ kind: 'rebuilt', reason: 'missingRows', events: 1 })
    expect(await next.store.caseById(caseId)).toMatchObject({ caseId })
  })

  it('takes drafts a screen is watching for changes', async () => {
    const draft = registering(nextUuid())
    const watched = new Proxy(draft, {})
    const { store } = await openOfficeStore({ officeId: OFFICE_ID, journal: open() })
    expect(await store.append(nextUuid(), [watched])).toMatchObject({ ok: true, isProjected: true })
  })
})
