import { expect, it } from 'vitest'
import type { CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { inOrderOfComing } from '../../../../../src/features/reports/order-of-coming.ts'

const came = (caseId: string, cameAt: number) => ({ caseId, cameAt }) as CaseFacts

it('P12 the cases behind a figure stand in the order in which they came', () => {
  const facts = [came('third', 30), came('first', 10), came('second', 20)]
  expect(
    inOrderOfComing({ numerator: ['third', 'first'], denominator: ['second', 'third', 'first'] }, facts),
  ).toEqual({ numerator: ['first', 'third'], denominator: ['first', 'second', 'third'] })
})
