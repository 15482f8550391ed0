import { readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import type { PrintedMarks } from '../../src/domain/forms/printed-marks.ts'
import type { FormScript } from '../../src/domain/office.ts'
import { paperBoxFaults } from './paper-boxes.ts'

/** Folder of the built renderer; the same page in the hidden window makes every paper. */
const built = process.env['TINGSU_RENDERER'] ?? resolve(import.meta.dirname, '../../out/renderer')
const origin = 'https://paper.test'
const csp = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:",
  "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'",
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types vue worker",
].join('; ')
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** One paper to print. */
export interface SheetToPrint {
  /** Several = sheets of one document, each with a number of its own. */
  readonly rows: FormRows | readonly FormRows[]
  readonly marks?: PrintedMarks
  /** Absent = simplified. */
  readonly language?: FormScript
}

/**
 * Lays out each sheet in one warm page of the built program, as main does, and prints it. `faults` are violations and errors
 * of the page, and what is cut or overlaps on the paper.
 */
export async function printSheets(
  sheets: readonly SheetToPrint[],
  printedBy = '林',
): Promise<{ readonly pdfs: readonly Uint8Array[]; readonly faults: readonly string[] }> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const faults: string[] = []
    const page = await browser.newPage()
    page.on('console', (message) => faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.route('**/*', (route) => {
      const { origin: from, pathname } = new URL(route.request().url())
      if (from !== origin) faults.push(`request to ${from}`)
      return route.fulfill({
        body: readFileSync(resolve(built, `.${pathname}`)),
        contentType: contentTypes[extname(pathname)] ?? 'application/octet-stream',
        headers: { 'content-security-policy': csp },
      })
    })
    return { pdfs: await pdfsOf(page, sheets, { printedBy, faults }), faults }
  } finally {
    await browser.close()
  }
}

async function pdfsOf(
  page: Page,
  sheets: readonly SheetToPrint[],
  { printedBy, faults }: { readonly printedBy: string; readonly faults: string[] },
): Promise<readonly Uint8Array[]> {
  let markReady = (): void => undefined
  await page.exposeFunction('answer', (name: string, { jobId }: { jobId: string }) => {
    if (name === 'sheet:ready') {
      markReady()
      return { ok: true, value: null }
    }
    const asked = sheets[Number(jobId)]
    const sheet = { formId: formIdOf(asked), number: '', household: '', language: 'zh-Hans', ...asked }
    const printedAt = Date.UTC(2026, 10, 21, 14, 33)
    return { ok: true, value: { sheets: [sheet], pages: null, printedAt, printedBy } }
  })
  await page.addInitScript({
    content: 'window.desk = { request: window.answer, onPush: () => () => undefined }',
  })
  const pdfs: Uint8Array[] = []
  for (const jobId of sheets.keys()) {
    const ready = new Promise<void>((done) => {
      markReady = done
    })
    await page.goto(`${origin}/sheet.html#${String(jobId)}`)
    await ready
    const boxes = await paperBoxFaults(page)
    faults.push(...boxes.map((fault) => `${formIdOf(sheets[jobId])}: ${fault}`))
    pdfs.push(
      new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })),
    )
  }
  return pdfs
}

function formIdOf(sheet: SheetToPrint | undefined): string {
  const [first] = [sheet?.rows ?? []].flat()
  return first?.formId ?? ''
}
