import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aDataFolder, aList, anAppend, anExport, SET_UP, startDesk, valueOf } from './a-desk.ts'

// Hashing a PIN is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('the desk behind the bridge', () => {
  it('is set up once, signs its first person in with all roles, and keeps name and PIN apart (ADR 3, 7)', async () => {
    const folder = await aDataFolder()
    const { ask } = await startDesk(folder)
    expect(valueOf(await ask('desk:start', null))).toMatchObject({ officeId: null, desk: '', epoch: 0 })
    expect(await ask('session:signIn', { staffId: randomUUID(), pin: '2468' })).toMatchObject({
      code: 'notSetUp',
    })
    const [first, second] = await Promise.all([ask('office:setUp', SET_UP), ask('office:setUp', SET_UP)])
    expect(valueOf(first)).toMatchObject({
      name: '王小明',
      isCovered: false,
      roles: expect.arrayContaining(['generalManager']) as unknown,
    })
    expect(second).toMatchObject({ ok: false, code: 'alreadySetUp' })
    const started = valueOf(await ask('desk:start', null))
    expect(started).toMatchObject({ epoch: 1, desk: expect.stringMatching(/^A[0-9A-Y]{2}$/) as unknown })
    const journal = await readFile(join(folder, `data/journal/${started.desk}-1/000001.jsonl`), 'utf8')
    expect(journal).toContain('王小明')
    expect(journal).not.toContain('2468')
    expect((await readdir(join(folder, 'data'))).sort()).toEqual(['journal', 'office.json', 'session.json'])
  })

  it('sets by from the session, gives numbers, and gives the same receipt to a retry, also after a start', async () => {
    const folder = await aDataFolder()
    const first = await startDesk(folder)
    const person = valueOf(await first.ask('office:setUp', SET_UP))
    const append = anAppend()
    const saved = valueOf(await first.ask('journal:append', append))
    expect(saved.events[0]).toMatchObject({
      by: person.staffId,
      seq: 3,
      data: { number: expect.stringMatching(/^TS-\d{8}-A..-0001$/) as unknown },
    })
    await first.desk.close()
    const second = await startDesk(folder)
    expect(await second.ask('journal:append', append)).toMatchObject({ code: 'notSignedIn' })
    expect(await second.ask('session:signIn', { staffId: person.staffId, pin: '0000' })).toMatchObject({
      code: 'wrongPin',
    })
    valueOf(await second.ask('session:signIn', { staffId: person.staffId, pin: '2468' }))
    expect(valueOf(await second.ask('journal:append', append))).toEqual(saved)
    const { origins, faults } = valueOf(await second.ask('journal:state', null))
    expect([origins, faults]).toEqual([[saved.end], []])
    const [origin] = origins
    if (origin === undefined) throw new Error('No origin')
    const read = valueOf(
      await second.ask('journal:read', { desk: origin.desk, epoch: origin.epoch, afterSeq: 2, limit: 10 }),
    )
    expect(JSON.parse(read.json)).toEqual(saved.events)
  })

  it('lets only managers change staff and settings, and only those of this office', async () => {
    const { ask } = await startDesk(await aDataFolder())
    valueOf(await ask('office:setUp', SET_UP))
    const { officeId } = valueOf(await ask('desk:start', null))
    expect(await ask('journal:append', anAppend('settings'))).toMatchObject({ code: 'badRequest' })
    valueOf(await ask('journal:append', anAppend('settings', officeId ?? '')))
    const { staffId } = valueOf(await ask('staff:add', { name: '李', roles: ['receptionist'], pin: '1111' }))
    expect(valueOf(await ask('staff:list', null)).map(({ name, roles }) => [name, roles.length])).toEqual([
      ['王小明', 5],
      ['李', 1],
    ])
    valueOf(await ask('session:signIn', { staffId, pin: '1111' }))
    expect(await ask('journal:append', anAppend('settings', officeId ?? ''))).toMatchObject({
      code: 'notAllowed',
    })
    expect(await ask('staff:add', { name: '赵', roles: ['manager'], pin: '1111' })).toMatchObject({
      code: 'notAllowed',
    })
    valueOf(await ask('journal:append', anAppend()))
  })

  it('takes a list of households as one text from a manager, and nothing else that way (ADR 42)', async () => {
    const { ask } = await startDesk(await aDataFolder())
    valueOf(await ask('office:setUp', SET_UP))
    const list = aList(150)
    const first = valueOf(await ask('journal:appendList', list))
    expect(JSON.parse(first.json)).toHaveLength(150)
    // Asked again it is read back from the journal, where alone it is kept.
    const again = valueOf(await ask('journal:appendList', list))
    expect([JSON.parse(again.json), again.end]).toEqual([JSON.parse(first.json), first.end])
    for (const json of ['', '[', '{}', '[]', JSON.stringify(anAppend().events)])
      expect(await ask('journal:appendList', { commandId: randomUUID(), json })).toMatchObject({
        code: 'badRequest',
      })
    const { staffId } = valueOf(await ask('staff:add', { name: '李', roles: ['receptionist'], pin: '1111' }))
    valueOf(await ask('session:signIn', { staffId, pin: '1111' }))
    expect(await ask('journal:appendList', aList(1))).toMatchObject({ code: 'notAllowed' })
  })

  it('refuses everything but the PIN and drafts under a covered screen (ADR 7)', async () => {
    const { ask } = await startDesk(await aDataFolder())
    const person = valueOf(await ask('office:setUp', SET_UP))
    valueOf(await ask('session:cover', null))
    expect(valueOf(await ask('session:current', null))).toMatchObject({ isCovered: true })
    expect(await ask('journal:append', anAppend())).toMatchObject({ code: 'screenCovered' })
    valueOf(await ask('draft:save', { draftId: randomUUID(), savedAt: 1, content: '{}' }))
    valueOf(await ask('session:signIn', { staffId: person.staffId, pin: '2468' }))
    valueOf(await ask('journal:append', anAppend()))
  })

  it('refuses what is no JSON, and more text than anybody types', async () => {
    const { ask } = await startDesk(await aDataFolder())
    valueOf(await ask('office:setUp', SET_UP))
    const append = anAppend()
    const odd = { ...append, events: append.events.map((event) => ({ ...event, data: { at: new Date() } })) }
    expect(await ask('journal:append', odd)).toMatchObject({ code: 'badRequest' })
    const long = {
      ...append,
      events: append.events.map((event) => ({ ...event, personal: { content: 'x'.repeat(2_000_001) } })),
    }
    expect(await ask('journal:append', long)).toMatchObject({ code: 'badRequest' })
  })

  it('opens a new epoch when its chain is broken, and says so', async () => {
    const folder = await aDataFolder()
    const first = await startDesk(folder)
    valueOf(await first.ask('office:setUp', SET_UP))
    const { desk } = valueOf(await first.ask('desk:start', null))
    await first.desk.close()
    const path = join(folder, `data/journal/${desk}-1/000001.jsonl`)
    await writeFile(path, (await readFile(path, 'utf8')).replace('翠湖苑', '碧湖苑'))
    const second = await startDesk(folder)
    const started = valueOf(await second.ask('desk:start', null))
    expect(started.epoch).toBe(2)
    expect(started.desk).not.toBe(desk)
    expect(second.desk.journal.state().faults).toMatchObject([
      { kind: 'brokenChain', file: `${desk}-1/000001.jsonl` },
    ])
    expect(valueOf(await second.ask('staff:list', null))).toHaveLength(1)
  })

  it.each([
    ['office.json', 'unreadable'],
    ['journal', 'missingSegment'],
    ['session.json', null],
  ])('without its %s it never starts afresh in silence', async (lost, fault) => {
    const folder = await aDataFolder()
    const first = await startDesk(folder)
    const person = valueOf(await first.ask('office:setUp', SET_UP))
    const before = valueOf(await first.ask('desk:start', null))
    await first.desk.close()
    await rm(join(folder, 'data', lost), { recursive: true })
    const second = await startDesk(folder)
    const after = valueOf(await second.ask('desk:start', null))
    expect(after.officeId).toBe(before.officeId)
    expect(second.desk.journal.state().faults.map(({ kind }) => kind)).toEqual(fault === null ? [] : [fault])
    if (fault === null) {
      // Lost PINs are set anew by the first sign-in (ADR 3).
      valueOf(await second.ask('session:signIn', { staffId: person.staffId, pin: '1357' }))
      expect(await second.ask('session:signIn', { staffId: person.staffId, pin: '2468' })).toMatchObject({
        code: 'wrongPin',
      })
    } else {
      expect(after.epoch).toBe(2)
    }
  })

  it('writes an export into a chosen folder and records it in the office stream', async () => {
    const folder = await aDataFolder()
    const { ask, desk } = await startDesk(folder, folder)
    const person = valueOf(await ask('office:setUp', SET_UP))
    valueOf(await ask('folder:choose', { purpose: 'export' }))
    const receipt = valueOf(await ask('export:write', { ...anExport(), folder }))
    expect(
      valueOf(await ask('export:verify', { jobId: randomUUID(), passphrase: null, path: receipt.path })),
    ).toMatchObject({
      officeName: '翠湖苑服务中心',
    })
    expect(desk.journal.officeEvents().at(-1)).toMatchObject({
      kind: 'exported',
      by: person.staffId,
      stream: { kind: 'office' },
    })
  })

  it('keeps drafts through a start, removes them, and sets damaged ones aside', async () => {
    const folder = await aDataFolder()
    const first = await startDesk(folder)
    const person = valueOf(await first.ask('office:setUp', SET_UP))
    const [older, newer] = [1, 2].map((savedAt) => ({
      draftId: randomUUID(),
      savedAt,
      content: `{"n":${savedAt}}`,
    }))
    if (older === undefined || newer === undefined) throw new Error('No drafts')
    expect(valueOf(await first.ask('draft:list', null))).toEqual([])
    await Promise.all(
      [newer, older, { ...older, content: 'typed on' }].map((draft) => first.ask('draft:save', draft)),
    )
    const damaged = randomUUID()
    await writeFile(join(folder, `data/drafts/${damaged}.json`), '{"draftId":')
    await writeFile(join(folder, `data/drafts/${randomUUID()}.json`), JSON.stringify(newer))
    const second = await startDesk(folder)
    valueOf(await second.ask('session:signIn', { staffId: person.staffId, pin: '2468' }))
    expect(valueOf(await second.ask('draft:list', null))).toEqual([{ ...older, content: 'typed on' }, newer])
    expect(
      (await readdir(join(folder, 'data/drafts'))).filter((name) => name.endsWith('.unreadable')),
    ).toHaveLength(2)
    valueOf(await second.ask('draft:remove', { draftId: older.draftId }))
    valueOf(await second.ask('draft:remove', { draftId: older.draftId }))
    expect(valueOf(await second.ask('draft:list', null))).toEqual([newer])
  })

  it('throws a draft away only with a reason, which is in the journal while the words are nowhere', async () => {
    const folder = await aDataFolder()
    const { ask, desk } = await startDesk(folder)
    const { staffId } = valueOf(await ask('office:setUp', SET_UP))
    const draft = { draftId: randomUUID(), savedAt: 2, content: '{"content":"水管"}' }
    valueOf(await ask('draft:save', draft))
    const discard = { draftId: draft.draftId, startedAt: 1 }
    expect(await ask('draft:discard', { ...discard, reason: '  ' })).toMatchObject({ code: 'badRequest' })
    expect(valueOf(await ask('draft:list', null))).toHaveLength(1)
    valueOf(await ask('draft:discard', { ...discard, reason: '打错电话' }))
    expect(valueOf(await ask('draft:list', null))).toEqual([])
    const event = desk.journal.officeEvents().at(-1)
    expect(event).toMatchObject({
      ...{ kind: 'draftDiscarded', by: staffId, data: discard },
      personal: { content: { reason: '打错电话' } },
    })
    expect(JSON.stringify(event)).not.toContain('水管')
  })
})
