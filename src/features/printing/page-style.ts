import type { FormMoment, FormRows } from '../../domain/forms/form-rows.ts'
import type { PageLayout } from '../../domain/forms/page-layout.ts'
import { printableLine } from '../../domain/forms/printable-text.ts'
import type { PrintedIdentity } from '../../domain/office-identity.ts'
import { cssString } from './css-string.ts'
import { fillText, formTexts } from './form-texts.ts'
import { momentText } from './moment-text.ts'

/** Printed when and by whom: the only part of a paper that its digest does not cover. */
export interface PrintedMark {
  readonly at: FormMoment
  readonly by: string
}

/** A form among others in one document has pages of its own name, counted for it alone; `total` `null` = not known yet. */
export interface PageRun {
  readonly name: string
  readonly total: number | null
}

const LONGEST_NAME_CHARS = 20
/** A5 is 148 mm wide, A4 210. */
const NARROW_MM = 180
const LONGEST_NUMBER_CHARS = 40
/** 9 pt is the smallest size on paper (`forms.md`); margin boxes inherit nothing from the page's text. */
const MARGIN_BOX = 'font: 9pt/1.3 var(--paper-song); color: #000; white-space: pre; vertical-align: top'
/** Between the sheet and its footer; three lines stand nearer, for no printer reaches the last 4 mm of the paper. */
const FOOTER_GAP_MM = 4
const NEAR_GAP_MM = 1.5

/** Form id, revision and number, as they stand in the footer; an office may have a numbering of its own before it. */
export function formMark(rows: FormRows, prefix = ''): string {
  const number = cut(rows.number, LONGEST_NUMBER_CHARS)
  const formId = `${prefix}${rows.formId}`
  return fillText(formTexts.footer.form, { formId, revision: rows.revision, number }).trimEnd()
}

/** When and by whom, as it stands in the footer. */
export function printedText(mark: PrintedMark): string {
  return momentText(formTexts.footer.printed, mark.at, {
    name: cut(printableLine(mark.by), LONGEST_NAME_CHARS),
  })
}

/** Lines of an office below the footer of a form; narrow paper has room for one. */
export function officeLines(layout: PageLayout, identity: PrintedIdentity | undefined): readonly string[] {
  const { address = '', footer = '' } = identity ?? {}
  return (isNarrow(layout) ? [footer] : [address, footer]).filter((line) => line !== '')
}

/**
 * The page rule of a form: size, margins and the footer of every page. Chromium knows no `string-set`, so the words of
 * the footer are part of the rule; they are adopted as a constructed sheet, which `style-src 'self'` allows.
 */
export function pageStyle(
  layout: PageLayout,
  rows: FormRows,
  mark: PrintedMark | null,
  identity?: PrintedIdentity,
  run: PageRun | null = null,
): string {
  return framedPage(layout, formMark(rows, identity?.prefix), mark, officeLines(layout, identity), run)
}

function isNarrow({ widthMm }: PageLayout): boolean {
  return widthMm < NARROW_MM
}

/** The same for any paper; `name` stands at the left of the footer, `below` under all of it. */
export function framedPage(
  layout: PageLayout,
  name: string,
  mark: PrintedMark | null,
  below: readonly string[] = [],
  run: PageRun | null = null,
): string {
  const { top, right, bottom, left } = layout.marginsMm
  const printed = mark ? printedText(mark) : ''
  return [
    run === null ? '@page {' : `@page ${run.name} { counter-increment: ${run.name};`,
    `  size: ${String(layout.widthMm)}mm ${String(layout.heightMm)}mm;`,
    `  margin: ${String(top)}mm ${String(right)}mm ${String(bottom)}mm ${String(left)}mm;`,
    ...footerRules(layout, [name, printed], below, run).map((rule) => `  ${rule}`),
    '}',
  ].join('\n')
}

function footerRules(
  layout: PageLayout,
  [name, printed]: readonly [name: string, printed: string],
  below: readonly string[],
  run: PageRun | null,
): readonly string[] {
  const { pageBefore, pageBetween, pageAfter } = formTexts.footer
  const total = run === null ? 'counter(pages)' : cssString(String(run.total ?? ''))
  const pages = `${cssString(pageBefore)} counter(${run?.name ?? 'page'}) ${cssString(pageBetween)} ${total} ${cssString(pageAfter)}`
  // On narrow paper the two would run into each other, so they stand one above the other.
  if (isNarrow(layout)) {
    const box = below.length > 0 ? boxBelow(0) : boxBelow(FOOTER_GAP_MM)
    return [
      `@bottom-left { content: ${lines([name, printed, ...below])}; ${box} }`,
      `@bottom-center { content: ""; ${box} }`,
      `@bottom-right { content: ${pages}; ${box} }`,
    ]
  }
  // A line of the office takes the whole width, so nothing stands in the middle; it runs on below the number of the page.
  if (below.length > 0) {
    const first = [name, printed].filter((part) => part !== '').join('\u3000')
    return [
      `@bottom-left { content: ${lines([first, ...below])}; width: 80%; ${boxBelow(NEAR_GAP_MM)} }`,
      `@bottom-right { content: ${pages}; width: 20%; ${boxBelow(NEAR_GAP_MM)} }`,
    ]
  }
  return [
    `@bottom-left { content: ${cssString(name)}; ${boxBelow(FOOTER_GAP_MM)} }`,
    `@bottom-center { content: ${cssString(printed)}; ${boxBelow(FOOTER_GAP_MM)} }`,
    `@bottom-right { content: ${pages}; ${boxBelow(FOOTER_GAP_MM)} }`,
  ]
}

function boxBelow(gapMm: number): string {
  return `${MARGIN_BOX}; padding-top: ${String(gapMm)}mm`
}

function lines(texts: readonly string[]): string {
  return texts.map(cssString).join(' "\\a" ')
}

/** Class of what holds the sheets of a pack. */
export const PACK_CLASS = 'paper-pack'

/** Page rules of a pack: each sheet is one page, with its own number and counted by itself. */
export function packStyle(layout: PageLayout, pack: readonly FormRows[], mark: PrintedMark | null): string {
  const { pageBefore, pageBetween, pageAfter } = formTexts.footer
  const onlyPage = cssString(`${pageBefore}1${pageBetween}1${pageAfter}`)
  const [first] = pack
  const sheets = pack.flatMap((rows, at) => {
    const page = `sheet-${String(at + 1)}`
    return [
      `.${PACK_CLASS} > :nth-child(${String(at + 1)}) { page: ${page}; break-before: page }`,
      `@page ${page} {`,
      `  @bottom-left { content: ${cssString(formMark(rows))}; ${boxBelow(FOOTER_GAP_MM)} }`,
      `  @bottom-right { content: ${onlyPage}; ${boxBelow(FOOTER_GAP_MM)} }`,
      '}',
    ]
  })
  return [framedPage(layout, first === undefined ? '' : formMark(first), mark), ...sheets].join('\n')
}

/** Lets a document print by these rules. Returns the function that takes them back. */
export function adoptPageStyle(document: Document, css: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet)
  }
}

function cut(text: string, chars: number): string {
  const all = [...text]
  return all.length <= chars ? text : `${all.slice(0, chars - 1).join('')}…`
}
