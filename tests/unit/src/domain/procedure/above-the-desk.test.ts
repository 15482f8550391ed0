import { describe, expect, it } from 'vitest'
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
const stepOf = (hand: CaseInHand, code: string) => hand.steps.find((step) => step.code === code)

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
