import { describe, expect, it } from 'vitest'
import { listCells } from '../../../../src/formats/list-cells.ts'
import { listText } from '../../../../src/formats/list-text.ts'

const TEXT = '房号,姓名'
/** The same text in GBK, as a Chinese spreadsheet writes it. */
const GBK = Uint8Array.of(0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb)
const utf8 = new TextEncoder().encode(TEXT)
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))

describe('row 45 the text of a list', () => {
  it.each([
    ['UTF-8', utf8, TEXT],
    ['UTF-8 with its mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), TEXT],
    ['GBK', GBK, TEXT],
    ['UTF-16', utf16, TEXT],
    ['nothing', new Uint8Array(), ''],
    ['a spreadsheet file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), null],
    ['bytes of no encoding', Uint8Array.of(0xff, 0xff, 0xff), null],
  ])('in %s', (_what, bytes, expected) => {
    expect(listText(bytes)).toBe(expected)
  })
})

describe('row 45 the cells of a list', () => {
  it.each([
    [
      'commas',
      '房号,姓名\n3-1201,"张,宏伟"',
      [
        ['房号', '姓名'],
        ['3-1201', '张,宏伟'],
      ],
    ],
    [
      'tabs',
      '房号\t姓名\r\n3-1201\t张宏伟\r\n',
      [
        ['房号', '姓名'],
        ['3-1201', '张宏伟'],
      ],
    ],
    ['a line break inside quotation marks', 'a\n"b\nc"', [['a'], ['b\nc']]],
    ['rows of different length', 'a,b\nc\nd,e,f', [['a', 'b'], ['c'], ['d', 'e', 'f']]],
    ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
  ])('between %s', (_what, text, rows) => {
    expect(listCells(text)).toEqual({ ok: true, rows })
  })

  it('a quotation mark without its partner is named, and nothing is read', () => {
    expect(listCells('a,b\nc,"d\ne,f')).toMatchObject({ ok: false })
  })
})
