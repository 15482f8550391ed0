import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestArgs } from '../../../../../electron/contract/requests.ts'
import { openBrowserDesk, type BrowserDesk } from '../../../../../src/platform/browser-desk/browser-desk.ts'
import { readDrafts } from '../../../../../src/platform/contract-events.ts'
import { openKeptValues } from '../../../../../src/platform/browser-desk/kept-values.ts'
import { browserJournal } from '../../../../../src/storage/browser-journal.ts'
import type { JournalInside } from '../../../../../src/storage/journal-inside.ts'
import { openOfficeStore } from '../../../../../src/storage/office-store.ts'
import { NOW } from '../../../../builders/an-event.ts'
import { NO_DEMO } from '../../../../builders/no-demo.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'
import { nextUuid, registering } from '../../storage/some-drafts.ts'
import ledger from '../../../../../src/locales/zh-Hans/ledger.json' with { type: 'json' }
import vocabulary from '../../../../../src/locales/zh-Hans/vocabulary.json' with { type: 'json' }

const SET_UP: RequestArgs<'office:setUp'> = {
  officeName: '云杉苑服务中心',
  officePhone: '',
  departments: [{ name: '工程部', phone: '' }],
  deskLetter: 'A',
  staffName: '周岚',
  pin: '2580',
  afterSave: 'nothing',
}
const WORDS = {
  ledger: { ...vocabulary, ...ledger },
  readme: [{ plain: ['{office}'], encrypted: [] }],
}

let indexedDb: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }
let wallAt: number
const downloaded: { fileName: string; content: Blob }[] = []
const evidence = new Map<string, Blob>()
let toChoose: File | null = null
const print = vi.fn()

const openDesk = async (isOnlyTab = true): Promise<BrowserDesk<JournalInside>> =>
  openBrowserDesk({
    kept: await openKeptValues(indexedDb.indexedDB),
    openJournal: (options) => browserJournal({ ...options, indexedDb }),
    page: {
      download: (fileName, content) => downloaded.push({ fileName, content }),
      chooseFile: () => Promise.resolve(toChoose),
      chooseFiles: () => Promise.resolve(toChoose === null ? [] : [toChoose]),
      print,
      noticePermission: () => Promise.resolve('none'),
      notify: () => false,
    },
    evidenceFiles: {
      read: (name) => Promise.resolve(evidence.get(name) ?? null),
      write: (name, content) => Promise.resolve(void evidence.set(name, content)),
    },
    isOnlyTab,
    calendar: CALENDAR_UTC8,
    appVersion: '0.1.0',
    exportWords: () => Promise.resolve(WORDS),
    now: () => wallAt,
    monotonicMs: () => performance.now(),
    newId: () => crypto.randomUUID(),
    demo: NO_DEMO,
    newSalt: () => '5a17'.repeat(8),
    random: () => 0.4,
  })

const staffIdOf = async (desk: BrowserDesk<JournalInside>): Promise<string> => {
  const listed = await desk.request('staff:list', null)
  return (listed.ok && listed.value[0]?.staffId) || ''
}

const append = (desk: BrowserDesk<JournalInside>) =>
  desk.request('journal:append', {
    commandId: nextUuid(),
    events: readDrafts([registering(nextUuid())]) ?? [],
  })

beforeEach(() => {
  indexedDb = { indexedDB: new IDBFactory(), IDBKeyRange }
  wallAt = NOW
  downloaded.length = 0
})

describe('the browser edition at its first start', () => {
  it('has no office, refuses records, and after the set-up has one and somebody signed in with all roles', async () => {
    const desk = await openDesk()
    expect(await desk.request('desk:start', null)).toMatchObject({
      ok: true,
      value: { officeId: null, edition: 'browser' },
    })
    expect(await append(desk)).toMatchObject({ ok: false, code: 'notSignedIn' })
    const begun = await desk.request('office:setUp', SET_UP)
    expect(begun).toMatchObject({ ok: true, value: { name: '周岚', isCovered: false } })
    expect(begun.ok && begun.value.roles).toHaveLength(5)
    expect(await desk.request('office:setUp', SET_UP)).toMatchObject({ code: 'alreadySetUp' })
    expect(await append(desk)).toMatchObject({
      ok: true,
      value: { events: [{ seq: 3, desk: 'ACC' }] },
    })
  })

  it('opens a store over its own journal without telling of a rebuild, and with the settings', async () => {
    const desk = await openDesk()
    await desk.request('office:setUp', SET_UP)
    const journal = desk.journal()
    const start = await desk.request('desk:start', null)
    if (!journal || !start.ok || start.value.officeId === null)
      throw new Error('Expected an office after the set-up')
    const { store, check } = await openOfficeStore({ officeId: start.value.officeId, journal })
    expect(check.kind).toBe('inStep')
    expect(await store.settings()).toMatchObject({ officeName: '云杉苑服务中心', afterSave: 'nothing' })
    expect(await store.append(nextUuid(), [registering(nextUuid())])).toMatchObject({
      ok: true,
      isProjected: true,
    })
  })
})

