import { describe, expect, it } from 'vitest'
import { dueAt } from '../../../../src/domain/case-deadline.ts'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { readBackMark } from '../../../../src/domain/read-back.ts'
import { ROLES } from '../../../../src/domain/case-vocabulary.ts'
import { aCase } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { NOW } from '../../../builders/an-event.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Nothing is left to do but to reply and to resolve. */
const SETTLED: Partial<ComplaintCase> = {
  said: [
    { promptId: 'p', moment: 'apology', saidAt: NOW, text: 'x' },
    readBackMark(aCase().personal?.household ?? '', NOW),
  ],
  jurisdiction: 'property',
  identityCheck: 'callerNumber',
  nature: 'valid',
  department: '工程部',
  promisedAt: NOW + 60 * MINUTE,
  stage: 'awaitingOutside',
  acts: [anAct('departmentAccepted')],
}
const codes = (overrides: Partial<ComplaintCase>, now = NOW) =>
  nextSteps(aCase(overrides), { now }).map(({ code }) => code)

describe('limits', () => {
  const stepsAt = (now: number, overrides: Partial<ComplaintCase> = {}) =>
    nextSteps(aCase({ ...SETTLED, ...overrides }), { now })

  it('R8 five days, by the limit frozen in the case, with the department that acts', () => {
    expect(stepsAt(NOW).find(({ code }) => code === 'resolve')).toEqual({
      code: 'resolve',
      rule: 'R8',
      act: null,
      roles: ROLES,
      department: '工程部',
      shownFrom: null,
      dueAt: NOW + 5 * DAY,
      isOverdue: false,
      params: { days: 5 },
    })
    const limits = { ruleVersion: 1, resolutionDays: 2, handOverMinutes: 20 }
    expect(stepsAt(NOW, { limits }).find(({ code }) => code === 'resolve')?.dueAt).toBe(NOW + 2 * DAY)
  })

  it.each([
    { code: 'dispatch', overrides: { department: null }, limit: NOW + 20 * MINUTE },
    { code: 'reply', overrides: {}, limit: NOW + 60 * MINUTE },
    { code: 'resolve', overrides: {}, limit: NOW + 5 * DAY },
  ])('$code is overdue after its limit, not on it', ({ code, overrides, limit }) => {
    const isOverdueAt = (now: number) => stepsAt(now, overrides).find((step) => step.code === code)?.isOverdue
    expect([isOverdueAt(limit), isOverdueAt(limit + 1)]).toEqual([false, true])
  })

  it('put what is overdue first, then what is due soon, what is for now, what is due later; the table settles ties', () => {
    const open = {
      said: [],
      jurisdiction: 'undetermined',
      department: null,
      matterKind: 'complaint',
    } as const
    expect(codes({ ...SETTLED, ...open })).toEqual(['reply', 'apologise', 'judge', 'readBack', 'resolve'])
    expect(codes({ ...SETTLED, department: null }, NOW + 61 * MINUTE)).toEqual([
      'dispatch',
      'reply',
      'resolve',
    ])
    expect(codes({ ...SETTLED, promisedAt: NOW + 6 * DAY }, NOW + 5 * DAY + 1)).toEqual([
      'tellProgress',
      'sendDelayNotice',
      'resolve',
      'reply',
    ])
  })

  it('of a case is the earliest of what is open', () => {
    expect(dueAt(aCase(SETTLED))).toBe(NOW + 60 * MINUTE)
    expect(dueAt(aCase({ ...SETTLED, department: null }))).toBe(NOW + 20 * MINUTE)
    expect(dueAt(aCase({ ...SETTLED, said: [] }))).toBe(NOW + 60 * MINUTE)
    expect(dueAt(aCase({ matterKind: 'enquiry' }))).toBeNull()
    expect(dueAt(aCase({ stage: 'voided' }))).toBeNull()
  })
})
