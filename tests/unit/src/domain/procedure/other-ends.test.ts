import { aRegisterCommand } from '../../../../builders/a-complaint.ts'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../../../../src/domain/case-commands.ts'
import { ASSISTANT, CASE_AT, CaseInHand, MANAGER, RECEPTIONIST } from '../../../../builders/a-case-in-hand.ts'

const INVALID: Judgement = { jurisdiction: 'nonProperty', nature: 'invalid', reason: '' }
const SPECIAL: Judgement = { jurisdiction: 'property', nature: 'specialService', reason: '约定的家政服务' }
const DAY = 24

describe('the other ends of §2', () => {
  it('R3 an invalid complaint is explained, gets a way forward (R14), and may then end as explained', () => {
    const hand = new CaseInHand({ judgement: INVALID })
    expect(hand.stepCodes).toEqual(expect.arrayContaining(['explainInvalid', 'giveReferral']))
    expect(hand.by(ASSISTANT).refusalOfAct('endedExplained')).toMatchObject({
      code: 'explanationMissing',
      rule: 'R3',
    })
    hand.by(RECEPTIONIST).act('explanationGiven')
    expect(hand.by(ASSISTANT).refusalOfAct('endedExplained')).toMatchObject({
      code: 'referralMissing',
      rule: 'R14',
    })
    hand.by(RECEPTIONIST).act('referralGiven', { party: 'urbanManagement' })
    expect(hand.stepCodes).toContain('endExplained')
    hand.by(ASSISTANT).act('endedExplained', { reason: '外单位施工，已给电话' })
    expect(hand.case).toMatchObject({
      stage: 'explained',
      endedBy: ASSISTANT.staffId,
      endReason: '外单位施工，已给电话',
    })
    expect(hand.stepCodes).toEqual(['archive'])
  })

  it('R3 what is not invalid is neither explained away nor ended so', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('explanationGiven')).toMatchObject({ code: 'notInvalid', rule: 'R3' })
    expect(hand.by(ASSISTANT).refusalOfAct('endedExplained')).toMatchObject({
      code: 'notInvalid',
      rule: 'R3',
    })
  })

  it.each(['noise', 'illegalBuilding', 'fallingObjects'])(
    'P14 %s is never plainly invalid: it is dissuaded and reported before it ends as explained',
    (serviceCategory) => {
      const hand = new CaseInHand({
        judgement: INVALID,
        fields: { ...aRegisterCommand().fields, serviceCategory },
      })
      expect(hand.steps.find(({ code }) => code === 'dissuade')).toMatchObject({ rule: 'P14' })
      hand.act('explanationGiven').act('referralGiven')
      expect(hand.stepCodes).not.toContain('endExplained')
      expect(hand.by(ASSISTANT).refusalOfAct('endedExplained')).toMatchObject({
        code: 'dissuasionMissing',
        rule: 'P14',
      })
      hand.act('contactLogged', { party: 'police', chaseAgainAt: null })
      expect(hand.stepCodes).toContain('endExplained')
      expect(hand.stepCodes).not.toContain('dissuade')
      expect(hand.refusalOfAct('endedExplained')).toBeNull()
    },
  )

  it('P14 asks nothing of other matters, nor of one the office takes on', () => {
    expect(new CaseInHand({ judgement: INVALID }).stepCodes).not.toContain('dissuade')
    const fields = { ...aRegisterCommand().fields, serviceCategory: 'noise' }
    const valid = new CaseInHand({
      judgement: { jurisdiction: 'property', nature: 'valid', reason: '' },
      fields,
    })
    expect(valid.stepCodes).not.toContain('dissuade')
  })

  it('R14 a valid matter of another body gets the right body, too', () => {
    const hand = new CaseInHand({
      judgement: { jurisdiction: 'nonProperty', nature: 'valid', reason: '我方有协调之责' },
    })
    expect(hand.stepCodes).toContain('giveReferral')
    hand.act('referralGiven', { party: 'developer', body: '开发商客服', phone: '0000', hours: '9-17' })
    expect(hand.stepCodes).not.toContain('giveReferral')
    expect(CASE_AT.verified().stepCodes).not.toContain('giveReferral')
  })

  it('R5 a special service is handed over, and the hand-over ends it', () => {
    const hand = new CaseInHand({ judgement: SPECIAL })
    expect(hand.steps.find(({ code }) => code === 'handOverSpecialService')).toMatchObject({ rule: 'R5' })
    expect(hand.refusalOfAct('investigated')).toMatchObject({ code: 'specialServiceGoesOver', rule: 'R5' })
    expect(hand.by(ASSISTANT).refusalOfAct('endedHandedOver')).toMatchObject({
      code: 'notHandedOver',
      rule: 'R5',
    })
    hand.command({ kind: 'dispatch', department: '家政部', note: '' })
    expect(hand.stepCodes).toContain('endHandedOver')
    expect(hand.act('endedHandedOver').case.stage).toBe('handedOver')
    expect(CASE_AT.verified().by(ASSISTANT).refusalOfAct('endedHandedOver')).toMatchObject({
      code: 'notSpecialService',
    })
  })

  it('§2 ends without agreement by the manager only, and only on a ground the record bears out', () => {
    const hand = CASE_AT.planned()
    expect(hand.refusalOfAct('endedUnmet')).toMatchObject({ code: 'roleMissing', rule: '§2' })
    expect(hand.by(MANAGER).refusalOfAct('endedUnmet', { ground: 'refusalExplained' })).toMatchObject({
      code: 'groundMissing',
      params: { ground: 'refusalExplained' },
    })
    hand.act('replied', { outcome: 'refuses' })
    expect(hand.act('endedUnmet', { ground: 'refusalExplained' }).case).toMatchObject({
      stage: 'closedUnmet',
      endedBy: MANAGER.staffId,
    })
  })

  it('§2 counts as out of reach after three attempts on different days', () => {
    const hand = CASE_AT.handled().by(MANAGER)
    const attempt = () => hand.act('visitRecorded', { method: 'phone', outcome: 'notReached' })
    const isUnreachable = () => hand.refusalOfAct('endedUnmet', { ground: 'unreachable' }) === null
    attempt()
    attempt()
    attempt()
    expect(isUnreachable()).toBe(false)
    expect(hand.stepCodes).not.toContain('considerUnmet')
    hand.later(DAY)
    attempt()
    expect(isUnreachable()).toBe(false)
    hand.later(DAY)
    attempt()
    expect(isUnreachable()).toBe(true)
    expect(hand.stepCodes).toContain('considerUnmet')
  })

  it('§2 a refused visit, and no way to reach somebody, are grounds of their own', () => {
    const refused = CASE_AT.handled().act('visitRecorded', { outcome: 'refused' }).by(MANAGER)
    expect(refused.stepCodes).toContain('considerUnmet')
    expect(refused.refusalOfAct('endedUnmet', { ground: 'visitRefused' })).toBeNull()
    expect(refused.refusalOfAct('endedUnmet', { ground: 'noContact' })).toMatchObject({
      code: 'groundMissing',
    })
    const { fields } = { fields: { phone: ' ' } }
    const silent = CASE_AT.verified()
      .command({ kind: 'correct', changes: fields, reason: '记错' })
      .by(MANAGER)
    expect(silent.refusalOfAct('endedUnmet', { ground: 'noContact' })).toBeNull()
  })

  it('§2 merges into another case, by the manager', () => {
    const hand = CASE_AT.verified()
    expect(hand.refusalOfAct('endedMerged')).toMatchObject({ code: 'roleMissing' })
    hand.by(MANAGER)
    expect(hand.refusalOfAct('endedMerged', { into: hand.case.caseId })).toMatchObject({
      code: 'mergedIntoItself',
    })
    expect(hand.act('endedMerged', { into: 'other' }).case.stage).toBe('merged')
  })

  it('§2 a withdrawn or voided case is reopened, too, and says no end any more', () => {
    const withdrawn = CASE_AT.verified().by(ASSISTANT).command({ kind: 'withdraw', reason: '来电撤诉' })
    expect(withdrawn.case).toMatchObject({
      stage: 'withdrawn',
      endReason: '来电撤诉',
      endedBy: ASSISTANT.staffId,
    })
    expect(withdrawn.act('reopened').case).toMatchObject({ stage: 'verified', endReason: null })
    const voided = CASE_AT.verified().by(MANAGER).command({ kind: 'void', reason: '误登' })
    expect(voided.act('reopened').case.stage).toBe('verified')
  })

  it('§2 a matter of an outside body stays open until its answer has been told; what comes back goes to step 3', () => {
    const hand = CASE_AT.verified().act('investigated', { leadParty: 'developer' })
    expect(hand.stepCodes).toContain('awaitOutside')
    expect(hand.stepCodes).not.toContain('planRemedy')
    expect(hand.refusalOfAct('outsideAwaited', { party: '工程部' })).toMatchObject({ code: 'notOutside' })
    hand.act('outsideAwaited', { party: 'developer' })
    expect(hand.case.stage).toBe('awaitingOutside')
    hand.act('outsideAnswered', { result: 'comesBack' })
    expect(hand.case.stage).toBe('verified')
    expect(hand.stepCodes).toContain('investigate')
  })

  it.each([
    ['solved', 'verify'],
    ['declined', 'tellResult'],
  ] as const)('§2 what the outside body %s goes on with %s, is told, and then visited', (result, next) => {
    const hand = CASE_AT.assessed()
      .act('outsideAwaited', { party: 'developer' })
      .act('outsideAnswered', { result })
    expect(hand.stepCodes).toContain(next)
    if (result === 'solved') hand.by(MANAGER).act('verificationRecorded', { result: 'done' }).by(RECEPTIONIST)
    expect(hand.act('resultTold').case.stage).toBe('handled')
  })

  it('§2 an outside body that did not do it after all is asked again', () => {
    const hand = CASE_AT.assessed()
      .act('outsideAwaited', { party: 'developer' })
      .act('outsideAnswered', { result: 'solved' })
    hand.by(MANAGER).act('verificationRecorded', { result: 'notDone' })
    expect(hand.case.stage).toBe('awaitingOutside')
    expect(hand.refusalOfAct('resultTold')).toMatchObject({ code: 'workNotDone' })
  })
})
