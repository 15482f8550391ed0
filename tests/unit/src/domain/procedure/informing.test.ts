import { describe, expect, it } from 'vitest'
import { dueTimesOf } from '../../../../../src/domain/case-limits.ts'
import { communicationsOf, promisesOf } from '../../../../../src/domain/procedure/communications.ts'
import { effortsSince, openChases } from '../../../../../src/domain/procedure/outside-contacts.ts'
import { pausesOf } from '../../../../../src/domain/procedure/pauses.ts'
import { anAct } from '../../../../builders/an-act.ts'
import {
  ASSISTANT,
  CASE_AT,
  CaseInHand,
  MANAGER,
  RECEPTIONIST,
  TRACKER,
} from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const stepOf = (hand: CaseInHand, code: string) => hand.steps.find((step) => step.code === code)

describe('keeping the complainant informed', () => {
  it('R8 asks for the delay notice a day before the limit, in writing, with reason, handling and a new date', () => {
    const hand = CASE_AT.verified().later(3 * 24)
    expect(stepOf(hand, 'sendDelayNotice')).toBeUndefined()
    hand.later(24 + 1)
    expect(stepOf(hand, 'sendDelayNotice')).toMatchObject({ rule: 'R8', dueAt: NOW + 5 * DAY })
    for (const field of ['reason', 'handling'] as const) {
      expect(hand.refusalOfAct('delayNoticeSent', { [field]: '' })).toMatchObject({
        code: 'fieldMissing',
        params: { field },
      })
    }
    const newDueAt = NOW + 8 * DAY
    expect(hand.refusalOfAct('delayNoticeSent', { newDueAt: hand.now })).toMatchObject({
      code: 'momentPassed',
      rule: 'R8',
    })
    hand.act('delayNoticeSent', { newDueAt })
    expect(stepOf(hand, 'sendDelayNotice')).toBeUndefined()
    expect(stepOf(hand, 'resolve')).toMatchObject({ dueAt: newDueAt, isOverdue: false })
    hand.later(3 * 24)
    expect(stepOf(hand, 'sendDelayNotice')).toMatchObject({ dueAt: newDueAt })
  })

  it('R8 what is handled is neither overdue nor in need of a notice', () => {
    const hand = CASE_AT.handled().later(10 * 24)
    expect(hand.stepCodes).toEqual(expect.not.arrayContaining(['resolve', 'sendDelayNotice']))
  })

  it('R8 a written reply is on record whenever it goes out', () => {
    const hand = CASE_AT.closed().act('writtenReplySent', { means: 'paper' })
    expect(communicationsOf(hand.case.acts).at(-1)).toMatchObject({ kind: 'writtenReplySent' })
  })

  it('R9 a promise is open until the complainant is told something; then it is kept or broken, and counted', () => {
    const hand = CASE_AT.verified()
    const promise = (hours: number) =>
      hand.command({
        kind: 'promise',
        promise: { promisedAt: hand.now + hours * HOUR, reasonCode: 'byHand' },
      })
    promise(2)
    expect(stepOf(hand, 'reply')).toMatchObject({ rule: 'R9', dueAt: hand.case.promisedAt })
    hand.later(1).act('progressTold')
    expect(stepOf(hand, 'reply')).toBeUndefined()
    promise(2)
    hand.later(3).act('progressTold')
    promise(2)
    expect(promisesOf(hand.case, hand.now).map(({ isKept }) => isKept)).toEqual([true, false, null])
    hand.later(3)
    expect(promisesOf(hand.case, hand.now).at(-1)).toMatchObject({
      isKept: false,
      toldAt: null,
      by: RECEPTIONIST.staffId,
    })
  })

  it('R9 what was told before the promise does not keep it; what is told on the minute does', () => {
    const hand = CASE_AT.verified().act('progressTold')
    const promisedAt = hand.now + HOUR
    hand.command({ kind: 'promise', promise: { promisedAt, reasonCode: 'byHand' } })
    expect(stepOf(hand, 'reply')).toBeDefined()
    hand.later(2).act('progressTold', { toldAt: promisedAt })
    expect(promisesOf(hand.case, hand.now)).toMatchObject([{ isKept: true, toldAt: promisedAt }])
  })

  it('R10 asks for a word two days after the last, from a day ahead', () => {
    const hand = CASE_AT.verified()
    expect(stepOf(hand, 'tellProgress')).toBeUndefined()
    hand.later(24)
    expect(stepOf(hand, 'tellProgress')).toMatchObject({ rule: 'R10', dueAt: NOW + 2 * DAY })
    hand.act('progressTold')
    const toldAt = hand.now - 1
    expect(stepOf(hand, 'tellProgress')).toBeUndefined()
    hand.later(30)
    expect(stepOf(hand, 'tellProgress')).toMatchObject({ dueAt: toldAt + 2 * DAY })
  })

  it('R29 every way of telling somebody counts, a visit that reached nobody does not', () => {
    const acts = [
      anAct('explanationGiven', { explainedAt: NOW + 1 }),
      anAct('referralGiven', { givenAt: NOW + 2 }),
      anAct('replied', { repliedAt: NOW + 3 }),
      anAct('solvedOnSpot', { doneAt: NOW + 4 }),
      anAct('resultTold', { toldAt: NOW + 5 }),
      anAct('progressTold', { toldAt: NOW + 6 }),
      anAct('delayNoticeSent', { sentAt: NOW + 7 }),
      anAct('writtenReplySent', { sentAt: NOW + 8 }),
      anAct('supervisorWent', { wentAt: NOW + 9 }),
      anAct('visitRecorded', { visitedAt: NOW + 10, outcome: 'dissatisfied' }),
      anAct('visitRecorded', { visitedAt: NOW + 11, outcome: 'notReached' }),
      anAct('contactLogged', { contactedAt: NOW + 12 }),
    ]
    const moments = communicationsOf(acts.toReversed()).map(({ at }) => at - NOW)
    expect(moments).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('P2 a pause moves the limit by its length, needs a reason, and leaves the delay notice due', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('clockResumed')).toMatchObject({ code: 'notPaused', rule: 'P2' })
    expect(hand.refusalOfAct('clockPaused', { note: '' })).toMatchObject({ code: 'fieldMissing', rule: 'P2' })
    hand.act('clockPaused', { waitsFor: 'complainant' })
    expect(hand.refusalOfAct('clockPaused')).toMatchObject({ code: 'alreadyPaused', rule: 'P2' })
    expect(stepOf(hand, 'resolve')).toMatchObject({ dueAt: null, isOverdue: false })
    hand.later(4 * 24 + 1)
    expect(stepOf(hand, 'sendDelayNotice')).toMatchObject({ dueAt: NOW + 5 * DAY })
    hand.act('clockResumed')
    const [pause] = pausesOf(hand.case.acts)
    expect(pause).toMatchObject({ reason: 'complainant' })
    expect(dueTimesOf(hand.case).resolutionDueAt).toBe(
      NOW + 5 * DAY + ((pause?.to ?? 0) - (pause?.from ?? 0)),
    )
  })

  it('P2 a resumption before its pause makes it empty, never negative; what follows is a pause of its own', () => {
    const acts = [
      anAct('clockPaused', { pausedAt: NOW + 5 }),
      anAct('clockPaused', { pausedAt: NOW + 6 }),
      anAct('clockResumed', { resumedAt: NOW + 1 }),
      anAct('clockResumed', { resumedAt: NOW + 9 }),
      anAct('clockPaused', { pausedAt: NOW + 20, waitsFor: 'outsideBody' }),
    ]
    expect(pausesOf(acts)).toEqual([
      { from: NOW + 5, to: NOW + 5, reason: 'complainant' },
      { from: NOW + 20, to: null, reason: 'outsideBody' },
    ])
  })
})

