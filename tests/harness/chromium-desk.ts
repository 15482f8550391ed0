import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page, type Route } from '@playwright/test'
import { BROWSER_ARGS } from './browser-args.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { MovedClock } from './moved-clock.ts'
import type { DeskApp } from './desk-app.ts'
import { DeskPages, ORIGIN } from './desk-pages.ts'
import { MainProcess, type MainAsk } from './main-process.ts'
import { preloadScript, SEND_BINDING } from './preload-stand-in.ts'
import { browserPid } from './profile-process.ts'

const APP_ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Milliseconds after which a screen that does not come is a failure, not a wait. */
const ACTION_LIMIT_MS = 15_000
/** Main opens its window first. */
const DESK_WINDOW = 1

export type Answer = (ask: MainAsk) => unknown

export interface ChromiumDeskOptions {
  /** Holds profile, data and documents of this desk; kept between launches. */
  readonly folder: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly env?: Readonly<Record<string, string>>
  /** What the program is started with, such as `--demo`. */
  readonly args?: readonly string[]
  readonly headless?: boolean
  /** What the clocks of main and page show at the start, epoch ms; needed for `moveClock`. */
  readonly startsAt?: number
  /** Nobody is there while the clocks are moved; absent = somebody sits there, with a hand on the mouse (ADR 52). */
  readonly isUnattended?: boolean
  /** Zone of both; absent = that of this machine. */
  readonly zone?: string
}

/** The built app without Electron's binary: real Chromium, real main in Node, both killable (ADR 5). */
export class ChromiumDesk implements DeskApp {
  /** What must never happen in any journey: CSP violations, page errors, requests that leave. */
  readonly violations: string[] = []
  /** Answers to native dialogs and other asks of main, by type; journeys fill it. */
  readonly answers = new Map<string, Answer>()
  /** What the desktop would have shown, the first first. */
  readonly notifications: unknown[] = []
  /** Called with every answer of main before the page gets it; may delay or drop it. */
  onAnswer: (name: string, value: unknown) => Promise<void> = () => Promise.resolve()
  private readonly pages = new DeskPages(() => this.browser.newPage(), this.violations)
  private context: BrowserContext | null = null
  private process: MainProcess | null = null
  private readonly clock: MovedClock
  private closeEmptyPages: () => Promise<unknown> = () => Promise.resolve()

  constructor(readonly options: ChromiumDeskOptions) {
    this.clock = new MovedClock(options.startsAt)
    for (const name of ['userData', 'documents', 'profile'])
      mkdirSync(join(options.folder, name), { recursive: true })
  }

  get dataFolder(): string {
    return join(this.options.folder, 'userData')
  }

  get documentsFolder(): string {
    return join(this.options.folder, 'documents')
  }

  get main(): MainProcess {
    if (this.process === null) throw new Error('The main process has not been started')
    return this.process
  }

  get browser(): BrowserContext {
    if (this.context === null) throw new Error('Chromium has not been started')
    return this.context
  }

  /** The window people work in. */
  get page(): Page {
    return this.pages.withAddress('/index.html')
  }

