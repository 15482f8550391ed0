import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { RequestName } from '../../electron/contract/request-names.ts'
import type { RequestArgs } from '../../electron/contract/requests.ts'
import type { Sheet } from '../../electron/contract/shapes.ts'
import { PAGE_LAYOUTS } from '../../src/domain/forms/page-layout.ts'
import { formsToLookAt } from '../builders/printed-forms.ts'
import { askMain } from '../harness/ask-main.ts'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { spreadOf, type BenchRow } from './bench-report.ts'

const FORMS = 100
const WARM_UP = 2
const SINGLES = 15
const BUNDLES = 5
const MEGABYTE = 1024 * 1024

/** What the sheet window showed when it was printed, as a page without a script. */
interface StaticPaper {
  readonly body: string
  readonly styles: string
  /** Rules of the pages, which are adopted and stand in no file. */
  readonly pageRules: string
}

/** One form, and a hundred in one file, from the asking to the answer, beside Chromium printing the same pages without a script. */
export async function measurePaper(desk: ChromiumDesk): Promise<readonly BenchRow[]> {
  const [single, ...others] = aHundredForms()
  if (single === undefined) throw new Error('Bench of paper: expected forms, found none')
  const sheets = [single, ...others]
  const one = await timesOf(desk, 'form:toPdf', { sheet: single }, SINGLES)
  const many = await timesOf(desk, 'form:bundle', { sheets, name: 'bench' }, BUNDLES)
  const plain = await desk.browser.newPage()
  const staticOne = await printTimes(plain, one.paper, one.paper.pageRules, SINGLES)
  // As one document: the very same pages, under one rule that counts them through.
  const staticMany = await printTimes(plain, many.paper, one.paper.pageRules, BUNDLES)
  await plain.close()
  return [
    {
      row: 'paper: one form to PDF, beside Chromium printing the same static page',
      unit: 'ms',
      measured: spreadOf(one.ms),
      baseline: spreadOf(staticOne),
      compared: 'p50',
      limit: 1.5,
      aim: 1.1,
    },
    {
      row: `paper: ${String(FORMS)} forms in one file, each with its own page n / m, beside one document of them`,
      unit: 'ms',
      measured: spreadOf(many.ms),
      baseline: spreadOf(staticMany),
      compared: 'p50',
      limit: 8,
      aim: 2,
    },
    {
      row: `paper: greatest extra memory of main, ${String(FORMS)} forms in one file`,
      unit: 'MB',
      measured: spreadOf([many.mainBytes / MEGABYTE]),
      baseline: null,
      compared: 'p50',
      limit: 150,
      aim: null,
    },
    {
      row: `paper: JavaScript memory of the sheet window, ${String(FORMS)} forms in one file`,
      unit: 'MB',
      measured: spreadOf([many.windowBytes / MEGABYTE]),
      baseline: null,
      compared: 'p50',
      limit: 150,
      aim: null,
    },
  ]
}

/** Ordinary forms of one size, so that one rule can be the baseline of all. */
function aHundredForms(): readonly Sheet[] {
  const upright = formsToLookAt('ordinary').filter(
    ({ rows }) => PAGE_LAYOUTS[rows.formId] === PAGE_LAYOUTS.F01,
  )
  return Array.from({ length: FORMS }, (_, at) => {
    const rows = upright[at % upright.length]?.rows
    return {
      formId: rows?.formId ?? '',
      number: `TS-${String(at)}`,
      household: '',
      language: 'zh-Hans',
      rows,
    }
  })
}

async function timesOf<N extends RequestName>(
  desk: ChromiumDesk,
  name: N,
  args: RequestArgs<N>,
  runs: number,
) {
  const ms: number[] = []
  for (let run = 0; run < WARM_UP + runs; run += 1) {
    const { outcome, ms: took } = await askMain(desk.page, name, args)
    if (!outcome.ok) throw new Error(`${name}: expected a file, got ${outcome.code}`)
    if (run >= WARM_UP) ms.push(took)
  }
  // What is measured is not watched; it is looked at in a run of its own.
  return { ms, ...(await watched(desk, () => askMain(desk.page, name, args))) }
}

async function watched(desk: ChromiumDesk, ask: () => Promise<unknown>) {
  const taken: { paper: StaticPaper; bytes: number }[] = []
  desk.answers.set('window:printToPdf', async () => {
    const sheet = desk.browser.pages().find((page) => page.url().includes('/sheet.html'))
    if (sheet === undefined) throw new Error('Bench of paper: expected the sheet window, found none')
    const paper = await sheet.evaluate(staticPaper)
    const cdp = await desk.browser.newCDPSession(sheet)
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    taken.push({ paper, bytes: usedSize })
    return new Uint8Array(await sheet.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))
  })
  const before = residentBytes(desk.main.child.pid ?? 0)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, residentBytes(desk.main.child.pid ?? 0))), 5)
  await ask()
  clearInterval(timer)
  desk.answers.delete('window:printToPdf')
  const last = taken.at(-1)
  if (last === undefined) throw new Error('Bench of paper: expected a printing, found none')
  return { paper: last.paper, windowBytes: last.bytes, mainBytes: most - before }
}

function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/VmRSS:\s+(?<kilobytes>\d+)/u.exec(status)?.groups?.['kilobytes'] ?? 0) * 1024
}

function staticPaper(): StaticPaper {
  // Inner functions would be given names by the bundler that the page does not know.
  return {
    body: document.body.outerHTML.replace(/<script.*?<\/script>/gsu, ''),
    styles: Array.from(document.styleSheets)
      .flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText))
      .join('\n'),
    pageRules: document.adoptedStyleSheets
      .flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText))
      .join('\n'),
  }
}

/** Printing alone: the page is loaded and laid out before. */
async function printTimes(
  page: Page,
  { body, styles }: StaticPaper,
  pageRules: string,
  runs: number,
): Promise<readonly number[]> {
  const apart = 'section { break-before: page }'
  const ms: number[] = []
  for (let run = 0; run < WARM_UP + runs; run += 1) {
    await page.setContent(
      `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${styles}${apart}${pageRules}</style>${body}</html>`,
    )
    await page.evaluate(() => document.fonts.ready.then(() => document.body.getBoundingClientRect().height))
    const from = performance.now()
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    if (run >= WARM_UP) ms.push(performance.now() - from)
  }
  return ms
}
