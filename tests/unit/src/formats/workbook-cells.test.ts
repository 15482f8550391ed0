import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../src/formats/workbook-cells.ts'
import { aWorkbook, type SheetXml } from '../../../builders/a-workbook.ts'

const one = (data: string): readonly SheetXml[] => [{ name: '名册', data }]
const row = (cells: string): string =>
  `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`

describe('a workbook', () => {
  it.each([
    ['a shared text in pieces, without how it is read aloud', '<c r="A1" t="s"><v>1</v></c>', '张三 & 李'],
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>3栋1201</t></is></c>', '3栋1201'],
    ['a telephone number kept as a number', '<c r="A1"><v>13800138000</v></c>', '13800138000'],
    ['a telephone number with an exponent', '<c r="A1"><v>1.3800138E10</v></c>', '13800138000'],
    ['a room that is shown with its zero', '<c r="A1" s="3"><v>101</v></c>', '0101'],
    ['a room written as text', '<c r="A1" t="str"><f>A2</f><v>0101</v></c>', '0101'],
    ['a date of the table', '<c r="A1" s="1"><v>43586</v></c>', '2019-05-01'],
    ['a date as the office writes it', '<c r="A1" s="2"><v>43586.5</v></c>', '2019-05-01'],
    ['a fault of a formula', '<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
  ])('reads %s', async (_what, cell, text) => {
    const { cells } = await readWorkbook(await aWorkbook(one(row(cell))))
    expect(await cells(0)).toEqual([[text]])
  })

  it('keeps rows and columns where the program counts them, and fills a room merged over its family', async () => {
    const data =
      '<worksheet><sheetData><row r="2"><c r="A2" t="str"><v>3-1201</v></c><c r="C2" t="str"><v>张</v></c></row>' +
      '<row r="3"><c r="C3" t="str"><v>李</v></c></row><row r="5"><c t="str"><v>x</v></c></row></sheetData>' +
      '<mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>'
    const { cells } = await readWorkbook(await aWorkbook(one(data)))
    expect(await cells(0)).toEqual([[], ['3-1201', '', '张'], ['3-1201', '', '李'], [], ['x']])
  })

  it('offers the sheets that can be seen, and reads the one that was chosen', async () => {
    const sheets = ['一期', '旧', '二期'].map((name, at) => ({
      name,
      data: row(`<c t="str"><v>${name}</v></c>`),
      ...(at === 1 && { state: 'hidden' }),
    }))
    const book = await readWorkbook(await aWorkbook(sheets))
    expect(book.sheets).toEqual(['一期', '二期'])
    expect(await book.cells(1)).toEqual([['二期']])
  })

  it.each([
    ['no ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'notWorkbook'],
    [
      'one locked with a password, or of the time before 2007',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      'lockedWorkbook',
    ],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code })
  })

  it('row 21 refuses a bomb, and one without any sheet', async () => {
    const bomb = await aWorkbook(one(''), { 'xl/worksheets/sheet0.xml': ' '.repeat(121_000_000) })
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect((await readWorkbook(bomb)).cells(0)).rejects.toMatchObject({ code: 'hugeWorkbook' })
    await expect(aWorkbook([]).then(readWorkbook)).rejects.toMatchObject({ code: 'notWorkbook' })
  })

  it('refuses a row far below what any office has', async () => {
    const { cells } = await readWorkbook(
      await aWorkbook(one('<worksheet><row r="1048576"><c t="str"><v>x</v></c></row></worksheet>')),
    )
    await expect(cells(0)).rejects.toMatchObject({ code: 'hugeWorkbook' })
  })
})