  /** Starts what is not running: Chromium first, then main, which opens its window. */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const isNewBrowser = this.context === null
    if (isNewBrowser) await this.startBrowser()
    if (this.process === null) await this.startMain(env)
    // Main lived on: what died was the page, and Electron would load it again.
    else if (isNewBrowser) await this.pages.load(DESK_WINDOW, 'app://desk/index.html')
    await this.closeEmptyPages().catch(() => undefined)
  }

  private async startBrowser(): Promise<void> {
    const context = await chromium.launchPersistentContext(join(this.options.folder, 'profile'), {
      executablePath: findChromium(),
      headless: this.options.headless ?? true,
      viewport: this.options.viewport ?? { width: 1280, height: 800 },
      colorScheme: this.options.colorScheme ?? 'light',
      locale: 'zh-CN',
      ...(this.options.zone !== undefined && { timezoneId: this.options.zone }),
      args: [...BROWSER_ARGS],
    })
    this.context = context
    context.setDefaultTimeout(ACTION_LIMIT_MS)
    await this.clock.install(context, this.options.isUnattended === true)
    context.on('close', () => {
      this.context = null
      this.pages.forget()
    })
    await context.route('**/*', (route) => this.serve(route))
    await context.exposeBinding(SEND_BINDING, ({ page }, request: unknown) => this.receive(page, request))
    await context.addInitScript({ content: preloadScript(join(APP_ROOT, 'out/preload/index.cjs')) })
    // A browser with a window ends with its last tab, so the empty one goes when the app's is there.
    const closeEmpty = () =>
      Promise.all(context.pages().flatMap((page) => (page.url() === 'about:blank' ? [page.close()] : [])))
    if (this.options.headless === false) this.closeEmptyPages = closeEmpty
    else await closeEmpty().catch(() => undefined)
  }

  private async startMain(env: Readonly<Record<string, string>>): Promise<void> {
    let resolve: () => void = () => undefined
    const promise = new Promise<void>((settle) => {
      resolve = settle
    })
    const process = new MainProcess({
      folders: {
        userData: this.dataFolder,
        documents: this.documentsFolder,
        sessionData: this.dataFolder,
        temp: this.options.folder,
        logs: this.dataFolder,
        home: this.options.folder,
        desktop: this.documentsFolder,
        downloads: this.documentsFolder,
      },
      env: { ...this.clock.env(this.options.zone), ...this.options.env, ...env },
      args: this.options.args ?? [],
      onAsk: async (ask) => {
        const value = await this.obey(ask)
        if (ask.type === 'window:load' && String(ask['url']).includes('index.html')) resolve()
        return value
      },
    })
    this.process = process
    void process.hasEnded.then(() => {
      if (this.process === process) this.process = null
    })
    const ended = process.hasEnded.then(() => {
      throw new Error(`Main ended before it opened its window:\n${process.output.join('')}`)
    })
    await Promise.race([promise, ended])
    ended.catch(() => undefined)
  }

  /** Kills at once, without warning; what was not on disk is lost. */
  async kill(what: { readonly main?: boolean; readonly browser?: boolean }): Promise<void> {
    const context = this.context
    if (what.browser === true && context !== null) {
      const pid = browserPid(join(this.options.folder, 'profile'))
      const closed = new Promise((resolve) => context.once('close', resolve))
      if (pid !== null) process.kill(pid, 'SIGKILL')
      await closed
    }
    if (what.main === true) await this.process?.kill()
    if (what.main === true && what.browser !== true) await this.pages.closeAll()
  }

  /** Time goes by: in main first, which stamps what the page saves, then in the page with its timers. */
  async moveClock(byMs: number): Promise<void> {
    this.clock.move(byMs)
    await this.main.moveClock(byMs)
    await this.browser.clock.fastForward(byMs)
  }

  answerDialogs(path: string | null): Promise<void> {
    this.answers.set('dialog:open', () => ({
      canceled: path === null,
      filePaths: path === null ? [] : [path],
    }))
    return Promise.resolve()
  }

  /** What the screen shows, for a failed test. */
  async picture(path: string): Promise<void> {
    await this.pages
      .get(DESK_WINDOW)
      ?.screenshot({ path })
      .catch(() => undefined)
  }

  /** Ends both in good order. */
  async stop(): Promise<void> {
    await this.context?.close()
    await this.process?.kill()
  }

  private async serve(route: Route): Promise<void> {
    const request = route.request()
    if (!request.url().startsWith(`${ORIGIN}/`)) {
      this.violations.push(`Request outside the app's origin: ${request.url()}`)
      return route.abort()
    }
    const served = await this.process?.fetch(request.url().replace(ORIGIN, 'app://desk')).catch(() => null)
    if (served === null || served === undefined) return route.abort()
    await route.fulfill({ status: served.status, headers: served.headers, body: Buffer.from(served.body) })
  }

  private async receive(page: Page, request: unknown): Promise<{ value?: unknown; error?: string }> {
    const { channel, args, url } = request as { channel: string; args: unknown[]; url: string }
    const windowId = this.pages.idOf(page)
    const process = this.process
    if (windowId === undefined || process === null) return { error: 'The main process has ended' }
    try {
      const value = await process.invoke(windowId, url.replace(ORIGIN, 'app://desk'), channel, args)
      await this.onAnswer(String(args[0]), value)
      return { value }
    } catch (error) {
      return { error: String(error) }
    }
  }

  private async obey(ask: MainAsk): Promise<unknown> {
    const answer = this.answers.get(ask.type)
    if (answer !== undefined) return answer(ask)
    const windowId = Number(ask['windowId'])
    if (ask.type === 'window:load') return this.pages.load(windowId, String(ask['url']))
    if (ask.type === 'window:close') return this.pages.close(windowId)
    if (ask.type === 'window:send') return this.pages.push(windowId, String(ask['channel']), ask['args'])
    if (ask.type === 'window:printToPdf') return this.pages.printToPdf(windowId)
    if (ask.type === 'window:print') return { success: false, reason: 'No printer here' }
    if (ask.type === 'window:printers') return []
    if (ask.type === 'session:clear') return this.clearIndexedDb()
    if (ask.type === 'dialog:open') return { canceled: true, filePaths: [] }
    if (ask.type === 'notification:show') return void this.notifications.push(ask['options'])
    if (ask.type === 'shell:show') return undefined
    throw new Error(`The harness has no answer to ${ask.type}`)
  }

  /** What `clearStorageData({ storages: ['indexdb'] })` does, by the same part of Chromium. */
  private async clearIndexedDb(): Promise<void> {
    const cdp = await this.browser.newCDPSession(this.page)
    await cdp.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'indexeddb' })
    await cdp.detach()
  }
}
