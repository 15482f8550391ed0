import { describe, expect, it } from 'vitest'
import { guessLayout, layoutSignature, withColumn } from '../../../../src/domain/roster-layout.ts'
import { readRosterTable } from '../../../../src/domain/roster-table.ts'

const ROW = ['3-1201', '张宏伟', '13800001234']

describe('where in a list what stands', () => {
  it('finds the titles below the name of the estate', () => {
    const records = [['锦江苑住户名册'], [], ['序号', '房号', '姓名', '电话'], ['1', ...ROW]]
    const layout = guessLayout(records)
    expect(layout).toEqual({ titleRow: 2, places: { address: 1, name: 2, phone: 3 } })
    expect(readRosterTable(records, layout).rows).toMatchObject([
      { row: 4, address: '3-1201', name: '张宏伟' },
    ])
  })

  it('tells the columns by their cells where there are no titles, and reads the first row as well', () => {
    const records = [ROW, ['3-1202', '李敏', '13900005678']]
    const layout = guessLayout(records)
    expect(layout).toEqual({ titleRow: null, places: { address: 0, name: 1, phone: 2 } })
    expect(readRosterTable(records, layout).rows.map(({ row }) => row)).toEqual([1, 2])
  })

  it('tells them also under titles nobody knows, and passes over what stands above', () => {
    const records = [['锦江苑二期'], ['栋室', '称呼', '联络'], ROW, ['3-1202', '李敏', '1.39E+10']]
    expect(guessLayout(records)).toEqual({ titleRow: 1, places: { address: 0, name: 1, phone: 2 } })
  })

  it('asks where it recognises nothing, and takes what it is told', () => {
    const records = [
      ['甲', '乙', '丙'],
      ['客厅', '二', '三'],
    ]
    expect(guessLayout(records)).toEqual({ titleRow: 0, places: {} })
    const titled = [['栏一', '栏二', '栏三'], ROW]
    const told = withColumn(withColumn({ titleRow: 0, places: {} }, 'address', 0), 'name', 1)
    expect(readRosterTable(titled, told).rows).toMatchObject([{ row: 2, address: '3-1201', name: '张宏伟' }])
  })

  it('gives a column to one thing only, and takes it away again', () => {
    const layout = { titleRow: 0, places: { address: 0, name: 1 } }
    expect(withColumn(layout, 'name', 0).places).toEqual({ name: 0 })
    expect(withColumn(layout, 'name', null).places).toEqual({ address: 0 })
  })

  it('knows a list of the same titles again, however they are spaced, and no other', () => {
    const records = [[' 栏一', '栏 二', '栏三', ''], ROW]
    const places = { address: 0, relation: 1, phone: 2 }
    const known = [{ signature: layoutSignature([['栏一', '栏二', '栏三']], { titleRow: 0 }), places }]
    expect(guessLayout(records, known)).toEqual({ titleRow: 0, places })
    expect(guessLayout([['栏一', '栏三'], ROW], known).places).not.toEqual(places)
    expect(layoutSignature([ROW], { titleRow: null })).toBe('')
  })
})
