import { describe, expect, it } from 'vitest'
import type { FormRows } from '../../../../../src/domain/forms/form-rows.ts'
import { blankF01Rows } from '../../../../../src/domain/forms/f01.ts'
import { PAGE_LAYOUTS } from '../../../../../src/domain/forms/page-layout.ts'
import { cssString } from '../../../../../src/features/printing/css-string.ts'
import { choiceText, fillText } from '../../../../../src/features/printing/form-texts.ts'
import { parseFormRows } from '../../../../../src/features/printing/form-rows-schema.ts'
import { pageStyle } from '../../../../../src/features/printing/page-style.ts'

const rows: FormRows = { ...blankF01Rows({ officeName: '甲', officePhone: '' }), number: 'TS-1' }
const at = { year: 2026, month: 1, day: 2, hour: 3, minute: 4 }

describe('footer of a paper', () => {
  it.each([
    ['"', '"\\22 "'],
    ['\\', '"\\5c "'],
    ['a\nb', '"a\\a b"'],
    ['</style>', '"\\3c /style>"'],
    ['\u0000', '"\\fffd "'],
    ['林😀𠮷', '"林😀𠮷"'],
  ])('writes %j as the CSS string %s', (text, css) => {
    expect(cssString(text)).toBe(css)
  })

  it('carries form, revision, number, when, by whom and the pages, on the page declared for the form', () => {
    const css = pageStyle(PAGE_LAYOUTS.F01, rows, { at, by: '林' })
    expect(css).toContain('size: 210mm 297mm;')
    expect(css).toContain('margin: 20mm 16mm 18mm 25mm;')
    expect(css).toContain('"F01 第1版　TS-1"')
    expect(css).toContain('"2026-01-02 03:04　林　打印"')
    expect(css).toContain('"第 " counter(page) " 页 共 " counter(pages) " 页"')
  })

  it('shortens a name that would push the others off the page', () => {
    expect(pageStyle(PAGE_LAYOUTS.F01, rows, { at, by: '长'.repeat(300) })).toContain(`${'长'.repeat(19)}…`)
  })

  it('has the numbering, address and footer of the office, as plain text and below the rest', () => {
    const office = {
      address: '锦江路 1 号',
      prefix: 'KF-',
      footer: '"; } </style>',
      hasSealPlace: false,
      logo: '',
    }
    const css = pageStyle(PAGE_LAYOUTS.F01, rows, { at, by: '林' }, office)
    const footer = cssString('"; } </style>')
    const first = '"KF-F01 第1版　TS-1　2026-01-02 03:04　林　打印"'
    expect(css).toContain([first, '"锦江路 1 号"', footer].join(' "\\a" '))
    // Narrow paper has room for one line more.
    const narrow = pageStyle(PAGE_LAYOUTS.F13, { ...rows, formId: 'F13' }, { at, by: '林' }, office)
    expect(narrow).toContain(['"2026-01-02 03:04　林　打印"', footer].join(' "\\a" '))
    expect(narrow).not.toContain('锦江路')
    expect(pageStyle(PAGE_LAYOUTS.F01, rows, null, { ...office, address: '', footer: '' })).not.toContain(
      'width:',
    )
  })

  it('says nothing of a printing that has not happened', () => {
    expect(pageStyle(PAGE_LAYOUTS.F01, rows, null)).not.toContain('打印')
  })
})

describe('words and rows of a form', () => {
  it('names a missing value and a missing word', () => {
    expect(() => fillText('{a}', {})).toThrow(/expected a value for \{a\}/u)
    expect(() => choiceText('channel', 'telex')).toThrow(/telex/u)
  })

  it('accepts the rows the domain makes and refuses others', () => {
    expect(parseFormRows(rows)).toEqual(rows)
    expect(() => parseFormRows({ ...rows, formId: 'F99' })).toThrow()
  })
})
