import { describe, expect, it } from 'vitest'
import { pageCount, pagesOfForms } from '../../../../../electron/main/printing/pages-of-forms.ts'

const FIRST_PAGE_ID = 10

/** A PDF as Chromium writes it: so many pages, and names of destinations with the page, from 0, each lies on. */
function aPdf(pages: number, destinations: Readonly<Record<string, number>>): Uint8Array {
  const objects = Array.from(
    { length: pages },
    (_, at) =>
      `${String(FIRST_PAGE_ID + at)} 0 obj\n<</Type /Page\n/Resources <<>>\n/MediaBox [0 0 595 842]>>\nendobj\n`,
  )
  const named = Object.entries(destinations).map(
    ([name, page]) => `/${name} [${String(FIRST_PAGE_ID + page)} 0 R /XYZ 70.9 785.2 0]`,
  )
  const text = `%PDF-1.4\n3 0 obj\n<</Type /Pages\n/Count ${String(pages)}>>\nendobj\n${objects.join('')}`
  return Buffer.from(`${text}8 0 obj\n<<${named.join('\n')}>>\nendobj\n`, 'latin1')
}

describe('ADR 37 pages of each form in one document', () => {
  it.each([
    ['one form', 3, { form0: 0 }, ['form0'], [3]],
    [
      'forms of one and of several pages',
      6,
      { form0: 0, form1: 1, form2: 4 },
      ['form0', 'form1', 'form2'],
      [1, 3, 2],
    ],
    [
      'names of which one begins another',
      3,
      { form11: 2, form1: 1, form0: 0 },
      ['form0', 'form1', 'form11'],
      [1, 1, 1],
    ],
  ])('%s', (_, pages, destinations, names, expected) => {
    expect(pagesOfForms(aPdf(pages, destinations), names)).toEqual(expected)
    expect(pageCount(aPdf(pages, destinations))).toBe(pages)
  })

  it.each([
    ['a destination is missing', { form0: 0 }],
    ['the first form does not begin on the first page', { form0: 1, form1: 2 }],
    ['a form stands before the one it follows', { form0: 0, form1: 0 }],
    ['a destination lies on no page', { form0: 0, form1: 7 }],
  ])('are not guessed where %s', (_, destinations) => {
    expect(pagesOfForms(aPdf(3, destinations), ['form0', 'form1'])).toBeNull()
  })

  it('are not guessed in a PDF built otherwise', () => {
    expect(pagesOfForms(Buffer.from('%PDF-1.7 << /ObjStm >>'), ['form0'])).toBeNull()
    expect(pageCount(Buffer.from('%PDF-1.7 << /ObjStm >>'))).toBe(0)
  })
})
