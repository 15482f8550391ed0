import { describe, expect, it } from 'vitest'
import { complaintStage, isJudged } from '../../../../../src/domain/procedure/complaint-stage.ts'
import { handlingOf, isVisited } from '../../../../../src/domain/procedure/handling.ts'
import { effortsSince } from '../../../../../src/domain/procedure/outside-contacts.ts'
import { anAct } from '../../../../builders/an-act.ts'
import { NOW } from '../../../../builders/an-event.ts'

const VALID = { isDemandKnown: true, jurisdiction: 'property', nature: 'valid' } as const
const onSpot = anAct('solvedOnSpot')
const dissatisfied = anAct('visitRecorded', { outcome: 'dissatisfied' })
const satisfied = anAct('visitRecorded', { outcome: 'satisfied' })
const ordered = anAct('rectificationOrdered')
const handled = [anAct('workDone'), anAct('verificationRecorded', { result: 'done' }), anAct('resultTold')]

describe('how far the handling has come', () => {
  it('R13 what was solved on the spot and is not good is to be done again, as often as it is ordered', () => {
    const once = handlingOf([onSpot, dissatisfied, ordered])
    expect(complaintStage(once, VALID)).toBe('replied')
    expect(once.rectifications).toBe(1)
    const twice = handlingOf([onSpot, dissatisfied, ordered, ...handled, dissatisfied, ordered])
    expect(twice.rectifications).toBe(2)
    expect(complaintStage(twice, VALID)).toBe('replied')
  })

  it.each([
    [[...handled, satisfied], true],
    [[...handled, dissatisfied], false],
    [[...handled, anAct('visitRecorded', { outcome: 'refused' })], false],
    [[...handled, anAct('visitRecorded', { outcome: 'postponed' })], false],
    [handled, false],
    [[anAct('workDone'), satisfied], false],
    [[], false],
  ])('S9 after %j it is visited: %s', (acts, expected) => {
    expect(isVisited(handlingOf(acts))).toBe(expected)
  })

  it.each([
    ['property', 'valid', true],
    ['nonProperty', 'invalid', true],
    ['undetermined', 'valid', false],
    ['property', 'undetermined', false],
    [null, 'valid', false],
    ['property', null, false],
    [null, null, false],
  ] as const)('S4 %s and %s is judged: %s', (jurisdiction, nature, expected) => {
    expect(isJudged({ jurisdiction, nature })).toBe(expected)
    const stage = complaintStage(handlingOf([]), { isDemandKnown: true, jurisdiction, nature })
    expect(stage).toBe(expected ? 'verified' : 'received')
  })

  it('R15 efforts are the contacts with other bodies since then, nothing else', () => {
    const contact = anAct('contactLogged', { contactedAt: NOW })
    const others = [anAct('outsideAwaited'), anAct('progressTold')]
    expect(effortsSince([contact, ...others], NOW - 1)).toEqual([contact])
    expect(effortsSince([contact, ...others], NOW)).toEqual([])
  })
})
