import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isBlank } from '../../../../../electron/main/printing/blank-pages.ts'

const TEXT = '/NonStruct <</MCID 0 >>BDC\nBT\n/F4 16 Tf\n1 0 0 -1 8 27 Tm\n<2A> Tj\nET\n'
const LINES = '.24 0 0 -.24 0 842 cm\nq\n0 0 0 RG\n10 10 m\n20 20 l\nS\nQ\n'

/** A PDF as Chromium writes it, with pages that say this. */
function aPdf(pages: readonly string[], isPacked = true): Uint8Array {
  const objects = pages.flatMap((content, index) => {
    const body = isPacked ? deflateSync(content).toString('latin1') : content
    const filter = isPacked ? '/Filter /FlateDecode\n' : ''
    const id = index * 2 + 3
    return [
      `${String(id)} 0 obj\n<<${filter}/Length ${String(body.length)}>> stream\n${body}\nendstream\nendobj\n`,
      `${String(id + 1)} 0 obj\n<</Type /Page\n/MediaBox [0 0 595 842]\n/Contents ${String(id)} 0 R\n>>\nendobj\n`,
    ]
  })
  return Buffer.from(`%PDF-1.4\n${objects.join('')}`, 'latin1')
}

describe('row 16: blank pages', () => {
  it.each([
    ['a page without anything', [''], true],
    ['pages of lines and no words', [LINES, LINES], true],
    ['a page with words', [TEXT], false],
    ['words on the second page', [LINES, LINES + TEXT], false],
  ])('%s', (_, pages, expected) => {
    expect(isBlank(aPdf(pages))).toBe(expected)
    expect(isBlank(aPdf(pages, false))).toBe(expected)
  })

  it.each([
    ['without pages', Buffer.from('%PDF-1.7')],
    [
      'packed in another way',
      Buffer.from(
        Buffer.from(aPdf(['']))
          .toString('latin1')
          .replace('FlateDecode', 'LZWDecode'),
        'latin1',
      ),
    ],
    [
      'with a stream that is damaged',
      Buffer.from(
        Buffer.from(aPdf([LINES]))
          .toString('latin1')
          .replace('stream\nx', 'stream\n!'),
        'latin1',
      ),
    ],
  ])('a PDF %s is taken as it is', (_, pdf) => {
    expect(isBlank(pdf)).toBe(false)
  })
})
