'use strict'
/**
 * Stands in for `electron` while `pack:check` boots the packed main under plain Node; loaded with `--require`.
 * When the window loads its page, that page is fetched through main's own scheme handler, one JSON line is printed, and Node ends.
 */
const { EventEmitter } = require('node:events')
const Module = require('node:module')

const schemeHandlers = new Map()

/** Accepts every call and every property. */
const anything = new Proxy(function () {}, {
  get: (_target, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => '' : anything),
  apply: () => anything,
  construct: () => anything,
})

/** Has the members given, and accepts every other; never a promise. */
const permissive = (members) =>
  new Proxy(members, {
    get: (target, key) => (key in target ? target[key] : key === 'then' ? undefined : anything),
  })

const app = permissive(
  Object.assign(new EventEmitter(), {
    isPackaged: true,
    getPath: () => process.env.TINGSU_PACK_CHECK_DATA,
    getAppPath: () => process.env.TINGSU_PACK_CHECK_APP,
    getVersion: () => '0.0.0',
    getName: () => 'pack-check',
    getLocale: () => 'zh-CN',
    isReady: () => true,
    whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => true,
    quit: () => process.exit(3),
    exit: (code) => process.exit(code),
  }),
)

class BrowserWindow extends EventEmitter {
  constructor(options) {
    super()
    this.options = options
    this.webContents = permissive(new EventEmitter())
    return permissive(this)
  }
  static getAllWindows() {
    return []
  }
  async loadURL(url) {
    const { protocol } = new URL(url)
    const response = await schemeHandlers.get(protocol.slice(0, -1))?.(new Request(url))
    const report = {
      url,
      preload: this.options.webPreferences?.preload,
      status: response?.status ?? null,
      csp: response?.headers.get('content-security-policy') ?? null,
      page: response === undefined ? '' : await response.text(),
    }
    process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
  }
}

const protocol = permissive({ handle: (scheme, handler) => schemeHandlers.set(scheme, handler) })
const electron = permissive({
  app,
  BrowserWindow,
  protocol,
  session: { defaultSession: permissive({ protocol }) },
})

const load = Module._load
Module._load = function (request, ...rest) {
  if (request === 'electron') return electron
  if (!Module.isBuiltin(request) && !request.startsWith('.') && !request.startsWith('/')) {
    throw new Error(`The packed main requires ${request}; expected only electron and Node's own modules`)
  }
  return load.call(this, request, ...rest)
}
