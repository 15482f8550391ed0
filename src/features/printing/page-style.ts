import type { FormMoment, FormRows } from '../../domain/forms/form-rows.ts'
import type { PageLayout } from '../../domain/forms/page-layout.ts'
import { printableLine } from '../../domain/forms/printable-text.ts'
import { cssString } from './css-string.ts'
import { fillText, formTexts } from './form-texts.ts'
import { momentText } from './moment-text.ts'

/** Printed when and by whom: the only part of a paper that its digest does not cover. */
export interface PrintedMark {
  readonly at: FormMoment
  readonly by: string
}

const LONGEST_NAME_CHARS = 20
/** A5 is 148 mm wide, A4 210. */
const NARROW_MM = 180
const LONGEST_NUMBER_CHARS = 40
/** 9 pt is the smallest size on paper (`forms.md`); margin boxes inherit nothing from the page's text. */
const MARGIN_BOX =
  'font: 9pt/1.3 var(--paper-song); color: #000; white-space: pre; vertical-align: top; padding-top: 4mm'

/** Form id, revision and number, as they stand in the footer. */
export function formMark(rows: FormRows): string {
  const number = cut(rows.number, LONGEST_NUMBER_CHARS)
  return fillText(formTexts.footer.form, { formId: rows.formId, revision: rows.revision, number }).trimEnd()
}

/** When and by whom, as it stands in the footer. */
export function printedText(mark: PrintedMark): string {
  return momentText(formTexts.footer.printed, mark.at, {
    name: cut(printableLine(mark.by), LONGEST_NAME_CHARS),
  })
}

/**
 * The page rule of a form: size, margins and the footer of every page. Chromium knows no `string-set`, so the words of
 * the footer are part of the rule; they are adopted as a constructed sheet, which `style-src 'self'` allows.
 */
export function pageStyle(layout: PageLayout, rows: FormRows, mark: PrintedMark | null): string {
  return framedPage(layout, formMark(rows), mark)
}

/** The same for any paper; `name` stands at the left of the footer. */
export function framedPage(layout: PageLayout, name: string, mark: PrintedMark | null): string {
  const { top, right, bottom, left } = layout.marginsMm
  const { pageBefore, pageBetween, pageAfter } = formTexts.footer
  const pages = `${cssString(pageBefore)} counter(page) ${cssString(pageBetween)} counter(pages) ${cssString(pageAfter)}`
  const printed = mark ? cssString(printedText(mark)) : '""'
  // On narrow paper the two would run into each other, so they stand one above the other.
  const isNarrow = layout.widthMm < NARROW_MM
  const leftWords = isNarrow ? `${cssString(name)} "\\a" ${printed}` : cssString(name)
  return [
    '@page {',
    `  size: ${String(layout.widthMm)}mm ${String(layout.heightMm)}mm;`,
    `  margin: ${String(top)}mm ${String(right)}mm ${String(bottom)}mm ${String(left)}mm;`,
    `  @bottom-left { content: ${leftWords}; ${MARGIN_BOX} }`,
    `  @bottom-center { content: ${isNarrow ? '""' : printed}; ${MARGIN_BOX} }`,
    `  @bottom-right { content: ${pages}; ${MARGIN_BOX} }`,
    '}',
  ].join('\n')
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
