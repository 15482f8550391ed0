import { describe, expect, it } from 'vitest'
import { ACCESS } from '../../../../../electron/contract/access.ts'
import type { DeskHandlers } from '../../../../../electron/contract/desk-handlers.ts'
import { success } from '../../../../../electron/contract/failures.ts'
import type { RequestName } from '../../../../../electron/contract/request-names.ts'
import { REQUESTS } from '../../../../../electron/contract/requests.ts'
import type { SessionInfo } from '../../../../../electron/contract/shapes.ts'
import { dispatch } from '../../../../../electron/main/requests/dispatch.ts'
import { isPlainJson } from '../../../../../electron/main/requests/plain-json.ts'
import type { Sender } from '../../../../../electron/main/requests/sender.ts'

const ID = '11111111-1111-4111-8111-111111111111'
const DESK: Sender = { url: 'app://desk/index.html#/cases', isTopFrame: true, isDeskWindow: true }
const SHEET: Sender = { url: `app://desk/sheet.html#${ID}`, isTopFrame: true, isDeskWindow: false }

/** Handlers that answer with their name: the real ones stand behind the gate that is tested here. */
const handlers = new Proxy({} as DeskHandlers, {
  get: (_target, name) => () => Promise.resolve(success(name)),
})

function aSession(person: 'nobody' | 'receptionist' | 'manager', isCovered = false) {
  const info: SessionInfo = {
    staffId: ID,
    name: '王',
    roles: person === 'manager' ? ['manager'] : ['receptionist'],
    isCovered,
  }
  return { current: () => (person === 'nobody' ? null : info) }
}

const ask = (name: unknown, args: unknown, sender = DESK, session = aSession('manager')) =>
  dispatch(handlers, session, sender, name, args)

