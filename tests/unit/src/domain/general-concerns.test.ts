import { describe, expect, it } from 'vitest'
import { generalConcerns, type ConcernedCase } from '../../../../src/domain/general-concerns.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 22, 9, 0)
const LIMITS = { groupHouseholds: 3, groupWindowDays: 30 }

let minted = 0
const aCase = (household: string, changes: Partial<ConcernedCase> = {}): ConcernedCase => ({
  caseId: `case-${String((minted += 1))}`,
  householdKey: household,
  registeredAt: NOW - DAY_MS,
  building: '3栋',
  serviceCategory: 'leaks',
  ...changes,
})
const found = (cases: readonly ConcernedCase[], grouped: readonly string[] = []) =>
  generalConcerns(cases, (caseId) => grouped.includes(caseId), LIMITS, NOW)

describe('R18 matters of general concern found in the background', () => {
  it('three households with one category in one building are one, the newest case first', () => {
    const cases = [1, 3, 2].map((days) => aCase(`3-${String(days)}`, { registeredAt: NOW - days * DAY_MS }))
    const [first, third, second] = cases.map(({ caseId }) => caseId)
    expect(found(cases)).toEqual([
      { building: '3栋', serviceCategory: 'leaks', households: 3, caseIds: [first, second, third] },
    ])
  })

  it.each([
    ['one household thrice', [aCase('3-1'), aCase('3-1'), aCase('3-1')]],
    ['two households', [aCase('3-1'), aCase('3-2')]],
    ['another building', [aCase('3-1'), aCase('3-2'), aCase('5-1', { building: '5栋' })]],
    ['another category', [aCase('3-1'), aCase('3-2'), aCase('3-3', { serviceCategory: 'noise' })]],
    ['no category', [aCase('3-1'), aCase('3-2'), aCase('3-3', { serviceCategory: null })]],
    ['a category that is empty', ['1', '2', '3'].map((home) => aCase(home, { serviceCategory: '' }))],
    ['no building', ['1', '2', '3'].map((home) => aCase(home, { building: null }))],
    [
      'one before the window',
      [aCase('3-1'), aCase('3-2'), aCase('3-3', { registeredAt: NOW - 30 * DAY_MS - 1 })],
    ],
  ])('%s is none', (_title, cases) => {
    expect(found(cases)).toEqual([])
  })

  it('counts one at the very beginning of the window', () => {
    const edge = aCase('3-3', { registeredAt: NOW - 30 * DAY_MS })
    expect(found([aCase('3-1', { registeredAt: NOW }), aCase('3-2'), edge])).toHaveLength(1)
  })

  it('says nothing of cases that somebody linked', () => {
    const cases = [aCase('3-1'), aCase('3-2'), aCase('3-3')]
    expect(found(cases, [cases[0]?.caseId ?? ''])).toEqual([])
  })

  it('names most households first, and of many cases the newest', () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      aCase(`8-${String(index)}`, { building: '8栋', registeredAt: NOW - index }),
    )
    const concerns = found([aCase('3-1'), aCase('3-2'), aCase('3-3'), ...many])
    expect(concerns.map(({ building, households }) => [building, households])).toEqual([
      ['8栋', 100],
      ['3栋', 3],
    ])
    expect(concerns[0]?.caseIds).toHaveLength(100)
    expect(concerns[0]?.caseIds[0]).toBe(many[0]?.caseId)
  })
})
