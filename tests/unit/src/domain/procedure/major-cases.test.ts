import { describe, expect, it } from 'vitest'
import {
  aMajorCase,
  ASSISTANT,
  CASE_AT,
  CaseInHand,
  completed,
  GENERAL_MANAGER,
  MANAGER,
  RECEPTIONIST,
  TRACKER,
} from '../../../../builders/a-case-in-hand.ts'

const rolesOf = (hand: CaseInHand, code: string) => hand.steps.find((step) => step.code === code)?.roles
const toPlanned = () => aMajorCase().act('investigated').act('remedyPlanned')
const toHandled = () =>
  toPlanned()
    .by(MANAGER)
    .act('replied', { outcome: 'accepts' })
    .act('workDone')
    .act('verificationRecorded', { result: 'done' })
    .act('resultTold')

describe('R4 a major complaint', () => {
  it('R4 is reported to the manager, then to the general manager, who names who handles it', () => {
    const hand = aMajorCase()
    expect(hand.stepCodes).toContain('reportMajor')
    expect(hand.stepCodes).not.toContain('reportToGeneralManager')
    hand.act('reportedUp', { to: 'manager', about: 'major' })
    expect(hand.stepCodes).not.toContain('reportMajor')
    expect(rolesOf(hand, 'reportToGeneralManager')).toEqual(['manager', 'generalManager'])
    hand.by(MANAGER).act('reportedUp', { to: 'generalManager', about: 'major' })
    expect(rolesOf(hand, 'nameHandler')).toEqual(['generalManager'])
    hand.by(GENERAL_MANAGER).act('handlerNamed', { handler: RECEPTIONIST.staffId })
    expect(hand.stepCodes).not.toContain('nameHandler')
  })

  it('R4 only the general manager names who handles it', () => {
    expect(aMajorCase().by(MANAGER).refusalOfAct('handlerNamed')).toMatchObject({
      code: 'roleMissing',
      rule: 'R4',
    })
  })

  it('R4 what is neither major nor suspected is not reported as major; a package may be', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('reportedUp', { about: 'major' })).toMatchObject({
      code: 'notMajor',
      rule: 'R4',
    })
    expect(hand.refusalOfAct('reportedUp', { about: 'package' })).toBeNull()
  })

  it('R4 a report on something else is no report of a major complaint', () => {
    const hand = aMajorCase().act('reportedUp', { to: 'generalManager', about: 'package' })
    expect(hand.stepCodes).toContain('reportMajor')
    expect(hand.stepCodes).not.toContain('nameHandler')
  })

  it('R4 a suspicion is reported as well', () => {
    const hand = new CaseInHand({
      judgement: { jurisdiction: 'property', nature: 'undetermined', reason: '', suspectedMajor: true },
    })
    expect(hand.stepCodes).toEqual(expect.arrayContaining(['reportMajor', 'managerJudges']))
    expect(hand.refusalOfAct('reportedUp', { to: 'manager', about: 'major' })).toBeNull()
  })

  it('R4 it is replied to by the managers, or by whoever the general manager named', () => {
    const hand = toPlanned()
    expect(hand.refusalOfAct('replied', { outcome: 'accepts' })).toMatchObject({
      code: 'roleMissing',
      rule: 'R4',
    })
    expect(rolesOf(hand, 'replyRemedy')).toEqual(['manager', 'generalManager'])
    hand.by(GENERAL_MANAGER).act('handlerNamed', { handler: RECEPTIONIST.staffId })
    expect(hand.by(RECEPTIONIST).refusalOfAct('replied', { outcome: 'accepts' })).toBeNull()
  })

  it('R11 it is verified by the manager, an ordinary one by the tracking assistant', () => {
    const hand = toPlanned().by(MANAGER).act('replied', { outcome: 'accepts' }).act('workDone')
    expect(hand.by(TRACKER).refusalOfAct('verificationRecorded')).toMatchObject({
      code: 'roleMissing',
      rule: 'R11',
    })
    expect(rolesOf(hand, 'verify')).toEqual(['manager', 'generalManager'])
    expect(hand.by(MANAGER).refusalOfAct('verificationRecorded')).toBeNull()
    const ordinary = CASE_AT.done()
    expect(rolesOf(ordinary, 'verify')).toEqual(['trackingAssistant', 'manager', 'generalManager'])
    expect(ordinary.by(ASSISTANT).refusalOfAct('verificationRecorded')).toMatchObject({ code: 'roleMissing' })
    expect(ordinary.by(TRACKER).refusalOfAct('verificationRecorded')).toBeNull()
  })

  it('R12 asks for a visit on site by the manager after a major complaint', () => {
    const hand = toHandled()
    expect(rolesOf(hand, 'visit')).toEqual(['manager', 'generalManager'])
    const phoned = { method: 'phone', outcome: 'satisfied' } as const
    expect(hand.by(RECEPTIONIST).refusalOfAct('visitRecorded', phoned)).toMatchObject({
      code: 'roleMissing',
      rule: 'R12',
    })
    expect(hand.by(MANAGER).refusalOfAct('visitRecorded', phoned)).toMatchObject({
      code: 'onSiteOnly',
      rule: 'R12',
    })
    expect(hand.refusalOfAct('visitRecorded', { method: 'phone', outcome: 'notReached' })).toBeNull()
    expect(hand.refusalOfAct('visitRecorded', { method: 'onSite', outcome: 'satisfied' })).toBeNull()
  })

  it('R12 an ordinary one is visited by anybody at the desk, by telephone', () => {
    const hand = CASE_AT.handled()
    expect(hand.refusalOfAct('visitRecorded', { method: 'phone', outcome: 'satisfied' })).toBeNull()
    expect(hand.by(ASSISTANT).refusalOfAct('visitRecorded', { method: 'other', outcome: 'fair' })).toBeNull()
  })

  it('§5 it is closed by the managers only', () => {
    const hand = completed(
      toHandled().act('visitRecorded', { method: 'onSite', outcome: 'satisfied' }).act('summarised'),
    )
    expect(hand.by(ASSISTANT).refusalOfAct('closed')).toMatchObject({ code: 'roleMissing', rule: '§5' })
    expect(rolesOf(hand, 'close')).toEqual(['manager', 'generalManager'])
    expect(hand.by(MANAGER).refusalOfAct('closed')).toBeNull()
  })

  it('R33 it is never solved on the spot, nor is a suspected one', () => {
    const solved = { what: '当场换好' }
    expect(aMajorCase().refusalOfAct('solvedOnSpot', solved)).toMatchObject({
      code: 'majorNotOnSpot',
      rule: 'R33',
    })
    const suspected = new CaseInHand({
      judgement: { jurisdiction: 'property', nature: 'undetermined', reason: '', suspectedMajor: true },
    })
    expect(suspected.refusalOfAct('solvedOnSpot', solved)).toMatchObject({
      code: 'majorNotOnSpot',
      rule: 'R33',
    })
  })

  it('R32 the supervisor goes, or sends somebody, where the effect is serious', () => {
    const hand = CASE_AT.verified().act('investigated', { impact: 'serious' })
    expect(hand.steps.find(({ code }) => code === 'supervisorGoes')).toMatchObject({
      rule: 'R32',
      roles: ['manager', 'generalManager'],
    })
    expect(hand.refusalOfAct('supervisorWent')).toMatchObject({ code: 'roleMissing', rule: 'R32' })
    hand.by(MANAGER).act('supervisorWent', { who: '周经理', found: '顶棚整片脱落', reportedTo: '公司' })
    expect(hand.stepCodes).not.toContain('supervisorGoes')
    expect(CASE_AT.assessed().stepCodes).not.toContain('supervisorGoes')
  })
})
