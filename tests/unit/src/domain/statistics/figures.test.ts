import { describe, expect, it } from 'vitest'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { DIMENSIONS } from '../../../../../src/domain/statistics/dimensions.ts'
import { shareOf, statisticsOf, totalsOf } from '../../../../../src/domain/statistics/figures.ts'
import type { Scope } from '../../../../../src/domain/statistics/scope.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { NOW } from '../../../../builders/an-event.ts'

const DAY = 24 * 60 * 60_000
const SCOPE: Scope = { from: NOW - DAY, to: NOW + DAY, asOf: NOW + DAY, repeats: new Set() }
const FACTS = caseFacts(aCase())
const factsOf = (caseId: string, overrides: Partial<CaseFacts> = {}): CaseFacts => {
  if (FACTS === null) throw new Error('The case counts; got nothing')
  return { ...FACTS, caseId, ...overrides }
}

describe('P12 a figure', () => {
  it('is numerator over denominator, and nothing where there is nothing to divide by', () => {
    expect(shareOf({ numerator: 1, denominator: 4 })).toBe(0.25)
    expect(shareOf({ numerator: 0, denominator: 4 })).toBe(0)
    expect(shareOf({ numerator: 0, denominator: 0 })).toBeNull()
  })

  it('names the cases behind it: those it is among, and of them those it counts', () => {
    const facts = [
      factsOf('new'),
      factsOf('carried', { cameAt: NOW - 9 * DAY }),
      factsOf('later', { cameAt: NOW + 9 * DAY }),
      factsOf('repair', { matterKind: 'repair' }),
    ]
    const { totals } = statisticsOf(facts, SCOPE)
    expect(totals.new).toMatchObject({ numerator: 1, denominator: 2 })
    expect(totals.new.caseIds()).toEqual({ numerator: ['new'], denominator: ['new', 'carried'] })
    expect(totalsOf(facts, SCOPE).new.caseIds()).toEqual(totals.new.caseIds())
    expect(totals.repairs.caseIds().denominator).toEqual(['repair'])
  })

  it.each([
    ['channel', 'letter', 'phone'],
    ['building', '7', '3'],
    ['department', '秩序部', null],
    ['serviceCategory', 'noise', 'leaks'],
    ['causeCategory', 'skill', null],
    ['nature', 'major', null],
  ] as const)('is told apart by %s, with the cases of each', (id, one, other) => {
    const facts = [factsOf('a', { [id]: one }), factsOf('b', { [id]: one }), factsOf('c')]
    const rows = statisticsOf(facts, SCOPE).by[id]
    expect(rows.map(({ key, figures }) => [key, figures.new.numerator])).toEqual([
      [one, 2],
      [other, 1],
    ])
    expect(rows.map(({ figures }) => figures.new.caseIds().numerator)).toEqual([['a', 'b'], ['c']])
  })

  it('stands behind larger ones, then by name, and what is not known stands last', () => {
    const of = (building: string | null, count: number) =>
      Array.from({ length: count }, (_, index) =>
        factsOf(`${String(building)}-${String(index)}`, { building }),
      )
    const facts = [...of(null, 5), ...of('2', 1), ...of('1', 1), ...of('9', 3)]
    const { by } = statisticsOf(facts, SCOPE)
    expect(by.building.map(({ key }) => key)).toEqual(['9', '1', '2', null])
    expect(statisticsOf(facts.toReversed(), SCOPE).by.building.map(({ key }) => key)).toEqual([
      '9',
      '1',
      '2',
      null,
    ])
  })

  it('has no row where nothing counts', () => {
    const { by } = statisticsOf([factsOf('later')], { ...SCOPE, from: 0, to: DAY })
    expect(Object.keys(by)).toEqual(DIMENSIONS.map(({ id }) => id))
    expect(Object.values(by).flat()).toEqual([])
  })
})
