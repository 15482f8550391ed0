import { describe, expect, it } from 'vitest'
import { effortsSince, openChases } from '../../../../../src/domain/procedure/outside-contacts.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { CASE_AT, CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import { NOW } from '../../../../builders/an-event.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const stepOf = (hand: CaseInHand, code: string) => hand.steps.find((step) => step.code === code)

describe('departments and outside bodies', () => {
  it('R34 the department accepts, says whether it comes, and arrives within the limit', () => {
    const hand = CASE_AT.verified()
    expect(stepOf(hand, 'acceptDispatch')).toMatchObject({ rule: 'R34', department: '工程部' })
    expect(CASE_AT.planned().stepCodes).not.toContain('acceptDispatch')
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
