import { describe, expect, it } from 'vitest'
import { caseFacts, type CaseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { INDICATORS, type IndicatorId } from '../../../../../src/domain/statistics/indicators.ts'
import type { Scope } from '../../../../../src/domain/statistics/scope.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { NOW } from '../../../../builders/an-event.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const FROM = NOW
const TO = NOW + 30 * DAY
const MONTH: Scope = { from: FROM, to: TO, asOf: TO, repeats: new Set() }
/** The month is not over: what is to come is not decided. */
const SO_FAR: Scope = { ...MONTH, asOf: FROM + DAY }

const FACTS = caseFacts(aCase())

/** A complaint of the first day of the month, of which nothing is settled. */
function factsOf(overrides: Partial<CaseFacts>): CaseFacts {
  if (FACTS === null) throw new Error('The case counts; got nothing')
  return { ...FACTS, cameAt: FROM + HOUR, ...overrides }
}

/** Among how many, and how many of them, the case counts. */
function counts(id: IndicatorId, overrides: Partial<CaseFacts>, scope: Scope = MONTH): [number, number] {
  const indicator = INDICATORS.find((each) => each.id === id)
  if (indicator === undefined) throw new Error(`${id}: expected an indicator of this id`)
  const facts = factsOf(overrides)
  return [indicator.among(facts, scope), indicator.counted(facts, scope)]
}

const done = (at: number): Partial<CaseFacts> => ({ settlement: { way: 'done', at } })
const due = (dueAt: number | null, doneAt: number | null = null): Partial<CaseFacts> => ({
  resolution: { dueAt, doneAt },
})

describe('P12 an indicator', () => {
  it.each([
    ['carriedOver', 'P12', 'complaint', 'case'],
    ['new', 'P12', 'complaint', 'case'],
    ['done', 'P12', 'complaint', 'case'],
    ['unsolvable', '§2', 'complaint', 'case'],
    ['otherEnds', '§2', 'complaint', 'case'],
    ['left', 'P12', 'complaint', 'case'],
    ['due', 'R8', 'complaint', 'case'],
    ['overdue', 'R8', 'complaint', 'case'],
    ['resolutionInTime', 'R8', 'complaint', 'case'],
    ['responseInTime', 'P1', 'complaint', 'case'],
    ['handOverInTime', 'P1', 'complaint', 'case'],
    ['promisesKept', 'R9', 'complaint', 'promise'],
    ['promisesBroken', 'R9', 'complaint', 'promise'],
    ['visitsMade', 'R12', 'complaint', 'case'],
    ['visitsReached', 'P3', 'complaint', 'visit'],
    ['satisfaction', 'P3', 'complaint', 'visit'],
    ['notReached', 'P3', 'complaint', 'visit'],
    ['postponed', 'P3', 'complaint', 'visit'],
    ['refused', 'P3', 'complaint', 'visit'],
    ['repeats', 'P12', 'complaint', 'case'],
    ['chased', 'P10', 'complaint', 'case'],
    ['chaseCalls', 'P10', 'complaint', 'call'],
    ['repairs', '001', 'repair', 'case'],
    ['enquiries', '001', 'enquiry', 'case'],
  ] as const)('%s answers to %s and counts a %s by the %s', (id, rule, of, unit) => {
    expect(INDICATORS.find((each) => each.id === id)).toMatchObject({ rule, of, unit })
  })

  it('tells a share, but for calls, of which one case has many', () => {
    expect(INDICATORS.filter(({ isShare }) => !isShare).map(({ id }) => id)).toEqual(['chaseCalls'])
  })

  it.each<[string, IndicatorId, [number, number], Partial<CaseFacts>]>([
    ['came before the first moment', 'carriedOver', [1, 1], { cameAt: FROM - 1 }],
    ['came at the first moment', 'carriedOver', [1, 0], { cameAt: FROM }],
    ['came at the first moment', 'new', [1, 1], { cameAt: FROM }],
    ['came before the first moment', 'new', [1, 0], { cameAt: FROM - 1 }],
    ['came at the last moment', 'new', [1, 1], { cameAt: TO - 1 }],
    ['came when the month was over', 'new', [0, 0], { cameAt: TO }],
    ['was settled before the month', 'carriedOver', [0, 0], { cameAt: FROM - DAY, ...done(FROM - 1) }],
    ['was settled at the first moment', 'carriedOver', [1, 1], { cameAt: FROM - DAY, ...done(FROM) }],
    ['was settled at the first moment', 'done', [1, 1], { cameAt: FROM - DAY, ...done(FROM) }],
    ['was settled at the last moment', 'left', [1, 0], done(TO - 1)],
    ['was settled when the month was over', 'left', [1, 1], done(TO)],
    ['was settled when the month was over', 'done', [1, 0], done(TO)],
    ['is not settled', 'left', [1, 1], {}],
    ['could not be solved', 'unsolvable', [1, 1], { settlement: { way: 'unsolvable', at: FROM + DAY } }],
    ['could not be solved', 'done', [1, 0], { settlement: { way: 'unsolvable', at: FROM + DAY } }],
    ['was withdrawn', 'otherEnds', [1, 1], { settlement: { way: 'other', at: FROM + DAY } }],
    ['is due at the first moment', 'due', [1, 1], due(FROM)],
    ['was due before', 'due', [1, 0], due(FROM - 1)],
    ['is due at the last moment', 'due', [1, 1], due(TO - 1)],
    ['is due when the month is over', 'due', [1, 0], due(TO)],
    ['has no limit', 'due', [1, 0], due(null)],
  ])('of a complaint that %s: %s', (_, id, expected, facts) => {
    expect(counts(id, facts)).toEqual(expected)
  })

  it('takes no case without a limit for one that was due at the beginning of time', () => {
    expect(counts('due', due(null), { ...MONTH, from: 0 })).toEqual([1, 0])
  })

  it.each<[string, IndicatorId, [number, number], Partial<CaseFacts>]>([
    ['was settled at this moment', 'left', [1, 0], done(SO_FAR.asOf)],
    ['is settled after it', 'left', [1, 1], done(SO_FAR.asOf + 1)],
    ['was handled and visited by now', 'visitsMade', [1, 1], visited(SO_FAR.asOf)],
    ['was handled and not visited by now', 'visitsMade', [1, 0], visited(SO_FAR.asOf + 1)],
    ['is handled later, though it was visited', 'visitsMade', [0, 0], { ...visited(FROM), handledAt: TO }],
    ['was repaired by now', 'repairs', [1, 1], done(SO_FAR.asOf)],
    ['is repaired later', 'repairs', [1, 0], done(SO_FAR.asOf + 1)],
    ['was repaired, but came before', 'repairs', [0, 0], { ...done(FROM + DAY), cameAt: FROM - 1 }],
    ['was answered by now', 'enquiries', [1, 1], done(SO_FAR.asOf)],
    ['is answered later', 'enquiries', [1, 0], done(SO_FAR.asOf + 1)],
    ['was answered, but came before', 'enquiries', [0, 0], { ...done(FROM + DAY), cameAt: FROM - 1 }],
    ['ended otherwise', 'enquiries', [1, 0], { settlement: { way: 'other', at: FROM + DAY } }],
  ])('seen on the first day, of one that %s: %s', (_, id, expected, facts) => {
    expect(counts(id, facts, SO_FAR)).toEqual(expected)
  })
})

describe('P12 what one case has many of', () => {
  const IN = FROM + 2 * DAY
  const BEFORE = FROM - DAY
  const visits = (['verySatisfied', 'satisfied', 'fair', 'notReached', 'postponed', 'refused'] as const).map(
    (outcome) => ({ at: IN, outcome, by: 'm' }),
  )
  const earlier = { at: BEFORE, outcome: 'verySatisfied', by: 'm' } as const
  const promises = [
    { dueAt: IN, doneAt: IN - HOUR },
    { dueAt: IN, doneAt: IN },
    { dueAt: IN, doneAt: IN + HOUR },
    { dueAt: IN, doneAt: null },
    { dueAt: BEFORE, doneAt: BEFORE },
    { dueAt: TO + DAY, doneAt: null },
  ]

  it.each<[IndicatorId, [number, number], Partial<CaseFacts>]>([
    ['promisesKept', [4, 2], { promises }],
    ['promisesBroken', [4, 2], { promises }],
    ['visitsReached', [6, 3], { visits: [...visits, earlier] }],
    ['satisfaction', [3, 2], { visits: [...visits, earlier] }],
    ['notReached', [6, 1], { visits: [...visits, earlier] }],
    ['postponed', [6, 1], { visits: [...visits, earlier] }],
    ['refused', [6, 1], { visits: [...visits, earlier] }],
    ['chased', [1, 1], { chasedAt: [BEFORE, IN] }],
    ['chased', [1, 0], { chasedAt: [BEFORE] }],
    ['chased', [1, 0], { chasedAt: [] }],
    ['chased', [0, 0], { chasedAt: [IN], cameAt: TO }],
    ['chaseCalls', [1, 2], { chasedAt: [BEFORE, IN, IN + HOUR] }],
    ['chaseCalls', [0, 0], { chasedAt: [BEFORE] }],
  ])('%s: %j', (id, expected, facts) => {
    expect(counts(id, facts)).toEqual(expected)
  })

  it('R12 one visit by now is a visit, whatever is still to come', () => {
    const { handledAt = null } = visited(FROM)
    const both = [FROM + HOUR, TO].map((at) => ({ at, outcome: 'satisfied', by: 'm' }) as const)
    expect(counts('visitsMade', { handledAt, visits: both }, SO_FAR)).toEqual([1, 1])
    expect(counts('visitsMade', { handledAt, visits: [] }, SO_FAR)).toEqual([1, 0])
  })

  it.each<[string, [number, number], Partial<CaseFacts>]>([
    ['came again', [1, 1], { caseId: 'again' }],
    ['came once', [1, 0], { caseId: 'once' }],
    ['came again, but before the month', [0, 0], { caseId: 'again', cameAt: BEFORE }],
  ])('of one that %s: %j', (_what, expected, facts) => {
    expect(counts('repeats', facts, { ...MONTH, repeats: new Set(['again']) })).toEqual(expected)
  })

  it.each([
    ['resolutionInTime', 'resolution'],
    ['responseInTime', 'response'],
    ['handOverInTime', 'handOver'],
  ] as const)('%s is judged when it was met or passed', (id, part) => {
    const of = (dueAt: number | null, doneAt: number | null) => counts(id, { [part]: { dueAt, doneAt } })
    expect(of(IN, IN)).toEqual([1, 1])
    expect(of(IN, IN + HOUR)).toEqual([1, 0])
    expect(of(IN, null)).toEqual([1, 0])
    expect(of(TO + DAY, IN)).toEqual([1, 1])
    expect(of(TO + DAY, null)).toEqual([0, 0])
    expect(of(null, IN)).toEqual([0, 0])
  })

  it('R8 overdue is what was not met in time', () => {
    expect(counts('overdue', due(IN, IN))).toEqual([1, 0])
    expect(counts('overdue', due(IN, IN + HOUR))).toEqual([1, 1])
    expect(counts('overdue', due(null, IN))).toEqual([0, 0])
  })
})

/** Handled in the first hour and visited once. */
function visited(at: number): Partial<CaseFacts> {
  return { handledAt: FROM + HOUR, visits: [{ at, outcome: 'satisfied', by: 'm' }] }
}
