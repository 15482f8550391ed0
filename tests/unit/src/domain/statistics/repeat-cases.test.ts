import { describe, expect, it } from 'vitest'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { REPEAT_MS, repeatCases } from '../../../../../src/domain/statistics/repeat-cases.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { NOW } from '../../../../builders/an-event.ts'

const DAY_MS = 86_400_000
const FACTS = caseFacts(aCase())

function cameOn(day: number, caseId: string, more: Partial<CaseFacts> = {}): CaseFacts {
  if (FACTS === null) throw new Error('The case counts; got nothing')
  const place = { householdKey: '3 1201', serviceCategory: 'leaks' }
  return { ...FACTS, ...place, caseId, cameAt: NOW + day * DAY_MS, ...more }
}
const repeats = (...facts: readonly CaseFacts[]) => [...repeatCases(facts)]

describe('P12 the same trouble again', () => {
  it('within thirty days after the last, in whatever order the cases are read', () => {
    const cases = [cameOn(0, 'a'), cameOn(30, 'b'), cameOn(60, 'c'), cameOn(90.01, 'd')]
    expect(REPEAT_MS).toBe(2_592_000_000)
    expect(repeats(...cases)).toEqual(['b', 'c'])
    expect(repeats(...cases.toReversed())).toEqual(['b', 'c'])
  })

  it.each<[string, Partial<CaseFacts>]>([
    ['of another household', { householdKey: '3 1202' }],
    ['of another category', { serviceCategory: 'noise' }],
    ['that is no complaint', { matterKind: 'repair' }],
  ])('not one %s', (_what, other) => {
    expect(repeats(cameOn(0, 'a'), cameOn(1, 'b', other))).toEqual([])
  })

  it.each<[string, Partial<CaseFacts>]>([
    ['nobody knows the household of', { householdKey: '' }],
    ['nobody has said the category of', { serviceCategory: null }],
  ])('not two %s', (_what, unknown) => {
    expect(repeats(cameOn(0, 'a', unknown), cameOn(1, 'b', unknown))).toEqual([])
  })

  it('of two that came at one moment the one with the later id', () => {
    expect(repeats(cameOn(0, 'a'), cameOn(0, 'b'))).toEqual(['b'])
    expect(repeats(cameOn(0, 'b'), cameOn(0, 'a'))).toEqual(['b'])
  })
})
