import readSheet from 'read-excel-file/node'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { columnName } from '../../../../src/formats/export-xlsx-parts.ts'
import { SheetXml, xlsxBytes, type XlsxCell } from '../../../../src/formats/export-xlsx.ts'
import { aSmallDesk, type DeskInMemory } from '../../electron/main/export/export-desk.ts'
import { aDeskOfEverything } from './desk-of-everything.ts'
import { exportBytes, unpacked } from './export-bytes.ts'

const MADE_AT = { year: 2026, month: 11, day: 21, hour: 9, minute: 30, weekday: 6 }

async function workbook(rows: readonly (readonly XlsxCell[])[]): Promise<Buffer> {
  const sheet = new SheetXml([
    { title: '编号', width: 20 },
    { title: '内容', width: 60 },
  ])
  async function* given() {
    const text = [
      sheet.begin(),
      ...rows.map((row, at) => sheet.row(at + 1, row)),
      sheet.end(rows.length),
    ].join('')
    yield await Promise.resolve(new TextEncoder().encode(text))
  }
  return Buffer.concat(await xlsxBytes({ name: '投诉台账', sheet: given(), madeAt: MADE_AT }))
}

async function sheetXml(bytes: Uint8Array): Promise<string> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(bytes)), { useWebWorkers: false })
  const entry = (await zip.getEntries()).find(({ filename }) => filename === 'xl/worksheets/sheet1.xml')
  if (entry === undefined || entry.directory) throw new Error('No sheet')
  return new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter()))
}

async function cellsOf(bytes: Buffer): Promise<unknown[][]> {
  const sheets = await readSheet(bytes)
  return sheets[0]?.data ?? []
}

describe('row 19: the ledger never holds a formula', { timeout: 30_000 }, () => {
  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=HYPERLINK("http://x")'])(
    '%j stays a text',
    async (text) => {
      const bytes = await workbook([[{ text }]])
      const xml = await sheetXml(bytes)
      expect(xml).not.toMatch(/<f[ >]/)
      expect(xml).toContain('<c r="A2" s="3" t="inlineStr">')
      const read = (await cellsOf(bytes))[1]?.[0]
      expect(String(read).trim()).toBe(text.trim())
    },
  )
})

describe('row 17: any text goes through a workbook', { timeout: 30_000 }, () => {
  it.each([
    ['<b onclick="x">&amp;</b>', '<b onclick="x">&amp;</b>'],
    ['𠮷野家 㙟 😀', '𠮷野家 㙟 😀'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['a\u0000b\u0007c', 'a␀b␇c'],
    ['\uD800x', '\uFFFDx'],
    ['９'.repeat(9000), '９'.repeat(9000)],
    ['字'.repeat(40_000), '字'.repeat(32_767)],
  ])('%.20j', async (text, shown) => {
    expect((await cellsOf(await workbook([[null, { text }]])))[1]?.[1]).toBe(shown)
  })

  it('escapes what Excel would take for a character code', async () => {
    expect(await sheetXml(await workbook([[{ text: '_x0041_' }]]))).toContain('>_x005F_x0041_</t>')
  })
})

describe('the workbook', { timeout: 30_000 }, () => {
  it('holds real dates on the wall clock', async () => {
    const moment = { year: 2026, month: 11, day: 21, hour: 14, minute: 5, weekday: 6 }
    const [, row] = await cellsOf(await workbook([[{ moment }]]))
    expect(row?.[0]).toEqual(new Date(Date.UTC(2026, 10, 21, 14, 5)))
  })

  it('keeps numbers as numbers', async () => {
    const [, row] = await cellsOf(await workbook([[{ number: 3 }, { text: '007' }]]))
    expect(row).toEqual([3, '007'])
  })

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('names column %i %s', (index, name) => {
    expect(columnName(index)).toBe(name)
  })
})

describe('the ledger of an export', { timeout: 30_000 }, () => {
  const ledgerOf = async (desk: DeskInMemory) => {
    const ledger = (await unpacked(await exportBytes(desk))).find(({ path }) => path === 'ledger.xlsx')
    return cellsOf(Buffer.from(ledger?.bytes ?? []))
  }

  it('has a row for each case in the order in which they began, in words people read', async () => {
    const desk = aSmallDesk(3)
    const first = desk.events.find(({ kind }) => kind === 'registered')
    desk.add({
      stream: first?.stream ?? { kind: 'case', id: '' },
      seen: [first?.id ?? ''],
      kind: 'judged',
      data: { jurisdiction: 'property', nature: 'valid' },
      personal: { reason: '' },
    })
    const [titles, ...rows] = await ledgerOf(desk)
    expect(titles?.slice(0, 5)).toEqual(['编号', '受理时间', '事项类型', '投诉方式', '投诉人'])
    expect(rows.map((row) => row[0])).toEqual([1, 2, 3].map((n) => `TS-20261120-A3F-000${n}`))
    expect(rows[0]).toEqual(
      expect.arrayContaining(['投诉', '来电', '李明', '噪音', '物业纠纷', '有效', '王秀英']),
    )
  })

  it('tells a manager what was added to a case since, counts as numbers', async () => {
    const [titles, row] = await ledgerOf(aDeskOfEverything())
    const cell = (title: string) => row?.[(titles ?? []).indexOf(title)]
    expect(['催办次数', '并入来电', '证据件数'].map(cell)).toEqual([1, 1, 2])
    expect(['已反映至', '紧急程度', '疑似重大'].map(cell)).toEqual(['新闻媒体、法院', '紧急', '是'])
    expect(cell('最近催办')).toBeInstanceOf(Date)
  })

  it('says that a person was erased, and keeps the rest', async () => {
    const desk = aSmallDesk(1)
    desk.events.forEach((event, index) => {
      if (event.personal !== undefined)
        desk.events[index] = { ...event, personal: { hash: event.personal.hash } }
    })
    const [, row] = await ledgerOf(desk)
    expect(row).toEqual(expect.arrayContaining(['TS-20261120-A3F-0001', '已按要求删除', '噪音']))
    expect(JSON.stringify(row)).not.toContain('李明')
  })
})
