import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import { caseFacts } from '../../../../../src/domain/statistics/case-facts.ts'
import { repeatCases, REPEAT_MS } from '../../../../../src/domain/statistics/repeat-cases.ts'
import { decidedAt, isIn, isKept } from '../../../../../src/domain/statistics/scope.ts'
import { settlementOf } from '../../../../../src/domain/statistics/settlement.ts'
import { aCase } from '../../../../builders/a-complaint.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { NOW } from '../../../../builders/an-event.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const entry = (kind: 'finished' | 'dispatched' | 'promised', wallAt: number, data = {}) =>
  ({ eventId: kind, wallAt, by: 'a', kind, changes: [], data, text: null }) as const
const said = (moment: string, saidAt: number) => ({ promptId: 'p', moment, saidAt, text: 'x' })
const factsOf = (overrides: Partial<ComplaintCase>) => {
  const facts = caseFacts(aCase({ timeline: [], ...overrides }))
  if (facts === null) throw new Error('The case counts; got nothing')
  return facts
}

describe('ADR 26 how and when a case left the desk', () => {
  it.each<readonly [string, Partial<ComplaintCase>, object | null]>([
    ['open', {}, null],
    ['handled, its file still open', { stage: 'handled', handledAt: 5 }, { way: 'done', at: 5 }],
    ['handled and closed', { stage: 'closed', handledAt: 5, endedAt: 9 }, { way: 'done', at: 5 }],
    ['explained', { stage: 'explained', endedAt: 9 }, { way: 'done', at: 9 }],
    ['handed over', { stage: 'handedOver', endedAt: 9 }, { way: 'done', at: 9 }],
    ['without agreement', { stage: 'closedUnmet', handledAt: 5, endedAt: 9 }, { way: 'unsolvable', at: 9 }],
    ['withdrawn', { stage: 'withdrawn', handledAt: 5, endedAt: 9 }, { way: 'other', at: 9 }],
    ['merged', { stage: 'merged', endedAt: 9 }, { way: 'other', at: 9 }],
    ['a repair at hand', { matterKind: 'repair', handledAt: 5 }, null],
    ['a repair finished', { matterKind: 'repair', timeline: [entry('finished', 7)] }, { way: 'done', at: 7 }],
    [
      'a repair called off',
      { matterKind: 'repair', stage: 'withdrawn', endedAt: 9 },
      { way: 'other', at: 9 },
    ],
    ['an enquiry answered', { matterKind: 'enquiry', stage: 'answered' }, { way: 'done', at: NOW }],
  ])('%s', (_name, overrides, settlement) => {
    expect(settlementOf(aCase({ timeline: [], ...overrides }))).toEqual(settlement)
  })

  it('one registered by mistake counts nowhere', () => {
    expect(caseFacts(aCase({ stage: 'voided' }))).toBeNull()
  })
})

describe('P1 the response', () => {
  const told = anAct('progressTold', { toldAt: NOW + HOUR })
  it.each<readonly [string, Partial<ComplaintCase>, number | null]>([
    ['by telephone is the taking down', { channel: 'phone' }, 0],
    ['at the desk is the taking down', { channel: 'visit', acts: [told] }, 0],
    ['to a petition is the taking down', { channel: 'petition' }, 0],
    ['by letter is still to come', { channel: 'letter' }, null],
    ['by letter is the first word', { channel: 'letter', acts: [told] }, HOUR],
    [
      'by letter is what was said before',
      { channel: 'letter', acts: [told], said: [said('apology', NOW + 5)] },
      5,
    ],
    ['is no note', { channel: 'letter', said: [said('note', NOW + 5)] }, null],
    ['to what became a complaint is that moment', { channel: 'phone', convertedAt: NOW + 7 }, 7],
    [
      'is no word from before it became one',
      { channel: 'letter', convertedAt: NOW + 7, said: [said('apology', NOW)] },
      7,
    ],
  ])('%s', (_name, overrides, after) => {
    const { doneAt, dueAt } = factsOf({ said: [], ...overrides }).response
    expect(doneAt).toBe(after === null ? null : NOW + after)
    expect(dueAt).not.toBeNull()
  })
})