describe('departments and outside bodies', () => {
  it('R34 the department accepts, says whether it comes, and arrives within the limit', () => {
    const hand = CASE_AT.verified()
    expect(stepOf(hand, 'acceptDispatch')).toMatchObject({ rule: 'R34', department: '工程部' })
    hand.act('departmentAccepted', { isVisitNeeded: true })
    const acceptedAt = hand.now - 1
    expect(hand.stepCodes).not.toContain('acceptDispatch')
    expect(stepOf(hand, 'arrive')).toMatchObject({ dueAt: acceptedAt + HOUR / 2 })
    hand.act('departmentArrived')
    expect(hand.stepCodes).not.toContain('arrive')
    expect(CASE_AT.verified().act('departmentAccepted', { isVisitNeeded: false }).stepCodes).not.toContain(
      'arrive',
    )
  })

  it('R34 a department that returns the case has it no more; it is sent out anew and accepted anew', () => {
    const hand = CASE_AT.verified().act('departmentAccepted')
    hand.later(1).act('departmentReturned', { reason: '属绿化' })
    expect(hand.case.department).toBeNull()
    expect(hand.stepCodes).toContain('dispatch')
    expect(hand.refusalOfAct('departmentAccepted')).toMatchObject({ code: 'noDepartment', rule: 'R34' })
    expect(hand.refusalOfAct('departmentArrived')).toMatchObject({ code: 'noDepartment' })
    expect(hand.refusalOfAct('departmentReturned')).toMatchObject({ code: 'noDepartment' })
    hand.later(1).command({ kind: 'dispatch', department: '绿化部', note: '' })
    expect(stepOf(hand, 'acceptDispatch')).toMatchObject({ department: '绿化部' })
  })

  it('R34 a change of plan is told to the complainant; waiting for parts does not pause the clock', () => {
    const hand = CASE_AT.verified()
      .later(1)
      .act('departmentProgress', { isChange: true, progress: '等配件，改到周三' })
    expect(stepOf(hand, 'tellChange')).toMatchObject({ rule: 'R34' })
    expect(stepOf(hand, 'resolve')).toMatchObject({ dueAt: NOW + 5 * DAY })
    hand.later(1).act('progressTold')
    expect(hand.stepCodes).not.toContain('tellChange')
    expect(hand.act('departmentProgress', { isChange: false }).stepCodes).not.toContain('tellChange')
  })

  it('P9 an outside body is asked again when that was said, by the last contact with it', () => {
    const acts = [
      anAct('contactLogged', { party: 'developer', chaseAgainAt: NOW + 9 }),
      anAct('outsideAwaited', { party: 'utilities', chaseAgainAt: NOW + 3 }),
      anAct('contactLogged', { party: 'police', chaseAgainAt: null }),
      anAct('contactLogged', { party: 'developer', chaseAgainAt: NOW + 5 }),
    ]
    expect(openChases(acts)).toEqual([
      { party: 'utilities', at: NOW + 3 },
      { party: 'developer', at: NOW + 5 },
    ])
    const hand = CASE_AT.verified().act('contactLogged', { party: 'developer', chaseAgainAt: NOW + DAY })
    expect(stepOf(hand, 'chaseOutside')).toMatchObject({
      rule: 'P9',
      dueAt: NOW + DAY,
      params: { party: 'developer' },
    })
    hand.act('contactLogged', { party: 'developer', chaseAgainAt: null })
    expect(hand.stepCodes).not.toContain('chaseOutside')
  })

  it('R35 a body that is closed now is asked again when it opens', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('contactLogged', { result: 'bodyClosed', chaseAgainAt: null })).toMatchObject({
      code: 'fieldMissing',
      rule: 'R35',
      params: { field: 'chaseAgainAt' },
    })
    expect(hand.refusalOfAct('contactLogged', { result: 'notReached', chaseAgainAt: null })).toBeNull()
  })

  it('R15 the efforts told of an outside matter are those of the contact log', () => {
    const judgement = { jurisdiction: 'nonProperty', nature: 'valid', reason: '我方协调' } as const
    const hand = new CaseInHand({ judgement })
    const contact = () => hand.later(1).act('contactLogged', { party: 'developer', chaseAgainAt: null })
    contact()
    contact()
    expect(stepOf(hand, 'tellEfforts')).toMatchObject({ rule: 'R15', params: { count: 2 } })
    hand.later(1).act('progressTold')
    expect(hand.stepCodes).not.toContain('tellEfforts')
    contact()
    expect(stepOf(hand, 'tellEfforts')).toMatchObject({ params: { count: 1 } })
    expect(effortsSince(hand.case.acts, 0).map(({ data }) => data.party)).toEqual([
      'developer',
      'developer',
      'developer',
    ])
    const ours = CASE_AT.verified().act('contactLogged', { party: 'police' })
    expect(ours.stepCodes).not.toContain('tellEfforts')
  })

  it('R15 nothing is promised of a remedy before it is clear whose it is', () => {
    const hand = new CaseInHand({
      judgement: { jurisdiction: 'nonProperty', nature: 'valid', reason: '我方协调' },
    })
    expect(hand.refusalOfAct('remedyPlanned')).toMatchObject({ code: 'wrongStage', rule: 'S6' })
    expect(hand.refusalOfAct('reportedUp', { to: 'manager', about: 'specialCircumstances' })).toBeNull()
  })
})

