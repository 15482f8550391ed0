import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  EXPOSED_NAME,
  REQUEST_CHANNEL,
  type ExposedDesk,
} from '../../../../electron/contract/exposed-desk.ts'

const exposed = new Map<string, ExposedDesk>()
const invoke = vi.fn((_channel: string, name: string) => Promise.resolve({ ok: true, value: name }))

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, desk: ExposedDesk) => exposed.set(name, desk) },
  ipcRenderer: { invoke, on: vi.fn(), off: vi.fn() },
}))

async function deskOf(pathname: string): Promise<ExposedDesk> {
  vi.resetModules()
  vi.stubGlobal('location', { pathname })
  await import('../../../../electron/preload/index.ts')
  const desk = exposed.get(EXPOSED_NAME)
  if (desk === undefined) throw new Error('The preload exposed no desk')
  return desk
}

beforeEach(() => {
  exposed.clear()
  invoke.mockClear()
})

describe('the bridge of a window', () => {
  it('asks what every window asks first before the page has been read, and asks each of it once', async () => {
    const desk = await deskOf('/index.html')
    const asked = () => invoke.mock.calls.map(([, name]) => name)
    expect(asked()).toEqual(['desk:start', 'session:current', 'draft:list'])
    await desk.request('desk:start', null)
    await desk.request('session:current', null)
    await desk.request('draft:list', null)
    expect(asked()).toHaveLength(3)
  })

  it('asks anew when the same is asked again, because things may have changed', async () => {
    const desk = await deskOf('/index.html')
    await desk.request('desk:start', null)
    await desk.request('desk:start', null)
    expect(invoke.mock.calls.at(-1)).toEqual([REQUEST_CHANNEL, 'desk:start', null])
    expect(invoke).toHaveBeenCalledTimes(4)
  })

  it('gives no answer from before somebody signed in', async () => {
    const desk = await deskOf('/index.html')
    await desk.request('session:signIn', { staffId: 'someone', pin: '2580' })
    invoke.mockClear()
    await desk.request('draft:list', null)
    expect(invoke).toHaveBeenCalledWith(REQUEST_CHANNEL, 'draft:list', null)
  })

  it('asks nothing by itself in the window that lays out paper', async () => {
    await deskOf('/sheet.html')
    expect(invoke).not.toHaveBeenCalled()
  })

  it('refuses a request that is not in the table', async () => {
    const desk = await deskOf('/index.html')
    const answer: unknown = Reflect.apply(desk.request, desk, ['journal:erase', null])
    await expect(answer).rejects.toThrow('There is no request called journal:erase')
  })
})
