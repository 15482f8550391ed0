import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import type { NextStepCode } from '../../../../src/domain/next-step.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import type { ActValues } from '../../../../src/domain/procedure/act-table.ts'
import { aCase, anEvidenceItem } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { anIssuedPaper } from '../../../builders/a-paper.ts'
import { NOW } from '../../../builders/an-event.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const stepOf = (code: NextStepCode, overrides: Partial<ComplaintCase>, now = NOW) =>
  nextSteps(aCase(overrides), { now }).find((step) => step.code === code)
const HANDLED = [anAct('workDone'), anAct('verificationRecorded', { result: 'done' }), anAct('resultTold')]
const visited = (outcome: ActValues<'visitRecorded'>['outcome'], at = NOW) =>
  anAct('visitRecorded', { outcome, visitedAt: at }, { at })
const planned = (at: number, visitor: string | null = 'tracking') =>
  anAct('visitPlanned', { plannedAt: NOW + DAY, method: 'onSite', visitor }, { at })
const ofHandled = (acts: ComplaintCase['acts']): Partial<ComplaintCase> => ({
  stage: 'handled',
  nature: 'valid',
  handledAt: NOW,
  acts: [...HANDLED, ...acts],
})

describe('R12, P3 the return visit', () => {
  const due = NOW + 3 * DAY
  it.each<readonly [string, ComplaintCase['acts'], object]>([
    ['is due three days after the work was told', [], { dueAt: due, params: { attempts: 0 } }],
    [
      'is due by its appointment',
      [planned(NOW)],
      { dueAt: NOW + DAY, params: { attempts: 0, method: 'onSite', visitor: 'tracking' } },
    ],
    [
      'may be anybody’s',
      [planned(NOW, null)],
      { dueAt: NOW + DAY, params: { attempts: 0, method: 'onSite', visitor: '' } },
    ],
    [
      'has no appointment from before the work was told',
      [planned(NOW - 1)],
      { dueAt: due, params: { attempts: 0 } },
    ],
    [
      'has none any more after an attempt',
      [planned(NOW + 1), visited('notReached', NOW + 2)],
      { dueAt: due, params: { attempts: 1 } },
    ],
    [
      'has the one made after the attempt',
      [visited('notReached', NOW + 1), visited('postponed', NOW + 2), planned(NOW + 2)],
      { dueAt: NOW + DAY, params: { attempts: 2, method: 'onSite', visitor: 'tracking' } },
    ],
  ])('%s', (_name, acts, expected) => {
    const step = stepOf('visit', ofHandled(acts))
    expect(step).toMatchObject(expected)
    expect(step?.params).toEqual('params' in expected ? expected.params : {})
  })

  it.each<readonly [NextStepCode, boolean, ComplaintCase['acts']]>([
    ['visit', false, [visited('dissatisfied')]],
    ['orderRectification', true, [visited('dissatisfied')]],
    ['orderRectification', false, [visited('refused')]],
    ['orderRectification', false, []],
    ['considerUnmet', true, [visited('refused')]],
    ['considerUnmet', false, [visited('dissatisfied')]],
    ['considerUnmet', false, []],
    ['considerUnmet', true, [0, 1, 2].map((day) => visited('notReached', NOW + day * DAY))],
    [
      'considerUnmet',
      false,
      [...[0, 1, 2].map((day) => visited('notReached', NOW + day * DAY)), visited('fair')],
    ],
  ])('R13, §2 %s is asked for (%s) after %j', (code, isAsked, acts) => {
    expect(stepOf(code, ofHandled(acts)) !== undefined).toBe(isAsked)
  })

  it('R20, S11 a visited case is summarised, then closed', () => {
    const codes = (acts: ComplaintCase['acts']) => [
      stepOf('summarise', { stage: 'visited', acts }) !== undefined,
      stepOf('close', { stage: 'visited', acts }) !== undefined,
    ]
    expect(codes([])).toEqual([true, false])
    expect(codes([anAct('summarised')])).toEqual([false, true])
  })
})

describe('R10, R34 what the complainant is to be told', () => {
  it.each([
    ['valid', true],
    ['major', true],
    [null, true],
    ['invalid', false],
    ['specialService', false],
  ] as const)('R10 a word every two days where it is %s: %s', (nature, isAsked) => {
    expect(stepOf('tellProgress', { nature, receivedAt: NOW }, NOW + 2 * DAY) !== undefined).toBe(isAsked)
  })

  it.each([
    ['not told yet', [], true],
    ['told before', [anAct('progressTold', { toldAt: NOW - 1 })], true],
    ['told with it', [anAct('progressTold', { toldAt: NOW })], false],
  ] as const)('R34 a change the department reports, %s: %s', (_name, told, isAsked) => {
    const change = anAct('departmentProgress', { isChange: true, reportedAt: NOW })
    expect(stepOf('tellChange', { acts: [change, ...told] }) !== undefined).toBe(isAsked)
    const none = anAct('departmentProgress', { isChange: false, reportedAt: NOW })
    expect(stepOf('tellChange', { acts: [none, ...told] })).toBeUndefined()
  })
})

describe('P7 what went out for signature', () => {
  it('is brought back, each form once, until it is signed', () => {
    const back = { kind: 'givenUp', at: NOW, by: 'a', reason: null } as const
    const papers = [anIssuedPaper(), anIssuedPaper({ formId: 'F13', issueId: 'other' })]
    expect(stepOf('bringBackSigned', { formsIssued: papers })?.params).toEqual({ forms: 'F01,F13' })
    const answered = papers.map((paper) => ({ ...paper, back }))
    expect(stepOf('bringBackSigned', { formsIssued: answered })).toBeUndefined()
  })
})

it.each(['withdrawn', 'merged'] as const)(
  'S11, R27 is the archive of a %s case that has paper or evidence, and nothing of one without',
  (stage) => {
    const codes = (overrides: Partial<ComplaintCase>) =>
      nextSteps(aCase(overrides), { now: NOW }).map(({ code }) => code)
    const file = { ...anEvidenceItem(), by: 'somebody' }
    const paper = anIssuedPaper({ back: { kind: 'givenUp', at: NOW, by: 'somebody', reason: null } })
    expect(codes({ stage })).toEqual([])
    expect(codes({ stage, formsIssued: [paper] })).toEqual(['archive'])
    expect(codes({ stage, evidence: [file] })).toEqual(['archive'])
    expect(codes({ stage, evidence: [file], archivedAt: NOW })).toEqual([])
    expect(codes({ stage: 'voided', evidence: [file] })).toEqual([])
  },
)