describe('P1, R8, R9 what was due', () => {
  it('a hand-over is the first; what was settled without one did not need it', () => {
    const due = NOW + 20 * MINUTE
    const handed = [entry('dispatched', NOW + 3), entry('dispatched', NOW + 9)]
    expect(factsOf({ timeline: handed }).handOver).toEqual({ dueAt: due, doneAt: NOW + 3 })
    expect(factsOf({}).handOver).toEqual({ dueAt: due, doneAt: null })
    const explained = { stage: 'explained', endedAt: NOW + 9 } as const
    expect(factsOf(explained).handOver).toEqual({ dueAt: null, doneAt: null })
    expect(factsOf({ ...explained, timeline: handed }).handOver).toEqual({ dueAt: due, doneAt: NOW + 3 })
  })

  it.each<readonly [string, Partial<ComplaintCase>, object]>([
    ['open', {}, { dueAt: NOW + 5 * DAY, doneAt: null }],
    ['done', { handledAt: NOW + DAY }, { dueAt: NOW + 5 * DAY, doneAt: NOW + DAY }],
    [
      'done after a pause nobody ended',
      { handledAt: NOW + 2 * DAY, acts: [anAct('clockPaused', { pausedAt: NOW + DAY })] },
      { dueAt: NOW + 6 * DAY, doneAt: NOW + 2 * DAY },
    ],
    [
      'without agreement in time',
      { stage: 'closedUnmet', endedAt: NOW + 5 * DAY },
      { dueAt: null, doneAt: null },
    ],
    [
      'without agreement, too late',
      { stage: 'closedUnmet', endedAt: NOW + 5 * DAY + 1 },
      { dueAt: NOW + 5 * DAY, doneAt: null },
    ],
    [
      'a repair that became a complaint a day later',
      { convertedAt: NOW + DAY, handledAt: NOW + 2 * DAY },
      { dueAt: NOW + 6 * DAY, doneAt: NOW + 2 * DAY },
    ],
  ])('the resolution of what is %s', (_name, overrides, resolution) => {
    expect(factsOf(overrides).resolution).toEqual(resolution)
  })

  it('a promise counts when something was told, or its time came before the end', () => {
    const promised = (promisedAt: number, madeAt = NOW) => entry('promised', madeAt, { promisedAt })
    const timeline = [promised(NOW + HOUR), promised(NOW + 3 * HOUR)]
    expect(factsOf({ timeline }).promises).toHaveLength(2)
    const ended = { timeline, stage: 'withdrawn', endedAt: NOW + 3 * HOUR } as const
    expect(factsOf(ended).promises).toEqual([{ dueAt: NOW + HOUR, doneAt: null }])
    const acts = [anAct('progressTold', { toldAt: NOW + 2 * HOUR })]
    expect(factsOf({ ...ended, acts }).promises).toEqual([
      { dueAt: NOW + HOUR, doneAt: NOW + 2 * HOUR },
      { dueAt: NOW + 3 * HOUR, doneAt: NOW + 2 * HOUR },
    ])
  })
})

describe('what is told apart', () => {
  it('R20 the cause is that of the summary, else of the investigation', () => {
    const investigated = anAct('investigated', { causeCategory: 'slowness' })
    const summarised = (causeCategory: 'skill' | null) => anAct('summarised', { causeCategory })
    expect(factsOf({}).causeCategory).toBeNull()
    expect(factsOf({ acts: [investigated] }).causeCategory).toBe('slowness')
    expect(factsOf({ acts: [investigated, summarised('skill')] }).causeCategory).toBe('skill')
    expect(factsOf({ acts: [investigated, summarised(null)] }).causeCategory).toBe('slowness')
  })

  it('P10 an erased household is not known; chases and visits are by their moments', () => {
    expect(factsOf({ personal: null }).householdKey).toBe('')
    expect(factsOf({}).householdKey).not.toBe('')
    const acts = [anAct('visitRecorded', { visitedAt: NOW + 4, outcome: 'fair' }, { by: 'b' })]
    expect(factsOf({ acts }).visits).toEqual([{ at: NOW + 4, outcome: 'fair', by: 'b' }])
  })

  it.each([
    ['again within 30 days', {}, NOW + REPEAT_MS, ['b']],
    ['after more', {}, NOW + REPEAT_MS + 1, []],
    ['of another household', { householdKey: '9-901' }, NOW + DAY, []],
    ['of a household that is not known', { householdKey: '' }, NOW + DAY, []],
    ['of another category', { serviceCategory: 'noise' }, NOW + DAY, []],
    ['of no category', { serviceCategory: null }, NOW + DAY, []],
    ['a repair', { matterKind: 'repair' as const }, NOW + DAY, []],
  ])('P12 the same trouble %s', (_name, overrides, cameAt, repeats) => {
    const first = factsOf({ caseId: 'a' })
    const second = { ...factsOf({ caseId: 'b' }), cameAt, ...overrides }
    expect([...repeatCases([second, first])]).toEqual(repeats)
    expect([...repeatCases([first, second])]).toEqual(repeats)
  })
})

describe('ADR 26 a period', () => {
  const scope = { from: 10, to: 20, asOf: 15, repeats: new Set<string>() }
  it.each([
    [9, false],
    [10, true],
    [15, true],
    [16, false],
    [null, false],
  ])('from 10 to 20, seen at 15, holds %s: %s', (moment, expected) => {
    expect(isIn(scope, moment)).toBe(expected)
    expect(isIn({ ...scope, asOf: 99 }, 20)).toBe(false)
    expect(isIn({ ...scope, asOf: 99 }, 19)).toBe(true)
  })

  it.each([
    [{ dueAt: 10, doneAt: 8 }, 8, true],
    [{ dueAt: 10, doneAt: 10 }, 10, true],
    [{ dueAt: 10, doneAt: 12 }, 10, false],
    [{ dueAt: 10, doneAt: null }, 10, false],
    [{ dueAt: null, doneAt: 8 }, null, false],
  ])('%j is decided at %s, kept: %s', (timed, decided, expected) => {
    expect(decidedAt(timed)).toBe(decided)
    expect(isKept(timed)).toBe(expected)
  })
})
