'use strict'
const { EventEmitter } = require('node:events')

/** `BrowserWindow` of the stand-in: each window is a page on the Playwright side. `windows` holds the open ones by id. */
function standInWindows({ app, ask, session }) {
  const windows = new Map()
  let nextWindowId = 1
  class WebContents extends EventEmitter {
    constructor(id) {
      super()
      this.id = id
      this.session = session
      this.url = ''
      this.mainFrame = { url: '', parent: null }
      this.destroyed = false
    }
    getURL() {
      return this.url
    }
    isDestroyed() {
      return this.destroyed
    }
    send(channel, ...args) {
      if (!this.destroyed) process.send({ type: 'window:send', windowId: this.id, channel, args })
    }
    setWindowOpenHandler() {}
    setVisualZoomLevelLimits() {
      return Promise.resolve()
    }
    setBackgroundThrottling() {}
    async printToPDF(options) {
      return Buffer.from(await ask('window:printToPdf', { windowId: this.id, options }))
    }
    print(options, done) {
      void ask('window:print', { windowId: this.id, options }).then((answer) =>
        done?.(answer.success, answer.reason),
      )
    }
    getPrintersAsync() {
      return ask('window:printers', { windowId: this.id })
    }
    focus() {}
  }

  class BrowserWindow extends EventEmitter {
    constructor(options = {}) {
      super()
      this.id = nextWindowId++
      this.options = options
      this.webContents = new WebContents(this.id)
      windows.set(this.id, this)
      app.emit('browser-window-created', {}, this)
      app.emit('web-contents-created', {}, this.webContents)
    }
    static getAllWindows() {
      return [...windows.values()]
    }
    static fromWebContents(contents) {
      return windows.get(contents.id) ?? null
    }
    async loadURL(url) {
      this.webContents.url = url
      this.webContents.mainFrame = { url, parent: null }
      await ask('window:load', {
        windowId: this.id,
        url,
        preload: this.options.webPreferences?.preload ?? null,
        show: this.options.show !== false,
      })
      queueMicrotask(() => {
        this.webContents.emit('did-finish-load')
        this.emit('ready-to-show')
      })
    }
    destroy() {
      if (this.webContents.destroyed) return
      this.webContents.destroyed = true
      windows.delete(this.id)
      process.send({ type: 'window:close', windowId: this.id })
      this.emit('closed')
    }
    close() {
      this.destroy()
    }
    isDestroyed() {
      return this.webContents.destroyed
    }
    isMinimized() {
      return false
    }
    show() {}
    hide() {}
    focus() {}
    restore() {}
    maximize() {}
    setMenu() {}
    setMenuBarVisibility() {}
    removeMenu() {}
  }
  return { BrowserWindow, windows }
}

module.exports = { standInWindows }
