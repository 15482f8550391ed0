import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHANNELS, NATURES, SERVICE_CATEGORIES } from '../../../../../src/domain/case-vocabulary.ts'
import { CAUSE_CATEGORIES, VISIT_OUTCOMES } from '../../../../../src/domain/procedure/act-words.ts'
import type { CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { DIMENSIONS } from '../../../../../src/domain/statistics/dimensions.ts'
import { statisticsOf, type Figures } from '../../../../../src/domain/statistics/figures.ts'
import { INDICATORS } from '../../../../../src/domain/statistics/indicators.ts'
import { byMonth, monthsPeriod } from '../../../../../src/domain/statistics/months.ts'
import { repeatCases } from '../../../../../src/domain/statistics/repeat-cases.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const FROM = at('2026-01-01 00:00')
const DAY = 24 * 3600 * 1000
const moment = fc.integer({ min: FROM - 60 * DAY, max: FROM + 240 * DAY })
const later = fc.option(fc.integer({ min: 0, max: 40 * DAY }), { freq: 3 })
const timed = fc.record({ dueAt: fc.option(moment), doneAt: fc.option(moment) })

const someFacts: fc.Arbitrary<CaseFacts> = fc
  .record({
    caseId: fc.uuid(),
    matterKind: fc.constantFrom('complaint', 'complaint', 'complaint', 'repair', 'enquiry'),
    cameAt: moment,
    settledAfter: later,
    way: fc.constantFrom('done', 'done', 'unsolvable', 'other'),
    response: timed,
    handOver: timed,
    resolution: timed,
    handledAt: fc.option(moment),
    promises: fc.array(timed, { maxLength: 2 }),
    visits: fc.array(
      fc.record({ at: moment, outcome: fc.constantFrom(...VISIT_OUTCOMES), by: fc.constant('a') }),
      {
        maxLength: 3,
      },
    ),
    chasedAt: fc.array(moment, { maxLength: 2 }),
    householdKey: fc.constantFrom('', '1-101', '1-102'),
    channel: fc.constantFrom(...CHANNELS),
    building: fc.option(fc.constantFrom('1', '2')),
    department: fc.option(fc.constantFrom('工程部', '秩序部')),
    serviceCategory: fc.option(fc.constantFrom(...SERVICE_CATEGORIES.slice(0, 3))),
    causeCategory: fc.option(fc.constantFrom(...CAUSE_CATEGORIES)),
    nature: fc.option(fc.constantFrom(...NATURES)),
  } as const)
  .map(({ settledAfter, way, ...facts }) => ({
    ...facts,
    settlement: settledAfter === null ? null : { way, at: facts.cameAt + settledAfter },
  }))
const many = fc.uniqueArray(someFacts, { maxLength: 30, selector: ({ caseId }) => caseId })

const scopeOf = (facts: readonly CaseFacts[], asOf = Infinity) => ({
  ...monthsPeriod(CALENDAR_UTC8, { year: 2026, month: 1 }, { year: 2026, month: 6 }),
  asOf,
  repeats: repeatCases(facts),
})
const counts = (figures: Figures) =>
  INDICATORS.map(({ id }) => [id, figures[id].numerator, figures[id].denominator] as const)

describe('P12 numbers that hold whatever the cases are', () => {
  it('the rows of a dimension add up to the totals', () => {
    fc.assert(
      fc.property(many, (facts) => {
        const { totals, by } = statisticsOf(facts, scopeOf(facts))
        for (const { id: dimension } of DIMENSIONS) {
          for (const { id } of INDICATORS) {
            const rows = by[dimension].map(({ figures }) => figures[id])
            const sum = (part: 'numerator' | 'denominator') =>
              rows.reduce((total, row) => total + row[part], 0)
            expect([sum('numerator'), sum('denominator')]).toEqual([
              totals[id].numerator,
              totals[id].denominator,
            ])
          }
        }
      }),
    )
  })

  it('a case counts as new in one month only, and limits, promises and visits in one', () => {
    fc.assert(
      fc.property(many, (facts) => {
        const scope = scopeOf(facts)
        const months = byMonth(facts, scope, CALENDAR_UTC8)
        const { totals } = statisticsOf(facts, scope)
        expect(months).toHaveLength(6)
        const ids = months.flatMap(({ figures }) => figures.new.caseIds().numerator)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of [
          ...([
            'new',
            'done',
            'unsolvable',
            'otherEnds',
            'overdue',
            'resolutionInTime',
            'responseInTime',
          ] as const),
          ...([
            'handOverInTime',
            'promisesKept',
            'promisesBroken',
            'visitsReached',
            'satisfaction',
            'repeats',
          ] as const),
        ])
          expect(months.reduce((sum, { figures }) => sum + figures[id].numerator, 0)).toBe(
            totals[id].numerator,
          )
      }),
    )
  })

  it('what was carried over and what is new is what was settled and what is left', () => {
    fc.assert(
      fc.property(many, moment, (facts, asOf) => {
        const { totals } = statisticsOf(facts, scopeOf(facts, asOf))
        const { carriedOver, done, unsolvable, otherEnds, left } = totals
        expect(carriedOver.numerator + totals.new.numerator).toBe(carriedOver.denominator)
        const out = [done, unsolvable, otherEnds, left].reduce((sum, { numerator }) => sum + numerator, 0)
        expect(out).toBe(carriedOver.denominator)
      }),
    )
  })

  it('what is left at the end of a month is carried over into the next', () => {
    fc.assert(
      fc.property(many, (facts) => {
        const months = byMonth(facts, scopeOf(facts), CALENDAR_UTC8)
        months.slice(1).forEach(({ figures }, index) => {
          expect(figures.carriedOver.numerator).toBe(months[index]?.figures.left.numerator)
        })
      }),
    )
  })

  it('R9, R8 every promise is kept or broken, every limit met or passed, and no share is above one', () => {
    fc.assert(
      fc.property(many, moment, (facts, asOf) => {
        const { totals } = statisticsOf(facts, scopeOf(facts, asOf))
        const { promisesKept, promisesBroken, overdue, resolutionInTime } = totals
        expect(promisesKept.numerator + promisesBroken.numerator).toBe(promisesKept.denominator)
        expect(overdue.numerator + resolutionInTime.numerator).toBe(overdue.denominator)
        for (const { id, isShare } of INDICATORS)
          if (isShare) expect(totals[id].numerator).toBeLessThanOrEqual(totals[id].denominator)
      }),
    )
  })

  it('P3 whom nobody reached, who postponed or refused is not in the denominator of satisfaction', () => {
    fc.assert(
      fc.property(many, (facts) => {
        const { totals } = statisticsOf(facts, scopeOf(facts))
        const apart = [totals.notReached, totals.postponed, totals.refused]
        const asked = apart.reduce(
          (left, { numerator }) => left - numerator,
          totals.visitsReached.denominator,
        )
        expect(totals.satisfaction.denominator).toBe(asked)
      }),
    )
  })

  it('the order of the cases does not matter', () => {
    fc.assert(
      fc.property(
        many.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          const [one, other] = [
            statisticsOf(facts, scopeOf(facts)),
            statisticsOf(shuffled, scopeOf(shuffled)),
          ]
          expect(counts(other.totals)).toEqual(counts(one.totals))
          for (const { id } of DIMENSIONS)
            expect(other.by[id].map(({ key, figures }) => [key, counts(figures)])).toEqual(
              one.by[id].map(({ key, figures }) => [key, counts(figures)]),
            )
        },
      ),
    )
  })
})
