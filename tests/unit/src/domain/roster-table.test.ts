import { describe, expect, it } from 'vitest'
import { guessLayout } from '../../../../src/domain/roster-layout.ts'
import { readRosterTable } from '../../../../src/domain/roster-table.ts'

const readTable = (records: readonly (readonly string[])[]) => readRosterTable(records, guessLayout(records))

const TITLES = ['房号', '姓名', '关系', '电话', '入住']

describe('row 45 a list of the roster', () => {
  it.each([
    [TITLES],
    [['Household', 'Name', 'Relation', 'Phone', 'Moved In']],
    [[' 房间号 ', '业主姓名', '与房屋关系', '联系电话', '入住日期']],
  ])('is read under the titles %j', (titles) => {
    expect(readTable([titles, ['3栋1单元1201', '张宏伟', '业主', '138 0000 1234', '2019-05']])).toEqual({
      bad: [],
      rows: [
        {
          row: 2,
          address: '3-1-1201',
          name: '张宏伟',
          relation: 'owner',
          phone: '138 0000 1234',
          movedIn: '2019-05',
        },
      ],
    })
  })

  it.each([
    ['no room', ['', '张宏伟', '', '', ''], 'addressMissing', '张宏伟'],
    ['a room nobody can read', ['张宏伟', '3-1201', '', '', ''], 'addressUnreadable', '张宏伟'],
    ['a relation that is none', ['3-1201', '张宏伟', '邻居', '', ''], 'relationUnknown', '邻居'],
    [
      'a number a spreadsheet has spoilt',
      ['3-1201', '张宏伟', '', '1.38E+10', ''],
      'phoneUnreadable',
      '1.38E+10',
    ],
    ['a telephone without a name', ['3-1201', '', '', '13800001234', ''], 'nameMissing', '3-1201'],
    ['a cell too many', ['3-1201', '张宏伟', '', '', '', '又一格'], 'tooManyCells', ''],
    ['a text as long as a book', ['3-1201', '张'.repeat(101), '', '', ''], 'textTooLong', '3-1201'],
  ])('names a row with %s', (_what, cells, code, value) => {
    const read = readTable([TITLES, ['1-101', '李敏', '', '', ''], cells])
    expect(read).toMatchObject({ rows: [{ row: 2 }], bad: [{ row: 3, code, params: { value } }] })
  })

  it.each([
    ['address', ['房号', '房间', '房间号', '房屋', '地址', '门牌', 'Household', 'Room', 'Address']],
    ['name', ['姓名', '业主', '业主姓名', '住户', '住户姓名', '名字', 'Name']],
    ['relation', ['关系', '与房屋关系', '身份', '类别', 'Relation']],
    ['phone', ['电话', '手机', '手机号', '电话号码', '联系电话', '联系方式', 'Phone', 'Mobile', 'Telephone']],
    ['movedIn', ['入住', '入住时间', '入住日期', '收楼日期', 'Moved in', 'Moved-in', 'Since']],
  ])('knows the column of %s by every title offices give it', (column, titles) => {
    const values = {
      address: '3-1201',
      name: '张宏伟',
      relation: 'owner',
      phone: '8888 6603',
      movedIn: '2019',
    }
    const others = Object.entries({
      address: '房号',
      name: '姓名',
      relation: '关系',
      phone: '电话',
      movedIn: '入住',
    })
      .filter(([each]) => each !== column)
      .map(
        ([each, title]) => [title, Object.entries(values).find(([key]) => key === each)?.[1] ?? ''] as const,
      )
    const value = Object.entries(values).find(([key]) => key === column)?.[1] ?? ''
    for (const title of titles) {
      const cells = [[title, value] as const, ...others]
      const read = readTable([cells.map(([head]) => head), cells.map(([, cell]) => cell)])
      expect(read, title).toEqual({ bad: [], rows: [{ row: 2, ...values }] })
    }
  })

  it.each([
    ['owner', ['业主', '产权人', 'Owner', 'owner']],
    ['tenant', ['租户', '租客', '承租人', 'Tenant']],
    ['family', ['家属', '家人', '亲属', 'Family']],
    ['visitor', ['访客', 'Visitor']],
    [null, ['']],
  ])('knows %s by every word offices have for it', (relation, words) => {
    for (const word of words) {
      const read = readTable([TITLES, ['3-1201', '张宏伟', word, '', '']])
      expect(read, word).toMatchObject({ bad: [], rows: [{ relation }] })
    }
  })

  it.each([
    ['a household where nobody lives', ['3-1201', '', '', '', ''], { name: '', phone: '', relation: null }],
    ['an empty cell too many', ['3-1201', '张宏伟', '', '', '', ' '], { name: '张宏伟' }],
    ['a text of a hundred characters', ['3-1201', '张'.repeat(100), '', '', ''], { name: '张'.repeat(100) }],
    ['a number of three digits', ['3-1201', '张宏伟', '', '110', ''], { phone: '110' }],
    ['the mark of a text cell', ["'3-1201", '张宏伟', '', "'8888 6603", ''], { phone: '8888 6603' }],
    ['a quotation mark in a name', ['3-1201', "O'Neil", '', '', ''], { name: "O'Neil" }],
    ['what a spreadsheet leaves behind', ['3-1201', '\u00a0张宏伟\u200e ', '', '', ''], { name: '张宏伟' }],
    ['fewer cells than titles', ['3-1201', '张宏伟'], { phone: '', movedIn: '' }],
  ])('takes %s', (_what, cells, row) => {
    expect(readTable([TITLES, cells])).toMatchObject({ bad: [], rows: [row] })
  })

  it.each([
    ['two digits', ['3-1201', '张宏伟', '', '12', ''], 'phoneUnreadable', '12'],
    ['a number without a digit', ['3-1201', '张宏伟', '', '转', ''], 'phoneUnreadable', '转'],
    ['a relation without a name', ['3-1201', '', '业主', '', ''], 'nameMissing', '3-1201'],
    ['an address as long as a book', ['3'.repeat(101), '', '', '', ''], 'textTooLong', '3'.repeat(100)],
  ])('names a row with %s', (_what, cells, code, value) => {
    expect(readTable([TITLES, cells])).toMatchObject({
      rows: [],
      bad: [{ row: 2, code, params: { value } }],
    })
  })

  it('counts rows as a spreadsheet does and passes over empty ones', () => {
    const read = readTable([TITLES, ['', ' ', '', '', ''], ['3-1201', '张宏伟', '', '', '']])
    expect(read).toMatchObject({ rows: [{ row: 3 }], bad: [] })
  })

  it.each([
    ['address', ['', '张', '', '', ''], 'addressMissing'],
    ['address', ['客厅', '张', '', '', ''], 'addressUnreadable'],
    ['name', ['3-1201', '', '业主', '', ''], 'nameMissing'],
    ['relation', ['3-1201', '张', '邻居', '', ''], 'relationUnknown'],
    ['phone', ['3-1201', '张', '', '1.38E+10', ''], 'phoneUnreadable'],
    ['movedIn', ['3-1201', '张', '', '', '2'.repeat(101)], 'textTooLong'],
    [undefined, ['3-1201', '张', '', '', '', 'x'], 'tooManyCells'],
  ])('names the column %s of a bad row', (column, cells, code) => {
    const [bad] = readTable([TITLES, cells]).bad
    expect([bad?.column, bad?.code]).toEqual([column, code])
  })
})
