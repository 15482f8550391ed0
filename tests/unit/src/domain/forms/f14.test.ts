import { describe, expect, it } from 'vitest'
import { f14Rows, type ShiftOnPaper } from '../../../../../src/domain/forms/f14.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import { ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { aHandedLine, aShiftOnPaper } from '../../../../builders/desk-papers.ts'

const valuesOf = (shift: ShiftOnPaper | null, label: FormLabel) => {
  const rows = f14Rows(shift, ON_PAPER)
  return [rows.head, ...rows.rows, rows.closing].flat().find((cell) => cell.label === label)?.values ?? []
}
const linesOf = (shift: ShiftOnPaper, label: FormLabel) =>
  valuesOf(shift, label).flatMap((value) => (value.kind === 'list' ? value.lines : []))
const LISTS = ['dueToday', 'promises', 'outside', 'slips'] as const

describe('F14 交接班单', () => {
  it('P8 says who hands over to whom, when, and what is parked', () => {
    const shift = aShiftOnPaper(1)
    expect(valuesOf(shift, 'giver')).toEqual([{ kind: 'text', text: '林小雨' }])
    expect(valuesOf(shift, 'taker')).toEqual([{ kind: 'text', text: '周敏' }])
    expect(valuesOf(shift, 'parkedDrafts')).toEqual([{ kind: 'amount', of: 'drafts', amount: 2 }])
    expect(valuesOf(shift, 'takenOverAt')).toMatchObject([{ kind: 'moment', at: { minute: 45 } }])
    expect(f14Rows(shift, ON_PAPER).number).toBe('20261121-1430')
  })

  it.each([0, 1, 200])('P8 %d cases in each list are all on the paper', (cases) => {
    const shift = aShiftOnPaper(cases)
    for (const list of LISTS) expect(linesOf(shift, list), list).toHaveLength(cases)
  })

  it('P7 a slip that is out is told by its form, what is settled has no time any more', () => {
    const slips = [aHandedLine(7, { forms: ['F04', 'F01'], at: null })]
    const lines = linesOf(aShiftOnPaper(0, { lists: { ...aShiftOnPaper(0).lists, slips } }), 'slips')
    expect(lines[0]?.slice(2, 4)).toEqual([
      { kind: 'title', of: 'F04' },
      { kind: 'day', at: null },
    ])
  })

  it('things as they stand have nobody who takes over, and room for the hour', () => {
    const standing = aShiftOnPaper(1, { isHandedOver: false, takenOverAt: null, to: '', remark: '' })
    expect(valuesOf(standing, 'taker')).toEqual([{ kind: 'text', text: '' }])
    expect(valuesOf(standing, 'handedOverAt')).toEqual([{ kind: 'moment', at: null }])
  })

  it('row 17 erased and hostile words say so and show themselves', () => {
    const line = aHandedLine(1, { household: null, matter: '水\u202E漏\n了' })
    const shift = aShiftOnPaper(0, { remark: null, lists: { ...aShiftOnPaper(0).lists, promises: [line] } })
    expect(valuesOf(shift, 'remarks')).toEqual([{ kind: 'erased' }])
    expect(linesOf(shift, 'promises')[0]?.slice(1, 3)).toEqual([
      { kind: 'erased' },
      { kind: 'text', text: '水漏 了' },
    ])
  })
})
