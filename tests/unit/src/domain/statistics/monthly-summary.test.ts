import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../../src/domain/case-vocabulary.ts'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { statisticsOf } from '../../../../../src/domain/statistics/figures.ts'
import type { IndicatorId } from '../../../../../src/domain/statistics/indicators.ts'
import { monthlySummary } from '../../../../../src/domain/statistics/monthly-summary.ts'
import { CASE_AT } from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const THIS = { from: NOW - 10 * DAY_MS, to: NOW + 10 * DAY_MS }
const BEFORE = { from: NOW - 30 * DAY_MS, to: NOW - 10 * DAY_MS }

/** Facts of a complaint; it came `daysAgo` days before the month's middle. */
function aFact(caseId: string, daysAgo: number, more: Partial<CaseFacts> = {}): CaseFacts {
  const facts = caseFacts(CASE_AT.received().case)
  if (facts === null) throw new Error('A complaint has facts')
  return { ...facts, caseId, cameAt: NOW - daysAgo * DAY_MS, ...more }
}

function summed(
  facts: readonly CaseFacts[],
  staff: readonly { staffId: string; roles: readonly Role[] }[] = [],
) {
  const shared = { asOf: NOW + 5 * DAY_MS, repeats: new Set<string>() }
  return monthlySummary(
    statisticsOf(facts, { ...THIS, ...shared }),
    statisticsOf(facts, { ...BEFORE, ...shared }),
    { facts, staff, months: 1 },
  )
}

const rowOf = (summary: ReturnType<typeof summed>, id: IndicatorId) =>
  summary.rows.find(({ indicator }) => indicator === id)

describe('R22 the monthly summary', () => {
  it('compares a count as a count', () => {
    const summary = summed([aFact('a', 0), aFact('b', 1), aFact('c', 2), aFact('d', 15)])
    expect(rowOf(summary, 'new')).toMatchObject({
      now: { numerator: 3 },
      before: { numerator: 1 },
      change: 2,
    })
  })

  it.each([
    'carriedOver',
    'new',
    'done',
    'unsolvable',
    'otherEnds',
    'left',
    'due',
    'overdue',
    'chaseCalls',
  ] as const)('compares %s as a count also where there was nothing before', (id) => {
    expect(rowOf(summed([]), id)?.change).toBe(0)
  })

  it('compares a share with nothing where nothing is due now', () => {
    const before = aFact('b', 15, { promises: [{ dueAt: NOW - 15 * DAY_MS, doneAt: NOW - 16 * DAY_MS }] })
    expect(rowOf(summed([before]), 'promisesKept')?.change).toBeNull()
  })

  it('compares a share as a share, and with nothing where nothing was due', () => {
    const kept = { dueAt: NOW, doneAt: NOW - 1 }
    const broken = { dueAt: NOW, doneAt: NOW + DAY_MS }
    const summary = summed([
      aFact('a', 2, { promises: [kept, broken] }),
      aFact('b', 15, { promises: [{ dueAt: NOW - 15 * DAY_MS, doneAt: NOW - 16 * DAY_MS }] }),
    ])
    expect(rowOf(summary, 'promisesKept')).toMatchObject({
      now: { numerator: 1, denominator: 2 },
      before: { numerator: 1, denominator: 1 },
      change: -0.5,
    })
    const nothingBefore = summed([aFact('a', 2, { promises: [kept] })])
    expect(rowOf(nothingBefore, 'promisesKept')?.change).toBeNull()
  })

  it('says what people complained of most, and how often before', () => {
    const summary = summed([
      aFact('a', 0, { serviceCategory: 'leak' }),
      aFact('b', 1, { serviceCategory: 'noise' }),
      aFact('c', 2, { serviceCategory: 'leak' }),
      aFact('d', 15, { serviceCategory: 'leak' }),
      aFact('e', 15, { serviceCategory: 'lift' }),
    ])
    expect(
      summary.concerns.serviceCategory.map(({ key, now, before }) => [key, now.numerator, before]),
    ).toEqual([
      ['leak', 2, 1],
      ['noise', 1, 0],
    ])
  })

  it('R19 counts visits at which somebody was reached for who made them; who holds both offices counts for both', () => {
    const visit = (by: string, outcome: CaseFacts['visits'][number]['outcome'] = 'satisfied', at = NOW) => ({
      at,
      outcome,
      by,
    })
    const visits = [
      visit('m'),
      visit('m', 'notReached'),
      visit('m', 'fair', NOW - 15 * DAY_MS),
      visit('both'),
      visit('r'),
    ]
    const summary = summed(
      [aFact('a', 0, { visits }), aFact('b', 0, { matterKind: 'repair', visits: [visit('m')] })],
      [
        { staffId: 'm', roles: ['manager'] },
        { staffId: 'both', roles: ['manager', 'generalManager'] },
        { staffId: 'r', roles: ['receptionist'] },
      ],
    )
    expect(summary.quotas).toEqual([
      { role: 'manager', made: 2, owed: 3 },
      { role: 'generalManager', made: 1, owed: 1 },
    ])
  })
})
