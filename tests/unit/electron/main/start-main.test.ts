import { EventEmitter } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { PUSH_CHANNEL, REQUEST_CHANNEL } from '../../../../electron/contract/exposed-desk.ts'
import type { DeskWindow } from '../../../../electron/main/electron-parts.ts'
import { push } from '../../../../electron/main/desk-bridge.ts'
import type { MainParts } from '../../../../electron/main/main-parts.ts'
import { startMain } from '../../../../electron/main/start-main.ts'

class FakeContents extends EventEmitter {
  id = 7
  openHandler: (() => unknown) | null = null
  send = vi.fn()
  setWindowOpenHandler(handler: () => unknown) {
    this.openHandler = handler
  }
}

/** Electron as far as the start uses it; what it cannot be here is a window. */
async function anElectron(hasLock = true) {
  const folder = await mkdtemp(join(tmpdir(), 'tingsu-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const log: string[] = []
  const app = Object.assign(new EventEmitter(), {
    requestSingleInstanceLock: () => hasLock,
    quit: () => log.push('quit'),
    exit: () => log.push('exit'),
    whenReady: () => Promise.resolve(),
    getAppPath: () => folder,
    getPath: (name: string) => join(folder, name),
    getVersion: () => '0.1.0',
    getName: () => 'Tingsu Desk',
  })
  const windows: FakeWindow[] = []
  class FakeWindow extends EventEmitter {
    webContents = new FakeContents()
    isMinimizedNow = true
    constructor(readonly options: unknown) {
      super()
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    isDestroyed = () => false
    isMinimized = () => this.isMinimizedNow
    restore = () => log.push('restore')
    show = () => log.push('show')
    focus = () => log.push('focus')
    loadURL = (url: string) => Promise.resolve(log.push(url))
  }
  const ipc = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>()
  const handlers: Record<string, (...args: never[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => (handlers[name] = handler)
  const parts = {
    app,
    BrowserWindow: FakeWindow,
    Menu: {
      setApplicationMenu: (menu: unknown) => log.push(`menu ${String(menu)}`),
      buildFromTemplate: () => 'edit',
    },
    dialog: {
      showErrorBox: () => log.push('error box'),
      showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    },
    ipcMain: {
      handle: (channel: string, handler: (event: unknown) => Promise<unknown>) => ipc.set(channel, handler),
    },
    protocol: {
      registerSchemesAsPrivileged: () => log.push('scheme'),
      handle: (_scheme: string, handler: (...args: never[]) => unknown) => (handlers['serve'] = handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: keep('permission'),
        setPermissionCheckHandler: keep('check'),
        setDevicePermissionHandler: keep('device'),
        webRequest: { onBeforeRequest: keep('request') },
      },
    },
    shell: { showItemInFolder: () => undefined },
    sheetWindows: () => () => Promise.reject(new Error('No paper here')),
    args: [],
  } as unknown as MainParts
  return { parts, app, log, windows, ipc, handlers }
}

async function started() {
  const electron = await anElectron()
  startMain(electron.parts)
  await vi.waitFor(() => {
    expect(electron.log).toContain('app://desk/index.html')
  })
  const window = electron.windows[0]
  if (window === undefined) throw new Error('No window')
  return { ...electron, window }
}

describe('the start of main', () => {
  it('registers the scheme first, takes the menu away, and opens one locked window (safety.md §7)', async () => {
    const { log, windows, window } = await started()
    expect(log.slice(0, 3)).toEqual(['scheme', 'menu null', 'app://desk/index.html'])
    expect(windows).toHaveLength(1)
    expect(window.options).toMatchObject({
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
    })
  })

  it('denies permissions, requests, navigation, new windows and webviews', async () => {
    const { handlers, window } = await started()
    const denied = vi.fn()
    const own = { isMainFrame: true, requestingUrl: 'app://desk/index.html' }
    const permissions: readonly (readonly [string, object])[] = [
      ['geolocation', own],
      ['media', own],
      ['media', { ...own, mediaTypes: ['video', 'audio'] }],
      ['display-capture', { ...own, mediaTypes: ['video'] }],
    ]
    for (const [permission, details] of permissions) {
      handlers['permission']?.(...([null, permission, denied, details] as never[]))
    }
    handlers['request']?.(...([{ url: 'https://example.org' }, denied] as never[]))
    expect(denied.mock.calls).toEqual([[false], [false], [false], [false], [{ cancel: true }]])
    const check = (permission: string, mediaType: string) =>
      handlers['check']?.(...([null, permission, 'app://desk/', { ...own, mediaType }] as never[]))
    expect([check('geolocation', 'video'), check('media', 'audio'), check('media', 'video')]).toEqual([
      false,
      false,
      true,
    ])
    const copying = vi.fn()
    const elsewhere = { ...own, requestingUrl: 'https://example.org/' }
    for (const [permission, details] of [
      ['clipboard-sanitized-write', own],
      ['clipboard-sanitized-write', elsewhere],
      ['clipboard-read', own],
    ] as const) {
      handlers['permission']?.(...([null, permission, copying, details] as never[]))
    }
    expect(copying.mock.calls).toEqual([[true], [false], [false]])
    expect(handlers['device']?.()).toBe(false)
    expect(window.webContents.openHandler?.()).toEqual({ action: 'deny' })
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      const preventDefault = vi.fn()
      window.webContents.emit(name, { preventDefault })
      expect(preventDefault).toHaveBeenCalledOnce()
    }
  })

  it('ends at once when it is the second instance; the first comes to the front (row 44)', async () => {
    const second = await anElectron(false)
    startMain(second.parts)
    expect(second.log).toEqual(['scheme', 'quit'])
    const { app, log, window } = await started()
    app.emit('second-instance')
    expect(log.slice(-3)).toEqual(['restore', 'show', 'focus'])
    window.isMinimizedNow = false
    app.emit('second-instance')
    expect(log.slice(-2)).toEqual(['show', 'focus'])
  })

  it('answers requests of its own window, and of no other', async () => {
    const { ipc, window } = await started()
    const ask = (id: number, senderFrame: unknown) =>
      ipc.get(REQUEST_CHANNEL)?.({ sender: { id }, senderFrame }, 'desk:start', null)
    const frame = { url: 'app://desk/index.html', parent: null }
    expect(await ask(window.webContents.id, frame)).toMatchObject({
      ok: true,
      value: { edition: 'electron', officeId: null },
    })
    expect(await ask(8, frame)).toMatchObject({ code: 'unknownSender' })
    expect(await ask(window.webContents.id, null)).toMatchObject({ code: 'unknownSender' })
    expect(await ask(window.webContents.id, { ...frame, parent: frame })).toMatchObject({
      code: 'unknownSender',
    })
  })

  it('quits when the window people work in is closed, whatever hidden one is left', async () => {
    const { log, window } = await started()
    window.emit('closed')
    await vi.waitFor(() => {
      expect(log.at(-1)).toBe('quit')
    })
  })

  it('says what is wrong when the data cannot be opened, and ends', async () => {
    const electron = await anElectron()
    Object.assign(electron.app, { getPath: () => '/dev/null/nowhere' })
    startMain(electron.parts)
    await vi.waitFor(() => {
      expect(electron.log.slice(-2)).toEqual(['error box', 'exit'])
    })
  })
})

it('a push goes to the window that is there', () => {
  const contents = new FakeContents()
  const window = { isDestroyed: () => false, webContents: contents } as unknown as DeskWindow
  const progress = { jobId: '1', phase: 'write', done: 1, total: 2 }
  push(window, 'job:progress', progress)
  push(null, 'job:progress', progress)
  expect(contents.send.mock.calls).toEqual([[PUSH_CHANNEL, 'job:progress', progress]])
})
