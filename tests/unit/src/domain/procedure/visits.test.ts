import { describe, expect, it } from 'vitest'
import { CASE_AT, type CaseInHand, RECEPTIONIST, TRACKER } from '../../../../builders/a-case-in-hand.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
const stepOf = (hand: CaseInHand, code: string) => hand.steps.find((step) => step.code === code)

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
