import { describe, expect, it } from 'vitest'
import type { CountedGroup } from '../../../../../src/domain/group-standing.ts'
import { groupFigures } from '../../../../../src/domain/statistics/group-figures.ts'
import { NOW } from '../../../../builders/an-event.ts'
import { manyFacts } from '../../../../builders/desk-papers.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const SCOPE = { from: NOW - DAY_MS, to: NOW + DAY_MS, asOf: NOW + DAY_MS, repeats: new Set<string>() }
const [some] = manyFacts(1)
if (some === undefined) throw new Error('One fact was made')
const aFact = (caseId: string, more = {}) => ({ ...some, caseId, cameAt: NOW, ...more })
const aGroup = (cases: number, toldAt: readonly number[] = []): CountedGroup => ({
  cases: Array.from({ length: cases }, () => ({ householdKey: '', registeredAt: NOW })),
  toldAt,
})

describe('R18 P12 groups of a period', () => {
  it('counts matters, and of the new complaints those that are linked', () => {
    const group = aGroup(2)
    const facts = [aFact('a'), aFact('b'), aFact('c'), aFact('d', { cameAt: NOW - 2 * DAY_MS })]
    const groupOf = new Map([
      ['a', group],
      ['b', group],
      ['d', aGroup(2)],
    ])
    expect(groupFigures(facts, groupOf, SCOPE)).toEqual({
      groups: 1,
      grouped: { numerator: 2, denominator: 3 },
      told: 0,
    })
  })

  it('a group of one is none, and repairs are no complaints', () => {
    const facts = [aFact('a'), aFact('b', { matterKind: 'repair' })]
    const groupOf = new Map([
      ['a', aGroup(1)],
      ['b', aGroup(3)],
    ])
    expect(groupFigures(facts, groupOf, SCOPE)).toMatchObject({
      groups: 0,
      grouped: { numerator: 0, denominator: 1 },
    })
  })

  it('counts a meeting or notice once however many cases its group has, and in its period only', () => {
    const group = aGroup(2, [NOW, NOW - 3 * DAY_MS])
    const groupOf = new Map([
      ['a', group],
      ['b', group],
    ])
    expect(groupFigures([], groupOf, SCOPE).told).toBe(1)
  })
})
