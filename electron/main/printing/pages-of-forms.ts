/** Chromium begins the object of a page with its type. */
const PAGE = /\n(?<id>\d+) 0 obj\s*<<\s*\/Type ?\/Page\b/gu

/**
 * How many pages each form of one document takes, where each begins on a page of its own and is named as a destination
 * (`id` of an element that a link points to); in the order of `names`, which is the one of the document. `null` = the
 * PDF is built otherwise than Chromium builds it.
 */
export function pagesOfForms(pdf: Uint8Array, names: readonly string[]): readonly number[] | null {
  const text = latin(pdf)
  const pages = pageIds(text)
  const first = names.map((name) => pages.indexOf(destinationOf(text, name)))
  const counts = first.map((page, index) => (first[index + 1] ?? pages.length) - page)
  const isWhole = first[0] === 0 && first.every((page) => page >= 0) && counts.every((count) => count > 0)
  return isWhole ? counts : null
}

/** Pages of a PDF as Chromium builds it. */
export function pageCount(pdf: Uint8Array): number {
  return pageIds(latin(pdf)).length
}

function pageIds(text: string): readonly string[] {
  return [...text.matchAll(PAGE)].map(({ groups }) => groups?.['id'] ?? '')
}

/** Number of the page's object; '' = there is no such destination. */
function destinationOf(text: string, name: string): string {
  return new RegExp(`/${name} \\[(?<id>\\d+) 0 R /XYZ`, 'u').exec(text)?.groups?.['id'] ?? ''
}

function latin(pdf: Uint8Array): string {
  return new TextDecoder('latin1').decode(pdf)
}
