import { describe, expect, it } from 'vitest'
import { dueTimesOf } from '../../../../../src/domain/case-limits.ts'
import {
  communicationsOf,
  openPromise,
  promisesOf,
} from '../../../../../src/domain/procedure/communications.ts'
import { pausesOf } from '../../../../../src/domain/procedure/pauses.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { CASE_AT, type CaseInHand, RECEPTIONIST } from '../../../../builders/a-case-in-hand.ts'
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

  it('R9 a word said with the promise keeps it; on its minute it is not broken yet', () => {
    const promise = { kind: 'promise', promise: { promisedAt: NOW + HOUR, reasonCode: 'byHand' } } as const
    const hand = CASE_AT.verified()
    const madeAt = hand.now
    hand.command(promise)
    expect(promisesOf(hand.case, NOW + HOUR)).toMatchObject([{ isKept: null, madeAt }])
    expect(promisesOf(hand.case, NOW + HOUR + 1)).toMatchObject([{ isKept: false }])
    hand.act('progressTold', { toldAt: madeAt })
    expect(promisesOf(hand.case, hand.now)).toMatchObject([{ isKept: true, toldAt: madeAt }])
    expect(openPromise(hand.case)).toBeNull()
    expect(openPromise(hand.act('staffComplainedOf').case)).toBeNull()
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
