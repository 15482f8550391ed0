import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldOpinionRuns,
  nextOpinionNumber,
  opinionNumbers,
  opinionRange,
  printedOpinionSheets,
} from '../../../../src/domain/opinion-sheets.ts'
import { f15Rows } from '../../../../src/domain/forms/f15.ts'
import { ON_PAPER } from '../../../builders/a-case-on-paper.ts'
import { anEnvelope, NOW } from '../../../builders/an-event.ts'

const OFFICE = '00000000-0000-4000-8000-0000000000f1'
const stream = { kind: 'opinionSheets', id: OFFICE } as const
const aRun = (id: string, data: Readonly<Record<string, unknown>>, desk = 'A3F', v = 1) =>
  anEnvelope('opinionSheetsPrinted', data, undefined, { id, stream, desk, v })
const FIRST = aRun('a', { month: '202611', from: 1, count: 30 })
const SECOND = aRun('b', { month: '202611', from: 31, count: 20 })

describe('004 §3 numbers of opinion sheets', () => {
  it('go on where the last printing of the desk in the month ended', () => {
    const runs = foldOpinionRuns([FIRST, SECOND])
    expect(nextOpinionNumber(runs, 'A3F', '202611')).toBe(51)
    expect(nextOpinionNumber(runs, 'A3F', '202612')).toBe(1)
    expect(nextOpinionNumber(runs, 'B7K', '202611')).toBe(1)
  })

  it('are three digits with month and desk, more where there are more', () => {
    expect(opinionNumbers({ month: '202611', desk: 'A3F', from: 9, count: 2 })).toEqual([
      '202611-A3F-009',
      '202611-A3F-010',
    ])
    expect(opinionRange({ month: '202611', desk: 'A3F', from: 1, count: 30 })).toBe('202611-A3F-001-030')
    expect(opinionRange({ month: '202611', desk: 'A3F', from: 1000, count: 1 })).toBe('202611-A3F-1000')
  })

  it('of two desks that print at once never meet, in whatever order their records come', () => {
    const other = aRun('c', { month: '202611', from: 1, count: 40 }, 'B7K')
    const numbers = foldOpinionRuns([other, SECOND, FIRST, FIRST]).flatMap(opinionNumbers)
    expect(numbers).toHaveLength(90)
    expect(new Set(numbers).size).toBe(90)
  })

  it('never come twice however often is printed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 20 }), (counts) => {
        const events = counts.reduce<readonly (typeof FIRST)[]>((before, count, at) => {
          const from = nextOpinionNumber(foldOpinionRuns(before), 'A3F', '202611')
          return [...before, aRun(`r${String(at)}`, { month: '202611', from, count })]
        }, [])
        const numbers = foldOpinionRuns(events).flatMap(opinionNumbers)
        expect(new Set(numbers).size).toBe(counts.reduce((sum, count) => sum + count, 0))
      }),
    )
  })

  it.each([
    ['no month', { from: 1, count: 3 }],
    ['a month that is none', { month: '2026-11', from: 1, count: 3 }],
    ['no sheet', { month: '202611', from: 1, count: 0 }],
    ['half a sheet', { month: '202611', from: 1, count: 1.5 }],
    ['a number before the first', { month: '202611', from: 0, count: 3 }],
    ['nothing at all', null],
  ])('leaves aside a record with %s', (_, data) => {
    expect(foldOpinionRuns([FIRST, aRun('x', data as never)])).toHaveLength(1)
  })

  it('leaves aside a record of a newer version, and of another kind', () => {
    const later = aRun('x', { month: '202611', from: 31, count: 1 }, 'A3F', 2)
    const other = anEnvelope('sheetsCounted', { month: '202611', from: 1, count: 1 }, undefined, {
      id: 'y',
      stream,
    })
    expect(foldOpinionRuns([FIRST, later, other])).toHaveLength(1)
  })

  it('are put on record as a month, a first number and a count, without a word about anybody', () => {
    const draft = printedOpinionSheets(
      OFFICE,
      { month: '202611', from: 31, count: 20 },
      { newId: () => 'new', now: NOW },
    )
    expect(draft).toEqual({
      id: 'new',
      stream,
      wallAt: NOW,
      seen: [],
      kind: 'opinionSheetsPrinted',
      data: { month: '202611', from: 31, count: 20 },
    })
  })
})

describe('F15 客户意见征询表', () => {
  it('has a box for each answer to each service, and says how, where and to whom to complain', () => {
    const rows = f15Rows('202611-A3F-001', ON_PAPER.office)
    const values = rows.rows.flat().flatMap((cell) => cell.values)
    const list = values.find((value) => value.kind === 'list')
    expect(list?.lines.length).toBeGreaterThanOrEqual(10)
    for (const line of list?.lines ?? []) expect(line.filter(({ kind }) => kind === 'tick')).toHaveLength(5)
    expect(values).toContainEqual({ kind: 'fixed', of: 'howToComplain' })
    expect(values).toContainEqual({ kind: 'text', text: '8888 6603' })
    expect(rows.closing[0]?.values).toEqual([{ kind: 'fixed', of: 'furtherComplaint' }])
    expect([rows.number, rows.head[0]?.values]).toEqual([
      '202611-A3F-001',
      [{ kind: 'text', text: '202611-A3F-001' }],
    ])
  })
})