describe('the browser edition with an office', () => {
  let desk: BrowserDesk<JournalInside>
  let staffId: string
  beforeEach(async () => {
    await (await openDesk()).request('office:setUp', SET_UP)
    desk = await openDesk()
    staffId = await staffIdOf(desk)
  })

  it('asks for the PIN when the page is loaded again', async () => {
    expect(await desk.request('session:current', null)).toEqual({ ok: true, value: null })
    expect(await append(desk)).toMatchObject({ code: 'notSignedIn' })
    expect(await desk.request('session:signIn', { staffId, pin: '2580' })).toMatchObject({ ok: true })
    expect(await append(desk)).toMatchObject({ ok: true, value: { events: [{ by: staffId }] } })
  })

  it('row 39: makes wrong PINs wait, also after a reload and with the clock set back', async () => {
    const tryPin = (pin: string) => desk.request('session:signIn', { staffId, pin })
    for (let tried = 0; tried < 3; tried += 1)
      expect(await tryPin('0000')).toMatchObject({ code: 'wrongPin' })
    expect(await tryPin('2580')).toEqual({ ok: false, code: 'waitForPin', params: { seconds: 2 } })
    desk = await openDesk()
    wallAt = NOW - 60_000
    expect(await tryPin('2580')).toMatchObject({ code: 'waitForPin', params: { seconds: 2 } })
    wallAt = NOW + 2000
    expect(await tryPin('2580')).toMatchObject({ ok: true })
    expect(await tryPin('0000')).toMatchObject({ code: 'wrongPin' })
    expect(await tryPin('2580')).toMatchObject({ ok: true })
  }, 20_000)

  it('refuses everything but the PIN under a covered screen, except to keep what was typed', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    await desk.request('session:cover', null)
    expect(await append(desk)).toMatchObject({ code: 'screenCovered' })
    expect(await desk.request('draft:list', null)).toMatchObject({ code: 'screenCovered' })
    const draft = { draftId: nextUuid(), savedAt: NOW, content: '{"content":"水管"}' }
    expect(await desk.request('draft:save', draft)).toMatchObject({ ok: true })
    await desk.request('session:signIn', { staffId, pin: '2580' })
    expect(await desk.request('draft:list', null)).toEqual({ ok: true, value: [draft] })
    await desk.request('draft:remove', { draftId: draft.draftId })
    expect(await desk.request('draft:list', null)).toEqual({ ok: true, value: [] })
  })

  it('throws a draft away with a reason that stays in the office’s own stream', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    const draft = { draftId: nextUuid(), savedAt: NOW, content: '{"content":"水管"}' }
    await desk.request('draft:save', draft)
    const discard = { draftId: draft.draftId, startedAt: NOW, reason: '打错电话' }
    expect(await desk.request('draft:discard', discard)).toEqual({ ok: true, value: null })
    expect(await desk.request('draft:list', null)).toEqual({ ok: true, value: [] })
  })

  it('guards managing requests by role', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    const added = await desk.request('staff:add', { name: '何青', roles: ['receptionist'], pin: '7788' })
    if (!added.ok) throw new Error('Expected staff:add to succeed')
    await desk.request('session:signIn', { staffId: added.value.staffId, pin: '7788' })
    expect(await desk.request('staff:add', { name: '甲', roles: ['manager'], pin: '1122' })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await (await openDesk()).request('staff:list', null)).toMatchObject({
      value: [{ name: '周岚' }, { name: '何青' }],
    })
  })

  it('row 42: refuses arguments the contract does not know', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    const strange = { draftId: '../../etc', savedAt: 1, content: '', more: true }
    expect(await desk.request('draft:save', strange)).toMatchObject({ code: 'badRequest' })
  })

  it('says plainly what a page cannot do, and never that paper was printed', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    const sheet = { formId: 'F01', number: '1', household: '', language: 'zh-Hans' as const, rows: {} }
    expect(await desk.request('form:toPdf', { sheet })).toMatchObject({ code: 'notAvailableHere' })
    expect(await desk.request('form:print', { sheet, withDialog: true })).toMatchObject({
      code: 'printNotConfirmed',
    })
    expect(print).toHaveBeenCalledOnce()
  })

  it('offers a verified export as a download, records it, and checks the file again', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    await append(desk)
    const phases = new Set<string>()
    desk.onPush('job:progress', ({ phase }) => phases.add(phase))
    const order = { jobId: nextUuid(), folder: 'downloads:', passphrase: null, range: null }
    const written = await desk.request('export:write', order)
    expect(written).toMatchObject({ ok: true, value: { cases: 1, events: 3, readBack: 'cache' } })
    const file = downloaded[0]
    expect(file?.fileName).toBe('云杉苑服务中心_20261121-20261121_20261121.tingsu.zip')
    toChoose = new File([file?.content ?? ''], file?.fileName ?? '')
    const chosen = await desk.request('file:chooseExport', null)
    const path = (chosen.ok && chosen.value) || ''
    expect(await desk.request('export:verify', { jobId: nextUuid(), path, passphrase: null })).toMatchObject({
      ok: true,
      value: { sha256: written.ok && written.value.sha256, cases: 1, isAuthenticated: false },
    })
    expect(phases).toContain('checking')
    expect(await lastEvent()).toMatchObject({ kind: 'exported', stream: { kind: 'office' } })
  })

  it('row 22: names the damage of a chosen file', async () => {
    await desk.request('session:signIn', { staffId, pin: '2580' })
    toChoose = new File(['no zip at all'], 'x.zip')
    const chosen = await desk.request('file:chooseExport', null)
    const path = (chosen.ok && chosen.value) || ''
    expect(await desk.request('export:verify', { jobId: nextUuid(), path, passphrase: null })).toMatchObject({
      ok: false,
      code: 'notAnExport',
    })
  })

  it('refuses everything in a second tab', async () => {
    expect(await (await openDesk(false)).request('staff:list', null)).toEqual({
      ok: false,
      code: 'openElsewhere',
      params: {},
    })
  })

  const lastEvent = async () => {
    const [head] = (await desk.journal()?.heads()) ?? []
    if (!head) throw new Error('Expected a journal with an end')
    return (await desk.journal()?.read(head, head.seq - 1, 1))?.[0]
  }
})
