import { bundledFormName } from '../../domain/forms/bundled-form.ts'
import { PAGE_LAYOUTS } from '../../domain/forms/page-layout.ts'
import { pageStyle } from './page-style.ts'
import type { PaperOfForm } from './paper-of-form.ts'

/**
 * The page rules of a document of several forms: each form has pages of its own name, with its size, its footer and its
 * own count; `pages` = how many each has, none = not known yet. Chromium cannot set `page` back, and `counter(pages)`
 * counts the document, so the total of a form is written (ADR 37).
 */
export function bundlePageStyle(forms: readonly PaperOfForm[], pages: readonly number[]): string {
  return forms
    .map(({ rows, printed, marks }, at) => {
      const name = bundledFormName(at)
      const run = { name, total: pages[at] ?? null }
      const rule = pageStyle(PAGE_LAYOUTS[rows.formId], rows, printed, marks.identity, run)
      return `${rule}\n#${name} { page: ${name}; break-before: page }`
    })
    .join('\n')
}
