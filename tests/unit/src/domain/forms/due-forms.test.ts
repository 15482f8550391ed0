import { describe, expect, it } from 'vitest'
import { dueForms } from '../../../../../src/domain/forms/due-forms.ts'
import type { GroupStanding } from '../../../../../src/domain/group-standing.ts'
import { aMajorCase, CASE_AT, CaseInHand, MANAGER } from '../../../../builders/a-case-in-hand.ts'
import { anIssuedPaper } from '../../../../builders/a-paper.ts'

const CONCERN: GroupStanding = { households: 4, isOfGeneralConcern: true, isEverybodyTold: false }
const dueOf = (hand: CaseInHand, group: GroupStanding | null = null) =>
  dueForms(hand.case, { now: hand.now, group }).map(({ formId, variant, rule }) =>
    [formId, variant, rule].filter((part) => part !== null).join(' '),
  )
const withFields = (fields: object) =>
  new CaseInHand({ fields: { ...registeredFields(), ...fields } } as never)
function registeredFields() {
  const { channel, relation, building, serviceCategory, occurredAt, personal } = new CaseInHand().case
  return { channel, relation, building, serviceCategory, occurredAt, ...personal }
}

describe('the papers the procedure asks for', () => {
  it.each([
    ['a call that was taken down', () => new CaseInHand(), ['F01 S1']],
    ['P5 a visit', () => withFields({ channel: 'visit' }), ['F01 S1', 'F13 P5']],
    [
      'R34 a dispatch, which is asked for last',
      () => new CaseInHand().later(1).command({ kind: 'dispatch', department: '工程部', note: '' }),
      ['F03 R34', 'F01 S1'],
    ],
    ['R4 a major complaint', () => aMajorCase(), ['F06 R4', 'F01 S1', 'F03 R34']],
    [
      'R8 a limit that comes near',
      () => CASE_AT.verified().later(5 * 24 - 1),
      ['F05 delay R8', 'F01 S1', 'F03 R34'],
    ],
    [
      'R8 a notice of delay that went out on paper',
      () => CASE_AT.verified().later(48).act('delayNoticeSent', { means: 'paper' }),
      ['F05 delay R8', 'F01 S1', 'F03 R34'],
    ],
    [
      'R8 a notice of delay that went out as a message',
      () => CASE_AT.verified().later(48).act('delayNoticeSent', { means: 'message' }),
      ['F01 S1', 'F03 R34'],
    ],
    [
      'R12 a visit arranged on site',
      () => CASE_AT.handled().later(1).act('visitPlanned', { method: 'onSite' }),
      ['F04 R12', 'F01 S1'],
    ],
    [
      'R12 that visit, made',
      () =>
        CASE_AT.handled()
          .later(1)
          .act('visitPlanned', { method: 'onSite' })
          .act('visitRecorded', { outcome: 'notReached' }),
      ['F01 S1'],
    ],
    [
      'R13 a rectification',
      () =>
        CASE_AT.handled()
          .later(1)
          .act('visitRecorded', { outcome: 'dissatisfied' })
          .act('rectificationOrdered'),
      ['F08 R13', 'F01 S1', 'F03 R34'],
    ],
    [
      'R8 a written reply that went out on paper',
      () => CASE_AT.handled().later(48).act('writtenReplySent', { means: 'paper' }),
      ['F05 reply R8', 'F01 S1'],
    ],
    ['R21 S11 a case that was closed', () => CASE_AT.closed().later(1), ['F02 S11', 'F07 R21']],
  ] as const)('%s', (_, hand, due) => {
    expect(dueOf(hand())).toEqual(due)
  })

  it('R18 a notice where several households complained and nobody has told them', () => {
    expect(dueOf(new CaseInHand(), CONCERN)).toEqual(['F01 S1', 'F10 notice R18'])
    expect(dueOf(new CaseInHand(), { ...CONCERN, isEverybodyTold: true })).toEqual(['F01 S1'])
  })

  it('are answered by a paper printed since, not by an older one nor by the other letter', () => {
    const hand = CASE_AT.handled().later(1).act('visitRecorded', { outcome: 'dissatisfied' })
    const { case: ordered } = hand.act('rectificationOrdered')
    const [{ askedAt } = { askedAt: 0 }] = dueForms(ordered, { now: hand.now, group: null })
    const with_ = (at: number) =>
      dueForms(
        { ...ordered, formsIssued: [anIssuedPaper({ formId: 'F08', at })] },
        { now: hand.now, group: null },
      ).some(({ formId }) => formId === 'F08')
    expect([with_(askedAt - 1), with_(askedAt)]).toEqual([true, false])
    const late = CASE_AT.verified().later(48).act('delayNoticeSent', { means: 'paper' })
    const lettersDue = (variant: 'delay' | 'reply') =>
      dueForms(
        { ...late.case, formsIssued: [anIssuedPaper({ formId: 'F05', variant, at: late.now })] },
        { now: late.now, group: null },
      ).some(({ formId }) => formId === 'F05')
    expect([lettersDue('reply'), lettersDue('delay')]).toEqual([true, false])
  })

  it('are none of a repair, an enquiry or a case that was withdrawn', () => {
    expect(dueOf(new CaseInHand({ matterKind: 'repair' }))).toEqual([])
    const withdrawn = new CaseInHand().by(MANAGER).command({ kind: 'withdraw', reason: '已自行解决' })
    expect(dueOf(withdrawn)).toEqual([])
  })
})
