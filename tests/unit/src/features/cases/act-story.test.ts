import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../../../../src/domain/complaint-case.ts'
import {
  actOf,
  happenedAt,
  roundsOf,
  takingBackReasons,
  toldFields,
} from '../../../../../src/features/cases/act-story.ts'
import { CASE_AT } from '../../../../builders/a-case-in-hand.ts'

const MINUTE_MS = 60_000
const AT = 1_800_000_000_000

const entry = (kind: TimelineEntry['kind'], more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  eventId: kind,
  kind,
  wallAt: AT,
  by: 'lin',
  changes: [],
  data: {},
  text: null,
  ...more,
})

describe('an act on the timeline', () => {
  it('tells what was answered, in the order of the table, and leaves the rest out', () => {
    const told = toldFields(
      'visitRecorded',
      entry('visitRecorded', {
        data: { visitedAt: AT, method: 'phone', outcome: 'satisfied' },
        texts: { opinion: '师傅很客气', spokenTo: '' },
      }),
    )
    expect(told.map(({ key, value }) => [key, value])).toEqual([
      ['method', 'phone'],
      ['outcome', 'satisfied'],
      ['opinion', '师傅很客气'],
    ])
  })

  it.each([
    ['a no', { isVisitNeeded: false }, []],
    ['a yes', { isVisitNeeded: true }, ['isVisitNeeded']],
    ['a time still to come', { expectedAt: AT }, ['expectedAt']],
    ['none', { expectedAt: null }, []],
  ] as const)('tells %s of a department', (_title, data, expected) => {
    const told = toldFields('departmentAccepted', entry('departmentAccepted', { data }))
    expect(told.map(({ key }) => key)).toEqual(expected)
  })

  it('leaves out a choice of several of which none was made', () => {
    const none = toldFields('investigated', entry('investigated', { data: { assistingParties: [] } }))
    expect(none).toEqual([])
    const one = toldFields('investigated', entry('investigated', { data: { assistingParties: ['保安部'] } }))
    expect(one.map(({ key }) => key)).toEqual(['assistingParties'])
  })

  it.each([
    ['as it was recorded', 0, null],
    ['five minutes before: at once', 5, null],
    ['six minutes before', 6, AT - 6 * MINUTE_MS],
  ] as const)('happened %s', (_title, minutes, expected) => {
    const doneAt = AT - minutes * MINUTE_MS
    expect(happenedAt('workDone', entry('workDone', { data: { doneAt } }))).toBe(expected)
  })

  it('an act without a moment, or with one that was erased, happened as it was recorded', () => {
    expect(happenedAt('closed', entry('closed'))).toBeNull()
    expect(happenedAt('workDone', entry('workDone'))).toBeNull()
  })

  it('R13 counts the rounds of rectification that hold', () => {
    const order = (eventId: string, more: Partial<TimelineEntry> = {}) =>
      entry('rectificationOrdered', { eventId, ...more })
    const rounds = roundsOf([
      order('a'),
      entry('visitRecorded'),
      order('b', { isTakenBack: true }),
      order('c'),
    ])
    expect([...rounds]).toEqual([
      ['a', 1],
      ['c', 2],
    ])
  })

  it('§2 tells why an entry was taken back, and nothing where the words were erased', () => {
    const reasons = takingBackReasons([
      entry('actTakenBack', { data: { act: 'a' }, texts: { reason: '记到别家了' } }),
      entry('actTakenBack', { data: { act: 'b' } }),
    ])
    expect([...reasons]).toEqual([
      ['a', '记到别家了'],
      ['b', ''],
    ])
  })

  it('knows acts from other entries', () => {
    expect(actOf(entry('visitRecorded'))).toBe('visitRecorded')
    expect(actOf(entry('corrected'))).toBeNull()
    expect(actOf(entry('unknown'))).toBeNull()
  })

  it('tells every act of a whole case', () => {
    const acts = CASE_AT.archived().case.timeline.flatMap((each) => {
      const act = actOf(each)
      return act === null ? [] : [[act, toldFields(act, each).length] as const]
    })
    expect(acts.length).toBeGreaterThan(8)
    expect(acts.find(([act]) => act === 'summarised')?.[1]).toBeGreaterThan(4)
  })
})
