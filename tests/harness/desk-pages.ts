import type { Page, Request } from '@playwright/test'
import { PUSH_EVENT } from './preload-stand-in.ts'

/** Stands for `app://desk`, which Chromium cannot route: secure, and always the same for IndexedDB. */
export const ORIGIN = 'https://desk.tingsu.test'

/** Main's windows as pages of Chromium, by the numbers main gave them. */
export class DeskPages {
  private readonly pages = new Map<number, Page>()

  /** `violations` takes what must never happen in a page. */
  constructor(
    private readonly open: () => Promise<Page>,
    private readonly violations: string[],
  ) {}

  get(windowId: number): Page | undefined {
    return this.pages.get(windowId)
  }

  /** The page that shows this part of an address; throws when there is none. */
  withAddress(part: string): Page {
    const page = [...this.pages.values()].find((candidate) => candidate.url().includes(part))
    if (page === undefined) throw new Error(`No window shows ${part}`)
    return page
  }

  idOf(page: Page): number | undefined {
    return [...this.pages].find(([, candidate]) => candidate === page)?.[0]
  }

  /** Loads an address of the app; the first one opens the window. */
  async load(windowId: number, url: string): Promise<void> {
    let page = this.pages.get(windowId)
    if (page === undefined) {
      page = await this.open()
      this.watch(page)
      this.pages.set(windowId, page)
    }
    await page.goto(url.replace('app://desk', ORIGIN))
  }

  async close(windowId: number): Promise<void> {
    const page = this.pages.get(windowId)
    this.pages.delete(windowId)
    await page?.close()
  }

  async closeAll(): Promise<void> {
    const pages = [...this.pages.values()]
    this.pages.clear()
    for (const page of pages) await page.close().catch(() => undefined)
  }

  /** The browser is gone, and its pages with it. */
  forget(): void {
    this.pages.clear()
  }

  /** Tells a page something main sends; a page that is gone does not hear it. */
  async push(windowId: number, channel: string, args: unknown): Promise<void> {
    const page = this.pages.get(windowId)
    await page
      ?.evaluate(([eventName, detail]) => dispatchEvent(new CustomEvent(eventName, { detail })), [
        PUSH_EVENT,
        { channel, args },
      ] as const)
      .catch(() => undefined)
  }

  async printToPdf(windowId: number): Promise<Uint8Array> {
    const page = this.pages.get(windowId)
    if (page === undefined) throw new Error(`Window ${windowId} is not open`)
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.violations.push(`Page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') this.violations.push(`Console error: ${message.text()}`)
    })
    page.on('requestfailed', (request: Request) => {
      if (!request.url().startsWith(ORIGIN)) this.violations.push(`Request failed: ${request.url()}`)
    })
  }
}
