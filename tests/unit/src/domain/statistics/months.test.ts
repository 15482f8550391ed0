import { describe, expect, it } from 'vitest'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { byMonth, livingTime, monthsOf } from '../../../../../src/domain/statistics/months.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { at, CALENDAR_UTC8 } from '../../../../builders/calendar-utc8.ts'

const NOTHING = { dueAt: null, doneAt: null }
const BARE = {
  response: NOTHING,
  handOver: NOTHING,
  resolution: NOTHING,
  promises: [],
  visits: [],
  chasedAt: [],
  handledAt: null,
  settlement: null,
} satisfies Partial<CaseFacts>
const FACTS = caseFacts(aCase())

function came(day: string, more: Partial<CaseFacts> = {}): CaseFacts {
  if (FACTS === null) throw new Error('The case counts; got nothing')
  return { ...FACTS, ...BARE, cameAt: at(`${day} 00:00`), caseId: day, ...more }
}
const SCOPE = {
  from: at('2026-01-01 00:00'),
  to: at('2026-04-01 00:00'),
  asOf: at('2026-04-01 00:00'),
  repeats: new Set<string>(),
}
const done = (day: string) => ({ settlement: { way: 'done' as const, at: at(`${day} 00:00`) } })

describe('P12 figures month by month', () => {
  it('names the months of a period, the last one also where one moment of it belongs to the period', () => {
    const months = (from: string, to: string) =>
      monthsOf(CALENDAR_UTC8, { from: at(from), to: at(to) }).map(({ year, month }) => [year, month])
    expect(months('2025-12-31 23:59', '2026-02-01 00:01')).toEqual([
      [2025, 12],
      [2026, 1],
      [2026, 2],
    ])
    expect(months('2026-01-15 00:00', '2026-02-01 00:00')).toEqual([[2026, 1]])
  })

  it.each([
    ['in January, not settled', came('2026-01-10'), [1, 0, 0], [0, 1, 1]],
    ['at the first moment of February', came('2026-02-01'), [0, 1, 0], [0, 0, 1]],
    ['in January, done in February', came('2026-01-10', done('2026-02-10')), [1, 0, 0], [0, 1, 0]],
    ['in January, done when March began', came('2026-01-10', done('2026-03-01')), [1, 0, 0], [0, 1, 1]],
    ['before the period, done in January', came('2025-06-01', done('2026-01-10')), [0, 0, 0], [1, 0, 0]],
    ['after the period', came('2026-05-01'), [0, 0, 0], [0, 0, 0]],
  ])('a case that came %s', (_what, facts, news, carried) => {
    const rows = byMonth([facts], SCOPE, CALENDAR_UTC8)
    expect(rows.map(({ month }) => month)).toEqual([1, 2, 3])
    expect(rows.map(({ figures }) => figures.new.numerator)).toEqual(news)
    expect(rows.map(({ figures }) => figures.carriedOver.numerator)).toEqual(carried)
  })

  it('counts what befell a case after it was settled, in the month in which it did', () => {
    const chased = came('2026-01-10', { ...done('2026-01-20'), chasedAt: [at('2026-03-05 10:00')] })
    const rows = byMonth([chased], SCOPE, CALENDAR_UTC8)
    expect(rows.map(({ figures }) => figures.chaseCalls.numerator)).toEqual([0, 0, 1])
  })

  it('cuts a month where the period does', () => {
    const scope = { ...SCOPE, from: at('2026-01-15 00:00'), to: at('2026-02-10 00:00') }
    const cases = ['2026-01-10', '2026-01-15', '2026-02-09', '2026-02-10'].map((day) => came(day))
    expect(byMonth(cases, scope, CALENDAR_UTC8).map(({ figures }) => figures.new.numerator)).toEqual([1, 1])
  })
})

describe('the time in which a case counts', () => {
  const DAY = '2026-01-10'
  const cameAt = at(`${DAY} 00:00`)

  it('has no end while it is not settled', () => {
    expect(livingTime(came(DAY))).toEqual({ first: cameAt, last: Infinity })
  })

  it.each<[string, Partial<CaseFacts>]>([
    ['the handling', { handledAt: cameAt - 5 }],
    ['a visit', { visits: [{ at: cameAt - 5, outcome: 'fair', by: 'm' }] }],
    ['a call', { chasedAt: [cameAt - 5] }],
    ['a limit that was met', { response: { dueAt: cameAt, doneAt: cameAt - 5 } }],
    ['a promise', { promises: [{ dueAt: cameAt - 5, doneAt: null }] }],
  ])('begins with %s where that lies before it came', (_what, more) => {
    expect(livingTime(came(DAY, more)).first).toBe(cameAt - 5)
  })

  it('ends with what came last, the settlement or what followed it', () => {
    expect(livingTime(came(DAY, done('2026-01-20'))).last).toBe(at('2026-01-20 00:00'))
    const visits = [{ at: at('2026-02-20 00:00'), outcome: 'fair' as const, by: 'm' }]
    expect(livingTime(came(DAY, { ...done('2026-01-20'), visits })).last).toBe(at('2026-02-20 00:00'))
  })
})
