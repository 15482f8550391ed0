import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import {
  blankFormRows,
  caseFormRows,
  presentFormRows,
  variantOf,
} from '../../../../../src/domain/forms/case-forms.ts'
import { digestInput } from '../../../../../src/domain/forms/digest-input.ts'
import { CASE_AT, CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import {
  aCaseOnPaper,
  aDelayedCaseOnPaper,
  anAnsweredCaseOnPaper,
  GROUP_ON_PAPER,
  ON_PAPER,
} from '../../../../builders/a-case-on-paper.ts'
import { letterOf } from '../../../../builders/read-letter.ts'

const IN_GROUP = { ...ON_PAPER, group: GROUP_ON_PAPER }
const text = (words: string) => ({ kind: 'text', text: words })
const date = (year: number, month: number, day: number) => ({ kind: 'date', at: { year, month, day } })

describe('F05 延期办理告知函', () => {
  const read = letterOf(aDelayedCaseOnPaper().case, 'delay')

  it('R8 says of which complaint, why it takes longer, what is being done, and the new date', () => {
    expect(read.headings).toEqual([
      'matter',
      'findingsSoFar',
      'measuresGoingOn',
      'delayReason',
      'newDate',
      'contact',
    ])
    expect(read.sentence('delayOpening')).toEqual({
      household: text('3-1201'),
      receivedAt: date(2026, 11, 21),
      limit: date(2026, 11, 26),
    })
    expect(read.said('delayReason')?.[0]).toContain('停产')
    expect(read.said('measuresGoingOn')?.[0]).toContain('临时封堵')
    expect(read.sentence('newDate')).toEqual({ newDueAt: date(2026, 11, 30) })
    expect(read.sentence('contact')).toEqual({ phone: text('8888 6603') })
    expect(read.letter).toMatchObject({ isSignedByManager: true, date: { year: 2026, month: 11, day: 24 } })
  })

  it('R8 a second notice names the date of the first as the limit that cannot be kept', () => {
    const again = aDelayedCaseOnPaper().later(24).act('delayNoticeSent', { means: 'paper' })
    expect(letterOf(again.case, 'delay').sentence('delayOpening')?.['limit']).toEqual(date(2026, 11, 30))
  })

  it('has room for the hand where nothing is on record yet', () => {
    const early = letterOf(CASE_AT.verified().case, 'delay')
    expect(early.rules('delayReason')).toBeGreaterThan(0)
    expect(early.said('delayReason')).toEqual([])
    expect(early.sentence('newDate')).toEqual({ newDueAt: { kind: 'date', at: null } })
    expect(early.letter.date).toBeNull()
  })

  it('takes the remedy as the measures while no notice says any', () => {
    const planned = CASE_AT.assessed().act('remedyPlanned', { remedy: '周六上午更换接口' })
    expect(letterOf(planned.case, 'delay').said('measuresGoingOn')).toEqual(['周六上午更换接口'])
  })
})

describe('F05 投诉处理答复函', () => {
  const read = letterOf(anAnsweredCaseOnPaper().case, 'reply')

  it('says what was found, what was done and the result, and where else to turn (R14)', () => {
    expect(read.headings).toEqual(['matter', 'findings', 'measures', 'result', 'contact'])
    expect(read.said('findings')?.[0]).toContain('地漏接口松脱')
    expect(read.said('measures')).toEqual([
      '更换 1301 地漏接口，重做管根防水，闭水 24 小时后修复 1201 顶板。',
      '吊顶接缝重新找平、补漆',
    ])
    expect(read.said('result')?.[0]).toContain('没有渗漏')
    expect(read.sentence('referral')).toEqual({
      body: text('开发商售后服务部'),
      phone: text('8800 1212'),
      hours: text('周一至周五 9:00-17:00'),
    })
    expect(read.sentence('elsewhere')).toEqual({})
  })

  it('R3 of an invalid complaint the result is the explanation that was given', () => {
    const judgement = { jurisdiction: 'nonProperty', nature: 'invalid', reason: '' } as const
    const explained = new CaseInHand({ judgement }).act('explanationGiven', { explanation: '该处属市政管网' })
    expect(letterOf(explained.case, 'reply').said('result')).toEqual(['该处属市政管网'])
  })
})

describe('letters', () => {
  it.each([
    ['欧阳敏', 'owner', 'toOwner'],
    ['欧阳敏', 'tenant', 'toResident'],
    ['欧阳敏', 'family', 'toResident'],
    ['欧阳敏', 'visitor', 'toCustomer'],
    ['欧阳敏', null, 'toCustomer'],
    ['欧阳女士', 'owner', 'toNamed'],
    ['王老师', 'tenant', 'toNamed'],
    ['', 'anonymous', 'toUnnamed'],
  ] as const)('to “%s” (%s) begin with %s', (complainantName, relation, of) => {
    const { case: complaint } = aDelayedCaseOnPaper()
    const personal = complaint.personal && { ...complaint.personal, complainantName }
    expect(letterOf({ ...complaint, relation, personal }, 'delay').to.of).toBe(of)
  })

  it('ADR 3 say where a person was erased, and keep none of their words', () => {
    const { case: complaint } = aDelayedCaseOnPaper()
    const erased = letterOf(
      { ...complaint, personal: null, acts: complaint.acts.map((act) => ({ ...act, texts: null })) },
      'delay',
    )
    expect(erased.to.values['name']).toEqual({ kind: 'erased' })
    expect(JSON.stringify(erased.letter)).not.toMatch(/停产|顶棚|1201/u)
  })

  it('R28 say nothing of nature, jurisdiction, mood or motive', () => {
    for (const variant of ['delay', 'reply', 'notice'] as const) {
      const { case: complaint } = aDelayedCaseOnPaper()
      const judged = {
        ...complaint,
        nature: 'invalid',
        jurisdiction: 'nonProperty',
        suspectedMajor: true,
        personal: complaint.personal && { ...complaint.personal, mood: 'abusive', motive: 'venting' },
      } as const
      const rowsOf = (of: ComplaintCase) =>
        digestInput(
          caseFormRows(
            of,
            { formId: variant === 'notice' ? 'F10' : 'F05', isForSignature: null, variant },
            ON_PAPER,
          ),
        )
      expect(rowsOf(judged)).toBe(rowsOf(complaint))
    }
  })

  it.each(['delay', 'reply', 'notice'] as const)('P11 are printed blank: %s', (variant) => {
    const { letter, number } = blankFormRows(variant === 'notice' ? 'F10' : 'F05', ON_PAPER, variant)
    expect(number).toBe('')
    expect(letter?.date).toBeNull()
    expect(letter?.parts.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind !== 'paragraph')).toEqual(
      [],
    )
    expect(letter?.parts.filter(({ rules }) => rules > 0).length).toBeGreaterThanOrEqual(3)
  })

  it.each([
    ['received', 'delay'],
    ['replied', 'delay'],
    ['handled', 'reply'],
    ['closed', 'reply'],
  ] as const)('of a case at %s the letter is the %s', (stage, variant) => {
    expect(variantOf('F05', CASE_AT[stage]().case)).toBe(variant)
  })

  it('are the reply once one was sent, and of an invalid complaint', () => {
    const { case: complaint } = CASE_AT.verified().act('writtenReplySent')
    expect(variantOf('F05', complaint)).toBe('reply')
    expect(variantOf('F05', { ...CASE_AT.verified().case, nature: 'invalid' })).toBe('reply')
    expect([variantOf('F10', complaint), variantOf('F01', complaint)]).toEqual(['notice', null])
  })

  it('ADR 18 a paper of either kind is known again', () => {
    expect(
      (['F05', 'F10'] as const).map((formId) =>
        presentFormRows(aCaseOnPaper().case, formId, IN_GROUP).map(({ variant }) => variant),
      ),
    ).toEqual([
      ['delay', 'reply'],
      ['notice', 'signIn'],
    ])
  })
})