describe('requests over the bridge (row 42)', () => {
  it.each<[string, Partial<Sender>]>([
    ['another scheme', { url: 'https://desk/index.html' }],
    ['another host', { url: 'app://desk.evil/index.html' }],
    ['a name before the host', { url: 'app://x@desk/index.html' }],
    ['a file', { url: 'file:///app/index.html' }],
    ['another page of ours', { url: 'app://desk/other.html' }],
    ['a page below', { url: 'app://desk/x/index.html' }],
    ['no address', { url: '' }],
    ['a blob', { url: 'blob:app://desk/index.html' }],
    ['a frame inside the page', { isTopFrame: false }],
    ['another window with the same page', { isDeskWindow: false }],
    ['the sheet page in the desk window', { url: 'app://desk/sheet.html' }],
  ])('from %s are refused', async (_what, changes) => {
    expect(await ask('desk:start', null, { ...DESK, ...changes })).toEqual({
      ok: false,
      code: 'unknownSender',
      params: {},
    })
  })

  it('are kept apart: paper asks for paper, the desk for everything else', async () => {
    expect(await ask('sheet:take', { jobId: ID }, SHEET)).toEqual(success('sheet:take'))
    expect(await ask('sheet:take', { jobId: ID })).toMatchObject({ code: 'unknownSender' })
    expect(await ask('staff:list', null, SHEET)).toMatchObject({ code: 'unknownSender' })
  })

  it.each([
    'nothing:here',
    '__proto__',
    'constructor',
    'toString',
    '',
    7,
    null,
    { toString: () => 'desk:start' },
  ])('with the name %j are refused', async (name) => {
    expect(await ask(name, null)).toEqual({ ok: false, code: 'badRequest', params: { request: 'unknown' } })
  })

  it.each<[RequestName, unknown, string]>([
    ['desk:start', undefined, ''],
    ['desk:start', {}, ''],
    ['session:signIn', { staffId: ID, pin: '12' }, 'pin'],
    ['session:signIn', { staffId: 'x', pin: '1234' }, 'staffId'],
    ['session:signIn', { staffId: ID, pin: '1234', by: ID }, 'by'],
    ['draft:remove', { draftId: '../../../etc/passwd' }, 'draftId'],
    ['journal:append', { commandId: ID, events: [] }, 'events'],
    [
      'journal:append',
      {
        commandId: ID,
        events: [
          { id: ID, stream: { kind: 'office', id: ID }, wallAt: 0, seen: [], kind: 'exported', data: {} },
        ],
      },
      'events.0.stream.kind',
    ],
    [
      'journal:append',
      {
        commandId: ID,
        events: [
          { id: ID, stream: { kind: 'staff', id: ID }, wallAt: 0, seen: [], kind: 'staffAdded', data: {} },
        ],
      },
      'events.0.stream.kind',
    ],
    [
      'journal:append',
      {
        commandId: ID,
        events: [
          { id: ID, stream: { kind: 'case', id: ID }, wallAt: 0, seen: [], kind: 'said', data: {}, by: ID },
        ],
      },
      'events.0.by',
    ],
    ['journal:read', { desk: 'A3F', epoch: 1, afterSeq: -1, limit: 10 }, 'afterSeq'],
    ['export:write', { jobId: ID, folder: '', passphrase: null, range: null }, 'folder'],
    ['export:write', { jobId: ID, folder: '/x', passphrase: '', range: null }, 'passphrase'],
  ])('%s with arguments that do not fit are refused by field', async (name, args, field) => {
    expect(await ask(name, args)).toEqual({ ok: false, code: 'badRequest', params: { request: name, field } })
  })

  const names = Object.keys(REQUESTS) as RequestName[]
  // Open here, because a PC without an office may be restored by anybody; their handlers refuse once there is one.
  const DEMO = ['demo:leave', 'demo:open', 'demo:remove']
  const IMPORTS = ['import:choose', 'import:commit', 'import:discard', 'import:stage']

  it('before signing in: only the start, the demo, the set-up, the list of names and the session', async () => {
    const open = []
    for (const name of names) {
      const answer = await ask(
        name,
        undefined,
        REQUESTS[name].from === 'desk' ? DESK : SHEET,
        aSession('nobody'),
      )
      if (answer.ok || answer.code !== 'notSignedIn') open.push(name)
    }
    expect(open.sort()).toEqual([
      ...DEMO,
      'desk:start',
      ...IMPORTS,
      'office:setUp',
      'session:cover',
      'session:current',
      'session:signIn',
      'sheet:ready',
      'sheet:take',
      'staff:list',
    ])
  })

  it('under a covered screen: the same, the saving of drafts, and warnings (ADR 52)', async () => {
    const open: RequestName[] = []
    for (const name of names) {
      const answer = await ask(
        name,
        undefined,
        REQUESTS[name].from === 'desk' ? DESK : SHEET,
        aSession('manager', true),
      )
      if (answer.ok || answer.code !== 'screenCovered') open.push(name)
    }
    expect(open.filter((name) => ACCESS[name] !== 'anyone')).toEqual(['draft:save', 'notice:show'])
  })

  it.each<RequestName>([
    'staff:add',
    'export:destinations',
    'export:plan',
    'export:write',
    'export:receipts',
    'export:verify',
    'file:chooseExport',
  ])('%s needs a manager', async (name) => {
    expect(await ask(name, undefined, DESK, aSession('receptionist'))).toEqual({
      ok: false,
      code: 'notAllowed',
      params: { request: name },
    })
  })

  it('that fit are answered, and a handler that throws rejects: that is a bug', async () => {
    expect(await ask('journal:state', null, DESK, aSession('receptionist'))).toEqual(success('journal:state'))
    const broken = { 'journal:state': () => Promise.reject(new Error('bug')) } as unknown as DeskHandlers
    await expect(dispatch(broken, aSession('manager'), DESK, 'journal:state', null)).rejects.toThrow('bug')
  })
})

describe('plain JSON', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = cycle
  it.each([
    null,
    1,
    'x',
    true,
    [],
    {},
    { a: [{ b: null }] },
    Object.assign(Object.create(null) as object, { a: 1 }),
  ])('%j is', (value) => {
    expect(isPlainJson(value)).toBe(true)
  })
  it.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['a date', { at: new Date() }],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a function', () => 1],
    ['a big number', 1n],
    ['a cycle', cycle],
  ])('%s is not', (_what, value) => {
    expect(isPlainJson(value)).toBe(false)
  })
})
