import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../src/domain/complaint-case.ts'
import type { NextStepCode } from '../../../../src/domain/next-step.ts'
import { nextSteps } from '../../../../src/domain/next-steps.ts'
import { STEP_RULES, type StepRule } from '../../../../src/domain/step-table.ts'
import { A_PERSON, aCase } from '../../../builders/a-complaint.ts'
import { anAct } from '../../../builders/an-act.ts'
import { NOW } from '../../../builders/an-event.ts'

const RULES: readonly StepRule[] = STEP_RULES
const HOUR = 60 * 60_000
const MAJOR: Partial<ComplaintCase> = { jurisdiction: 'property', nature: 'major', department: '工程部' }
const stepOf = (code: NextStepCode, overrides: Partial<ComplaintCase>, now = NOW) =>
  nextSteps(aCase(overrides), { now }).find((step) => step.code === code)
const reported = (to: 'manager' | 'generalManager') => anAct('reportedUp', { to, about: 'major' })

const EXPLAINED = [anAct('explanationGiven'), anAct('referralGiven')]
const PLANNED = [anAct('investigated'), anAct('remedyPlanned')]
const replied = (outcome: 'refuses' | 'undecided') => [...PLANNED, anAct('replied', { outcome })]

describe('who is asked for what, by which rule, and how it is done', () => {
  it.each([
    ['ADR1', 'confirmConflict', null, 'manager'],
    ['R1', 'apologise', null, 'receptionist'],
    ['R4', 'reportMajor', 'reportedUp', 'receptionist'],
    ['R4', 'reportToGeneralManager', 'reportedUp', 'manager'],
    ['R4', 'nameHandler', 'handlerNamed', 'generalManager'],
    ['R4', 'considerMajor', null, 'receptionist'],
    ['R6', 'managerJudges', null, 'manager'],
    ['R31', 'followInstruction', 'instructionFollowed', 'receptionist'],
    ['R18', 'meetOrPostNotice', null, 'manager'],
    ['R32', 'supervisorGoes', 'supervisorWent', 'manager'],
    ['S4', 'judge', null, 'receptionist'],
    ['R3', 'explainInvalid', 'explanationGiven', 'receptionist'],
    ['R14', 'giveReferral', 'referralGiven', 'receptionist'],
    ['P14', 'dissuade', 'contactLogged', 'receptionist'],
    ['R3', 'endExplained', 'endedExplained', 'customerAssistant'],
    ['R5', 'handOverSpecialService', null, 'receptionist'],
    ['R5', 'endHandedOver', 'endedHandedOver', 'customerAssistant'],
    ['R25', 'readBack', null, 'receptionist'],
    ['P1', 'dispatch', null, 'receptionist'],
    ['R34', 'acceptDispatch', 'departmentAccepted', 'receptionist'],
    ['R34', 'arrive', 'departmentArrived', 'receptionist'],
    ['S5', 'investigate', 'investigated', 'receptionist'],
    ['§2', 'awaitOutside', 'outsideAwaited', 'receptionist'],
    ['S6', 'planRemedy', 'remedyPlanned', 'receptionist'],
    ['S7', 'replyRemedy', 'replied', 'receptionist'],
    ['R9', 'promiseTime', null, 'receptionist'],
    ['R9', 'reply', 'progressTold', 'receptionist'],
    ['S8', 'doWork', 'workDone', 'receptionist'],
    ['R11', 'verify', 'verificationRecorded', 'trackingAssistant'],
    ['S8', 'tellResult', 'resultTold', 'receptionist'],
    ['P9', 'chaseOutside', 'contactLogged', 'receptionist'],
    ['R15', 'tellEfforts', 'progressTold', 'receptionist'],
    ['R34', 'tellChange', 'progressTold', 'receptionist'],
    ['R10', 'tellProgress', 'progressTold', 'receptionist'],
    ['R8', 'sendDelayNotice', 'delayNoticeSent', 'receptionist'],
    ['R8', 'resolve', null, 'receptionist'],
    ['R12', 'visit', 'visitRecorded', 'receptionist'],
    ['§2', 'considerUnmet', 'endedUnmet', 'manager'],
    ['R13', 'orderRectification', 'rectificationOrdered', 'receptionist'],
    ['R20', 'summarise', 'summarised', 'customerAssistant'],
    ['S11', 'close', 'closed', 'customerAssistant'],
    ['R21', 'reportClosing', 'reportedToSuperior', 'manager'],
    ['S11', 'archive', 'archived', 'customerAssistant'],
    ['§2', 'answer', null, 'receptionist'],
    ['§2', 'finish', null, 'receptionist'],
    ['P7', 'bringBackSigned', null, 'receptionist'],
    ['P11', 'completeRecord', null, 'receptionist'],
  ] as const)('%s %s: by %s, from %s up', (rule, code, act, role) => {
    const step = RULES.find((each) => each.code === code)
    expect(step).toMatchObject({ rule })
    expect(step?.act ?? null).toBe(act)
    expect(step?.roles[0]).toBe(role)
    expect(step?.roles).toContain('generalManager')
  })

  it('R4, R11, R12 of a major complaint it is the managers who reply, verify, visit and close', () => {
    const ofManagers = RULES.filter(({ rolesIfMajor }) => rolesIfMajor !== undefined)
    expect(ofManagers.map(({ code }) => code)).toEqual(['replyRemedy', 'verify', 'visit', 'close'])
    expect(stepOf('replyRemedy', { ...MAJOR, stage: 'planned' })?.roles).toEqual([
      'manager',
      'generalManager',
    ])
    expect(stepOf('replyRemedy', { ...MAJOR, nature: 'valid', stage: 'planned' })?.roles).toHaveLength(5)
  })
})

