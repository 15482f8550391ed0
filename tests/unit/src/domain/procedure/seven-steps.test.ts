import { describe, expect, it } from 'vitest'
import type { ActKind } from '../../../../../src/domain/procedure/act-table.ts'
import {
  CASE_AT,
  type CaseAt,
  CaseInHand,
  completed,
  MANAGER,
  RECEPTIONIST,
  TRACKER,
} from '../../../../builders/a-case-in-hand.ts'

describe('the seven steps of an ordinary complaint', () => {
  it.each([
    ['S1', 'received', 'received'],
    ['S4', 'verified', 'verified'],
    ['S5', 'assessed', 'assessed'],
    ['S6', 'planned', 'planned'],
    ['S7', 'replied', 'replied'],
    ['S8', 'done', 'replied'],
    ['S8', 'checked', 'replied'],
    ['S8', 'handled', 'handled'],
    ['S9', 'visited', 'visited'],
    ['S10', 'summarised', 'visited'],
    ['S11', 'closed', 'closed'],
  ] as const)('%s leads to %s: stage %s', (_, at, stage) => {
    expect(CASE_AT[at]().case.stage).toBe(stage)
  })

  it.each([
    ['S4', 'received', 'judge'],
    ['S5', 'verified', 'investigate'],
    ['S6', 'assessed', 'planRemedy'],
    ['S7', 'planned', 'replyRemedy'],
    ['S8', 'replied', 'doWork'],
    ['R11', 'done', 'verify'],
    ['S8', 'checked', 'tellResult'],
    ['R12', 'handled', 'visit'],
    ['R20', 'visited', 'summarise'],
    ['S11', 'summarised', 'close'],
    ['R21', 'closed', 'reportClosing'],
  ] as const)('%s asks, once it is %s, to %s', (rule, at, code) => {
    const steps = CASE_AT[at]().steps.filter((step) => step.code === code)
    expect(steps).toMatchObject([{ rule, code }])
  })

  it.each([
    ['S5', 'received', 'investigated'],
    ['S6', 'verified', 'remedyPlanned'],
    ['S7', 'assessed', 'replied'],
    ['S8', 'planned', 'workDone'],
    ['R11', 'planned', 'verificationRecorded'],
    ['S8', 'planned', 'resultTold'],
    ['R12', 'checked', 'visitRecorded'],
    ['R20', 'handled', 'summarised'],
    ['S11', 'handled', 'closed'],
    ['R21', 'visited', 'reportedToSuperior'],
    ['S11', 'visited', 'archived'],
  ] as const)('%s out of order: once it is %s nobody records %s', (rule, at: CaseAt, kind: ActKind) => {
    const hand = CASE_AT[at]().by(MANAGER)
    expect(hand.refusalOfAct(kind)).toMatchObject({ code: 'wrongStage', rule })
  })

  it('S1 needs only channel and content; S2 and what else lacks is asked for and listed', () => {
    const hand = new CaseInHand()
    expect(hand.steps.find(({ code }) => code === 'completeRecord')).toMatchObject({
      rule: 'P11',
      params: { fields: 'identityCheck' },
    })
    expect(completed(hand).stepCodes).not.toContain('completeRecord')
  })

  it('S2 an identity checked, or declined, is on record', () => {
    const hand = new CaseInHand().command({ kind: 'complete', changes: { identityCheck: 'declined' } })
    expect(hand.case.identityCheck).toBe('declined')
    expect(hand.stepCodes).not.toContain('completeRecord')
  })

  it('S3 without a demand the case is not verified, however it was judged', () => {
    const hand = new CaseInHand({ judgement: { jurisdiction: 'property', nature: 'valid', reason: '' } })
    const corrected = hand.command({ kind: 'correct', changes: { demand: '' }, reason: '记错' })
    expect(corrected.case.stage).toBe('received')
    const asked = corrected.command({ kind: 'complete', changes: { demand: '今天修好', motive: 'genuine' } })
    expect(asked.case).toMatchObject({ stage: 'verified', personal: { motive: 'genuine' } })
  })

  it('S5 names facts, truth, reasonableness, impact and who is responsible; each must be told', () => {
    const hand = CASE_AT.verified()
    for (const field of ['leadParty', 'truth', 'reasonableness', 'impact', 'findings'] as const) {
      const blank = { [field]: field === 'findings' || field === 'leadParty' ? ' ' : null }
      expect(hand.refusalOfAct('investigated', blank)).toMatchObject({
        code: 'fieldMissing',
        rule: 'S5',
        params: { field },
      })
    }
  })

  it('S6 the remedy names who, until when and what, and its time is still to come', () => {
    const hand = CASE_AT.assessed()
    expect(hand.refusalOfAct('remedyPlanned', { dueAt: hand.now - 1 })).toMatchObject({
      code: 'momentPassed',
      rule: 'S6',
    })
    expect(hand.refusalOfAct('remedyPlanned', { remedy: '' })).toMatchObject({
      code: 'fieldMissing',
      rule: 'S6',
    })
    expect(hand.act('remedyPlanned').steps.find(({ code }) => code === 'replyRemedy')).toBeDefined()
  })

  it('S7 who does not accept gets explanation and alternatives, and it goes back to step 4', () => {
    const hand = CASE_AT.planned()
    for (const field of ['explanation', 'alternatives'] as const) {
      expect(hand.refusalOfAct('replied', { outcome: 'refuses', [field]: '' })).toMatchObject({
        code: 'fieldMissing',
        rule: 'S7',
        params: { field },
      })
    }
    hand.act('replied', { outcome: 'refuses' })
    expect(hand.case.stage).toBe('planned')
    expect(hand.stepCodes).toContain('planRemedy')
    hand.act('remedyPlanned', { remedy: '换一种办法' })
    expect(hand.stepCodes).toContain('replyRemedy')
    expect(hand.stepCodes).not.toContain('planRemedy')
  })

  it('S7 who is undecided is asked again', () => {
    const hand = CASE_AT.planned().act('replied', { outcome: 'undecided' })
    expect(hand.case.stage).toBe('planned')
    expect(hand.stepCodes).toContain('replyRemedy')
  })

  it('S8 is done, verified and told, in this order; told, the clock of R8 stops', () => {
    const hand = CASE_AT.replied().later(2)
    expect(hand.by(TRACKER).refusalOfAct('verificationRecorded')).toMatchObject({
      code: 'workNotDone',
      rule: 'R11',
    })
    expect(hand.by(RECEPTIONIST).refusalOfAct('resultTold')).toMatchObject({
      code: 'workNotDone',
      rule: 'S8',
    })
    hand.act('workDone')
    expect(hand.refusalOfAct('resultTold')).toMatchObject({ code: 'notVerified', rule: 'R11' })
    hand.by(TRACKER).act('verificationRecorded', { result: 'done' })
    expect(hand.case.handledAt).toBeNull()
    const toldAt = hand.by(RECEPTIONIST).later(1).now
    hand.act('resultTold', { toldAt })
    expect(hand.case).toMatchObject({ stage: 'handled', handledAt: toldAt })
    expect(hand.stepCodes).not.toContain('resolve')
  })

  it('R11 what was not done when it was checked is to be done again', () => {
    const hand = CASE_AT.done().by(TRACKER).act('verificationRecorded', { result: 'notDone' })
    expect(hand.case.stage).toBe('replied')
    expect(hand.stepCodes).toContain('doWork')
    expect(hand.by(RECEPTIONIST).refusalOfAct('resultTold')).toMatchObject({ code: 'workNotDone' })
  })

  it('R7 the judgement stands on the record with who judged, and its reason where it is not the proposed one', () => {
    const reason = '约定服务'
    const hand = new CaseInHand({ judgement: { jurisdiction: 'property', nature: 'specialService', reason } })
    expect(hand.case).toMatchObject({ nature: 'specialService', judgedBy: RECEPTIONIST.staffId })
    expect(hand.case.timeline.find(({ kind }) => kind === 'judged')).toMatchObject({
      text: reason,
      by: RECEPTIONIST.staffId,
    })
  })
})
