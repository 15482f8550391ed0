import { beforeAll, describe, expect, it } from 'vitest'
import type { EventEnvelope } from '../../../../../src/domain/event.ts'
import { foldCase } from '../../../../../src/domain/fold-case.ts'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { statisticsOf, type Figures } from '../../../../../src/domain/statistics/figures.ts'
import { INDICATORS } from '../../../../../src/domain/statistics/indicators.ts'
import { monthsPeriod } from '../../../../../src/domain/statistics/months.ts'
import { repeatCases } from '../../../../../src/domain/statistics/repeat-cases.ts'
import type { Scope } from '../../../../../src/domain/statistics/scope.ts'
import { CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'
import { aDemo, DEMO_NOW } from '../../demo/a-demo.ts'
import { recount, type Recounted } from './recount.ts'

let events: readonly EventEnvelope[]
let facts: readonly CaseFacts[]
let repeats: ReadonlySet<string>

beforeAll(() => {
  ;({ events } = aDemo())
  const byCase = new Map<string, EventEnvelope[]>()
  for (const event of events) {
    if (event.stream.kind !== 'case') continue
    const known = byCase.get(event.stream.id)
    if (known === undefined) byCase.set(event.stream.id, [event])
    else known.push(event)
  }
  facts = [...byCase.values()].flatMap((each) => {
    const folded = foldCase(each)
    const found = folded === null ? null : caseFacts(folded)
    return found === null ? [] : [found]
  })
  repeats = repeatCases(facts)
}, 60_000)

const scopeOf = (first: readonly [number, number], last = first): Scope => ({
  ...monthsPeriod(CALENDAR_UTC8, { year: first[0], month: first[1] }, { year: last[0], month: last[1] }),
  asOf: DEMO_NOW,
  repeats,
})
const told = (figures: Figures): Recounted =>
  Object.fromEntries(
    INDICATORS.flatMap(({ id }) => {
      const { numerator, denominator } = figures[id]
      return denominator === 0 ? [] : [[id, [numerator, denominator]]]
    }),
  )

describe('R22, P12 the monthly summary of the demo office, counted again by loops over its events', () => {
  it.each(
    [12, ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]].map((month) => [month === 12 ? 2025 : 2026, month] as const),
  )('every figure of %d-%d is the same', (year, month) => {
    const scope = scopeOf([year, month])
    expect(told(statisticsOf(facts, scope).totals)).toEqual(recount(events, scope))
  })

  it('the whole year is the same, and has something in every figure', () => {
    const scope = scopeOf([2025, 11], [2026, 11])
    const { totals } = statisticsOf(facts, scope)
    expect(told(totals)).toEqual(recount(events, scope))
    const never = INDICATORS.filter(({ id }) => totals[id].denominator === 0).map(({ id }) => id)
    expect(never).toEqual([])
    const nothing = INDICATORS.filter(({ id }) => totals[id].numerator === 0).map(({ id }) => id)
    // A year from its first day carries nothing over.
    expect(nothing).toEqual(['carriedOver'])
  })

  it('by channel, service category and nature, too', () => {
    const scope = scopeOf([2026, 7], [2026, 10])
    const { by } = statisticsOf(facts, scope)
    for (const { key, figures } of by.channel)
      expect(told(figures)).toEqual(recount(events, scope, ({ channel }) => channel === key))
    for (const { key, figures } of by.serviceCategory)
      expect(told(figures)).toEqual(recount(events, scope, ({ category }) => category === key))
    for (const { key, figures } of by.nature)
      expect(told(figures)).toEqual(recount(events, scope, ({ nature }) => nature === (key ?? '')))
    expect(by.channel.length).toBeGreaterThan(3)
  })

  it('names the cases behind a figure, those of the numerator among those of the denominator', () => {
    const { totals } = statisticsOf(facts, scopeOf([2026, 10]))
    for (const { id, unit } of INDICATORS) {
      const { numerator, denominator, caseIds } = totals[id]
      const behind = caseIds()
      expect(behind.denominator).toEqual(expect.arrayContaining([...behind.numerator]))
      if (unit !== 'case') continue
      expect([behind.numerator.length, behind.denominator.length]).toEqual([numerator, denominator])
    }
  })
})