describe('above the desk', () => {
  it('R16 goodwill is given by the managers, recorded, and stays on the case', () => {
    const hand = CASE_AT.planned()
    expect(hand.refusalOfAct('goodwillGiven')).toMatchObject({ code: 'roleMissing', rule: 'R16' })
    hand.act('reportedUp', { to: 'manager', about: 'package' })
    expect(
      hand.by(MANAGER).act('goodwillGiven', { what: '免费清洗空调一次' }).case.acts.at(-1),
    ).toMatchObject({
      kind: 'goodwillGiven',
      texts: { what: '免费清洗空调一次' },
    })
  })

  it('R17 a set-off against the fee stands on the approval of the company, recorded by the general manager', () => {
    const hand = CASE_AT.planned().by(MANAGER)
    expect(hand.refusalOfAct('compensationApproved')).toMatchObject({ code: 'roleMissing', rule: 'R17' })
    hand.by({ staffId: 'gm', roles: ['generalManager'] })
    for (const field of ['approver', 'document', 'amount'] as const) {
      expect(hand.refusalOfAct('compensationApproved', { way: 'feeSetOff', [field]: ' ' })).toMatchObject({
        code: 'fieldMissing',
        rule: 'R17',
        params: { field },
      })
    }
    expect(hand.refusalOfAct('compensationApproved', { way: 'feeSetOff' })).toBeNull()
  })

  it('R31 an instruction is followed, each one, by the time it names', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('instructed')).toMatchObject({ code: 'roleMissing', rule: 'R31' })
    hand.by(MANAGER).act('instructed', { instruction: '今天先止水', dueAt: NOW + 3 * HOUR })
    hand.act('instructed', { instruction: '查同单元各户', dueAt: null })
    expect(stepOf(hand, 'followInstruction')).toMatchObject({
      rule: 'R31',
      dueAt: NOW + 3 * HOUR,
      params: { count: 2 },
    })
    const [first, second] = hand.case.acts.map(({ eventId }) => eventId)
    hand.by(RECEPTIONIST)
    expect(hand.refusalOfAct('instructionFollowed', { instruction: 'no-such' })).toMatchObject({
      code: 'actUnknown',
    })
    hand.act('instructionFollowed', { instruction: first ?? '' })
    expect(stepOf(hand, 'followInstruction')).toMatchObject({ dueAt: null, params: { count: 1 } })
    hand.act('instructionFollowed', { instruction: second ?? '' })
    expect(hand.stepCodes).not.toContain('followInstruction')
  })

  it('R33 something small and solved on the spot takes one action, and is still visited', () => {
    const hand = new CaseInHand().act('solvedOnSpot', { what: '换了门厅灯泡' })
    expect(hand.case).toMatchObject({ stage: 'handled', jurisdiction: 'property', nature: 'valid' })
    expect(stepOf(hand, 'visit')).toMatchObject({ rule: 'R12' })
    const judged = CASE_AT.verified().act('solvedOnSpot').case
    expect(judged.timeline.filter(({ kind }) => kind === 'judged')).toHaveLength(1)
    const outside = new CaseInHand({
      judgement: { jurisdiction: 'nonProperty', nature: 'invalid', reason: '' },
    })
    expect(outside.refusalOfAct('solvedOnSpot')).toMatchObject({ code: 'notOnSpot', rule: 'R33' })
    const putUp = new CaseInHand({
      judgement: { jurisdiction: 'property', nature: 'undetermined', reason: '' },
    })
    expect(putUp.refusalOfAct('solvedOnSpot')).toMatchObject({ code: 'notOnSpot', rule: 'R33' })
  })

  it('§5 whoever is complained about neither handles, verifies nor visits, but may still take calls on it', () => {
    const about = (staffId: string) => CASE_AT.verified().act('staffComplainedOf', { member: staffId })
    const hand = about(RECEPTIONIST.staffId)
    expect(hand.refusalOfAct('investigated')).toMatchObject({ code: 'avoidance', rule: '§5' })
    expect(hand.refusalOfAct('progressTold')).toBeNull()
    expect(hand.by(ASSISTANT).refusalOfAct('investigated')).toBeNull()
    expect(about(ASSISTANT.staffId).by(RECEPTIONIST).refusalOfAct('investigated')).toBeNull()
    const checked = CASE_AT.done().act('staffComplainedOf', { member: TRACKER.staffId }).by(TRACKER)
    expect(checked.refusalOfAct('verificationRecorded')).toMatchObject({ code: 'avoidance' })
  })
})