describe('what a step goes by', () => {
  it('R34 the department does what is its own', () => {
    const ofDepartment = RULES.filter(({ isOfDepartment }) => isOfDepartment === true)
    expect(ofDepartment.map(({ code }) => code)).toEqual([
      'acceptDispatch',
      'arrive',
      'planRemedy',
      'doWork',
      'resolve',
    ])
  })

  it.each<readonly [NextStepCode, boolean, string, Partial<ComplaintCase>]>([
    [
      'endExplained',
      true,
      'R3 an invalid one that was explained and shown a way',
      { nature: 'invalid', acts: EXPLAINED },
    ],
    ['endExplained', false, 'R3 one that turned out valid', { nature: 'valid', acts: EXPLAINED }],
    [
      'endExplained',
      false,
      'R3 one without a way forward',
      { nature: 'invalid', acts: EXPLAINED.slice(0, 1) },
    ],
    [
      'endHandedOver',
      true,
      'R5 a service that was handed over',
      { nature: 'specialService', department: '家政部' },
    ],
    ['endHandedOver', false, 'R5 one nobody has', { nature: 'specialService', department: null }],
    ['readBack', true, 'R25 a known household', { said: [] }],
    ['readBack', false, 'R25 of an invalid complaint', { said: [], nature: 'invalid' }],
    ['readBack', false, 'R25 of what is not the office’s', { said: [], jurisdiction: 'nonProperty' }],
    ['readBack', false, 'R25 of nobody known', { said: [], personal: { ...A_PERSON, household: '' } }],
    ['readBack', false, 'R25 of an erased person', { said: [], personal: null }],
    [
      'acceptDispatch',
      true,
      'R34 of a department that was given it',
      { nature: 'valid', department: '工程部' },
    ],
    ['acceptDispatch', false, 'R34 of a special service', { nature: 'specialService', department: '家政部' }],
    ['acceptDispatch', false, 'R34 of nobody', { nature: 'valid', department: null }],
    ['replyRemedy', true, 'S7 of a remedy that was not told', { stage: 'planned', acts: PLANNED }],
    ['replyRemedy', true, 'S7 of one somebody thinks over', { stage: 'planned', acts: replied('undecided') }],
    ['replyRemedy', false, 'S7 of one that was refused', { stage: 'planned', acts: replied('refuses') }],
    ['planRemedy', true, 'S7 of one that was refused', { stage: 'planned', acts: replied('refuses') }],
    ['planRemedy', false, 'S6 of one somebody thinks over', { stage: 'planned', acts: replied('undecided') }],
    [
      'arrive',
      true,
      'R34 of a visit that is needed',
      { acts: [anAct('departmentAccepted', { isVisitNeeded: true })] },
    ],
    ['arrive', false, 'R34 of work from afar', { acts: [anAct('departmentAccepted')] }],
  ])('%s is asked for (%s): %s', (code, isAsked, _name, overrides) => {
    expect(stepOf(code, overrides) !== undefined).toBe(isAsked)
  })

  it('P1, R5 a special service is handed over as soon as any other', () => {
    const due = { dueAt: NOW + HOUR / 3 }
    expect(stepOf('handOverSpecialService', { nature: 'specialService', department: null })).toMatchObject(
      due,
    )
    expect(stepOf('dispatch', { ...MAJOR, department: null })).toMatchObject(due)
    expect(stepOf('readBack', { ...MAJOR, department: null, said: [] })).toMatchObject(due)
    expect(stepOf('readBack', { ...MAJOR, said: [] })).toMatchObject({ dueAt: null })
  })

  it('S5 what is judged valid or major is investigated, nothing else', () => {
    const isAsked = (nature: ComplaintCase['nature']) =>
      stepOf('investigate', { ...MAJOR, nature, stage: 'verified' }) !== undefined
    expect([isAsked('major'), isAsked('valid'), isAsked('invalid'), isAsked('specialService')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('R4 only a major complaint goes up to the general manager, who names who handles it', () => {
    const suspected = { ...MAJOR, nature: 'valid', suspectedMajor: true } as const
    const both = [reported('manager'), reported('generalManager')]
    expect(stepOf('reportToGeneralManager', { ...MAJOR, acts: [reported('manager')] })).toBeDefined()
    expect(stepOf('reportToGeneralManager', { ...suspected, acts: [reported('manager')] })).toBeUndefined()
    expect(stepOf('reportToGeneralManager', { ...MAJOR, acts: both })).toBeUndefined()
    expect(stepOf('reportToGeneralManager', MAJOR)).toBeUndefined()
    expect(stepOf('nameHandler', { ...MAJOR, acts: both })).toBeDefined()
    expect(stepOf('nameHandler', { ...suspected, acts: both })).toBeUndefined()
    expect(stepOf('nameHandler', { ...MAJOR, acts: [reported('manager')] })).toBeUndefined()
  })

  it('R14 what is invalid within the office’s duty gets the right body, too', () => {
    expect(stepOf('giveReferral', { jurisdiction: 'property', nature: 'invalid' })).toBeDefined()
  })

  it('R21 a report written before the case ended (again) is none of this end', () => {
    const closed = (at: number) =>
      stepOf('reportClosing', {
        ...MAJOR,
        stage: 'closed',
        endedAt: NOW,
        acts: [anAct('reportedToSuperior', {}, { at })],
      })
    expect(closed(NOW - 1)).toBeDefined()
    expect(closed(NOW)).toBeUndefined()
  })

  it('ADR 1, P11 names every field that is in conflict, and every one that is missing', () => {
    const conflicts = [
      { field: 'phone', values: [] },
      { field: 'stage', values: [] },
    ]
    expect(stepOf('confirmConflict', { conflicts })?.params).toEqual({ fields: 'phone,stage' })
    expect(stepOf('completeRecord', { occurredAt: null, identityCheck: null })?.params).toEqual({
      fields: 'identityCheck,occurredAt',
    })
  })

  it('R31 an instruction is due by the soonest of their days, until it was followed', () => {
    const instructed = (eventId: string, dueAt: number | null) => anAct('instructed', { dueAt }, { eventId })
    const acts = [instructed('a', null), instructed('b', NOW + 3 * HOUR), instructed('c', NOW + 2 * HOUR)]
    expect(stepOf('followInstruction', { ...MAJOR, acts })).toMatchObject({
      dueAt: NOW + 2 * HOUR,
      params: { count: 3 },
    })
    expect(stepOf('followInstruction', { ...MAJOR, acts: acts.slice(0, 1) })?.dueAt).toBeNull()
    const followed = anAct('instructionFollowed', { instruction: 'c' })
    expect(stepOf('followInstruction', { ...MAJOR, acts: [...acts, followed] })).toMatchObject({
      dueAt: NOW + 3 * HOUR,
      params: { count: 2 },
    })
  })
})
