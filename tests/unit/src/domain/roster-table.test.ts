import { describe, expect, it } from 'vitest'
import { readRosterTable } from '../../../../src/domain/roster-table.ts'

const TITLES = ['房号', '姓名', '关系', '电话', '入住']

describe('row 45 a list of the roster', () => {
  it.each([
    [TITLES],
    [['Household', 'Name', 'Relation', 'Phone', 'Moved In']],
    [[' 房间号 ', '业主姓名', '与房屋关系', '联系电话', '入住日期']],
  ])('is read under the titles %j', (titles) => {
    expect(readRosterTable([titles, ['3栋1单元1201', '张宏伟', '业主', '138 0000 1234', '2019-05']])).toEqual(
      {
        ok: true,
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
      },
    )
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
    const read = readRosterTable([TITLES, ['1-101', '李敏', '', '', ''], cells])
    expect(read).toMatchObject({ ok: true, rows: [{ row: 2 }], bad: [{ row: 3, code, params: { value } }] })
  })

  it('counts rows as a spreadsheet does and passes over empty ones', () => {
    const read = readRosterTable([TITLES, ['', '', '', '', ''], ['3-1201', '张宏伟', '', '', '']])
    expect(read).toMatchObject({ rows: [{ row: 3 }], bad: [] })
  })

  it.each([
    [
      'without a column of rooms',
      [
        ['姓名', '电话'],
        ['张宏伟', '1'],
      ],
      'noAddressColumn',
      '姓名 电话',
    ],
    ['without a row', [TITLES], 'noRows', TITLES.join(' ')],
    ['without anything', [], 'noAddressColumn', ''],
  ])('%s is refused as a whole', (_what, records, code, found) => {
    expect(readRosterTable(records)).toEqual({ ok: false, code, found })
  })
})