describe('R13 not satisfied at the visit', () => {
  it('R13 rectification with a deadline, again and again until satisfied', () => {
    const hand = CASE_AT.handled().act('visitRecorded', { outcome: 'dissatisfied' })
    expect(hand.case.stage).toBe('handled')
    expect(stepOf(hand, 'orderRectification')).toMatchObject({ rule: 'R13' })
    for (const outcome of ['veryDissatisfied', 'satisfied'] as const) {
      const dueAt = hand.now + DAY
      hand.act('rectificationOrdered', { dueAt })
      expect(hand.case).toMatchObject({ stage: 'replied', handledAt: null })
      expect(stepOf(hand, 'doWork')).toMatchObject({ dueAt })
      hand
        .act('workDone')
        .by(TRACKER)
        .act('verificationRecorded', { result: 'done' })
        .by(RECEPTIONIST)
        .act('resultTold')
      hand.act('visitRecorded', { outcome })
    }
    expect(hand.case.stage).toBe('visited')
    expect(hand.stepCodes).not.toContain('orderRectification')
  })

  it.each(['satisfied', 'fair', 'refused', 'notReached'] as const)(
    'R13 orders nothing after %s',
    (outcome) => {
      const hand = CASE_AT.handled().act('visitRecorded', { outcome })
      expect(hand.refusalOfAct('rectificationOrdered')).not.toBeNull()
      expect(hand.stepCodes).not.toContain('orderRectification')
    },
  )

  it.each([
    ['verySatisfied', 'visited', 'summarise'],
    ['satisfied', 'visited', 'summarise'],
    ['fair', 'visited', 'summarise'],
    ['dissatisfied', 'handled', 'orderRectification'],
    ['veryDissatisfied', 'handled', 'orderRectification'],
    ['refused', 'handled', 'considerUnmet'],
    ['notReached', 'handled', 'visit'],
    ['postponed', 'handled', 'visit'],
  ] as const)('P3 after %s the case is %s and asks for %s', (outcome, stage, code) => {
    const hand = CASE_AT.handled().act('visitRecorded', { outcome })
    expect(hand.case.stage).toBe(stage)
    expect(hand.stepCodes).toContain(code)
  })

  it('P3 counts the attempts that reached nobody, and a visit is due three days after handling or when it was planned', () => {
    const hand = CASE_AT.handled()
    const handledAt = hand.case.handledAt ?? 0
    expect(stepOf(hand, 'visit')).toMatchObject({ dueAt: handledAt + 3 * DAY, params: { attempts: 0 } })
    hand.act('visitRecorded', { outcome: 'notReached' })
    expect(stepOf(hand, 'visit')).toMatchObject({ params: { attempts: 1 } })
    const plannedAt = hand.now + DAY
    hand.act('visitPlanned', { plannedAt })
    expect(stepOf(hand, 'visit')).toMatchObject({ dueAt: plannedAt })
  })
})
