'use strict'
/**
 * Stands in for the `electron` module when the built main runs in plain Node (ADR 5). Loaded with `--require`.
 * Every call that needs a window, a page or a person is passed to the Playwright side over Node's IPC channel;
 * nothing of the product is replaced. Anything main asks for that is missing here fails by name.
 */
const { EventEmitter } = require('node:events')
const Module = require('node:module')
const { join } = require('node:path')
const { standInWindows } = require('./electron-windows.cjs')
const stopPoints = require('./stop-points.cjs')

const folders = JSON.parse(process.env.TINGSU_HARNESS_FOLDERS ?? '{}')
const appRoot = process.env.TINGSU_HARNESS_APP ?? join(__dirname, '..', '..')

/** The clock of main, moved by a message while it runs; what counts time by itself (`performance.now`) stays. */
const WallDate = Date
let clockShiftMs = Number(process.env.TINGSU_HARNESS_CLOCK_MS ?? WallDate.now()) - WallDate.now()
globalThis.Date = class extends WallDate {
  constructor(...parts) {
    if (parts.length === 0) super(WallDate.now() + clockShiftMs)
    else super(...parts)
  }
  static now() {
    return WallDate.now() + clockShiftMs
  }
}

let nextCall = 1
const waiting = new Map()
const ipcHandlers = new Map()
const schemeHandlers = new Map()

/** Asks the Playwright side and waits for its answer. */
function ask(type, payload) {
  const call = nextCall++
  return new Promise((resolve, reject) => {
    waiting.set(call, { resolve, reject })
    process.send({ call, type, ...payload })
  })
}

/** An object that names what it lacks instead of being `undefined`. */
function strict(name, members) {
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return target[key]
      throw new Error(`The electron stand-in has no ${name}.${String(key)}`)
    },
  })
}

const app = Object.assign(new EventEmitter(), {
  name: 'Tingsu Desk',
  isPackaged: false,
  commandLine: { appendSwitch() {} },
  enableSandbox() {},
  exit(code) {
    process.exit(code)
  },
  getAppPath: () => appRoot,
  getLocale: () => 'zh-CN',
  getName: () => 'Tingsu Desk',
  getPath(name) {
    if (!(name in folders)) throw new Error(`The electron stand-in has no folder called ${name}`)
    return folders[name]
  },
  getVersion: () => require(join(appRoot, 'package.json')).version,
  isReady: () => true,
  quit() {
    process.exit(0)
  },
  requestSingleInstanceLock: () => process.env.TINGSU_HARNESS_SECOND !== '1',
  setAppUserModelId() {},
  setName() {},
  setPath() {},
  whenReady: () => Promise.resolve(),
})

const sessionStandIn = strict('session.defaultSession', {
  on() {},
  setPermissionRequestHandler() {},
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
  setDisplayMediaRequestHandler() {},
  setSpellCheckerEnabled() {},
  setUSBProtectedClassesHandler() {},
  setProxy: () => Promise.resolve(),
  clearStorageData: (options) => ask('session:clear', { options }),
  webRequest: { onBeforeRequest() {}, onHeadersReceived() {} },
  protocol: {
    handle: (scheme, handler) => schemeHandlers.set(scheme, handler),
    isProtocolHandled: () => true,
  },
})

const { BrowserWindow, windows } = standInWindows({ app, ask, session: sessionStandIn })

/** A notification of the desktop: recorded on the Playwright side, clicked by a message from there. */
const notifications = []
class Notification extends EventEmitter {
  static isSupported() {
    return true
  }
  constructor(options) {
    super()
    this.options = options
  }
  show() {
    notifications.push(this)
    process.send({ type: 'notification:show', options: this.options })
  }
  close() {
    this.emit('close')
  }
}

const electron = strict('electron', {
  app,
  BrowserWindow,
  Notification,
  ipcMain: strict('ipcMain', {
    handle: (channel, handler) => ipcHandlers.set(channel, handler),
    removeHandler: (channel) => ipcHandlers.delete(channel),
  }),
  protocol: strict('protocol', {
    registerSchemesAsPrivileged() {},
    handle: (scheme, handler) => schemeHandlers.set(scheme, handler),
  }),
  dialog: strict('dialog', {
    showOpenDialog: (...args) => ask('dialog:open', { options: args.at(-1) }),
    showSaveDialog: (...args) => ask('dialog:save', { options: args.at(-1) }),
    showErrorBox: (title, content) => process.send({ type: 'dialog:error', title, content }),
  }),
  session: strict('session', { defaultSession: sessionStandIn }),
  Menu: strict('Menu', { setApplicationMenu() {}, buildFromTemplate: () => ({}) }),
  shell: strict('shell', {
    showItemInFolder: (path) => process.send({ type: 'shell:show', path }),
    openPath: () => Promise.resolve(''),
  }),
  nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false }),
  powerMonitor: new EventEmitter(),
})

const load = Module._load
Module._load = function (request, ...rest) {
  return request === 'electron' ? electron : load.call(this, request, ...rest)
}

/** Answers of the Playwright side, page loads, and requests of pages. */
process.on('message', (message) => {
  void receive(message)
})

async function receive(message) {
  if (message.type === 'answer') {
    const pending = waiting.get(message.call)
    waiting.delete(message.call)
    if (message.error === undefined) pending?.resolve(message.value)
    else pending?.reject(new Error(message.error))
    return
  }
  try {
    process.send({ type: 'reply', call: message.call, value: await serve(message) })
  } catch (error) {
    process.send({ type: 'reply', call: message.call, error: String(error?.stack ?? error) })
  }
}

async function serve(message) {
  if (message.type === 'fetch') {
    const { protocol: scheme } = new URL(message.url)
    const handler = schemeHandlers.get(scheme.slice(0, -1))
    if (handler === undefined) throw new Error(`Nobody serves ${scheme}`)
    const response = await handler(new Request(message.url))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
  if (message.type === 'click-notification') return notifications.at(-1)?.emit('click', {})
  if (message.type === 'move-clock') {
    clockShiftMs += message.byMs
    return undefined
  }
  if (message.type === 'arm') return stopPoints.arm(message.point)
  if (message.type === 'invoke') {
    const handler = ipcHandlers.get(message.channel)
    if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`)
    const contents = windows.get(message.windowId)?.webContents
    if (contents === undefined) throw new Error(`Window ${message.windowId} is gone`)
    const frame = { url: message.url, parent: null, top: null }
    contents.mainFrame = frame
    contents.url = message.url
    return handler({ sender: contents, senderFrame: frame }, ...message.args)
  }
  throw new Error(`Unknown message ${message.type}`)
}

stopPoints.watchJournal(ask)
