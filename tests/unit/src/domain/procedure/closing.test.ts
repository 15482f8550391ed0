import { describe, expect, it } from 'vitest'
import { ASSISTANT, CASE_AT, completed, MANAGER } from '../../../../builders/a-case-in-hand.ts'

describe('step 7, summary and closing', () => {
  it('R20 the summary says causes, lessons, fault, recurrence, chance and measures; what must be told is asked for', () => {
    const hand = CASE_AT.visited().by(ASSISTANT)
    for (const field of ['fault', 'happenedBefore', 'necessity', 'causes', 'lessons'] as const) {
      const blank = { [field]: field === 'causes' || field === 'lessons' ? '' : null }
      expect(hand.refusalOfAct('summarised', blank)).toMatchObject({
        code: 'fieldMissing',
        rule: 'R20',
        params: { field },
      })
    }
    const improvement = {
      improvement: '每季查吊顶',
      improvementOwner: '工程部',
      improvementDueAt: hand.now + 1000,
    }
    hand.act('summarised', { staffMeasures: ['educated'], isInspectionOrdered: true, ...improvement })
    expect(hand.case.acts.at(-1)).toMatchObject({
      data: {
        staffMeasures: ['educated'],
        isInspectionOrdered: true,
        improvementDueAt: improvement.improvementDueAt,
      },
      texts: { improvement: '每季查吊顶' },
    })
    expect(CASE_AT.visited().refusalOfAct('summarised')).toMatchObject({ code: 'roleMissing', rule: 'R20' })
  })

  it('R21 after closing the supervisor writes to the superior; nobody else', () => {
    const hand = CASE_AT.closed()
    expect(hand.refusalOfAct('reportedToSuperior')).toMatchObject({ code: 'roleMissing', rule: 'R21' })
    expect(hand.by(MANAGER).act('reportedToSuperior').stepCodes).toEqual(['archive'])
  })

  it('S10 nothing is closed without causes and lessons', () => {
    const hand = completed(CASE_AT.visited()).by(ASSISTANT)
    expect(hand.refusalOfAct('closed')).toMatchObject({ code: 'summaryMissing', rule: 'S10' })
    expect(hand.act('summarised').act('closed').case.stage).toBe('closed')
  })

  it('S11 nothing is closed while the record lacks something', () => {
    const hand = CASE_AT.summarised().by(ASSISTANT)
    expect(hand.refusalOfAct('closed')).toMatchObject({
      code: 'recordIncomplete',
      rule: 'S11',
      params: { fields: 'identityCheck' },
    })
  })

  it('P7 nothing is closed while a slip is out for signature', () => {
    const hand = completed(CASE_AT.summarised().by(ASSISTANT)).command({
      kind: 'recordForm',
      formId: 'F01',
      revision: 1,
      how: 'sent',
      digest: 'ab',
      isForSignature: true,
    })
    expect(hand.refusalOfAct('closed')).toMatchObject({
      code: 'slipsStillOut',
      rule: 'P7',
      params: { slips: 1 },
    })
    const issueId = hand.case.formsIssued[0]?.issueId ?? ''
    hand.command({ kind: 'giveUpPaper', issueId, reason: '业主出国' })
    expect(hand.refusalOfAct('closed')).toBeNull()
  })

  it('S11 is archived after the report of R21, and then nothing is asked for', () => {
    const closed = CASE_AT.closed().by(MANAGER)
    expect(closed.stepCodes).toEqual(['reportClosing', 'archive'])
    const archived = closed.act('reportedToSuperior').later(1).act('archived')
    expect(archived.case.archivedAt).not.toBeNull()
    expect(archived.stepCodes).toEqual([])
    expect(archived.refusalOfAct('instructed')).toMatchObject({ code: 'caseArchived', rule: 'S11' })
    expect(archived.refusalOfAct('archived')).toMatchObject({ code: 'caseArchived', rule: 'S11' })
  })

  it('§2 a closed case changes only by being reopened, and then goes back to step 3', () => {
    const hand = CASE_AT.archived().by(ASSISTANT)
    hand.act('reopened', { reason: '同一处又漏了' })
    expect(hand.case).toMatchObject({
      stage: 'verified',
      endedAt: null,
      endReason: null,
      archivedAt: null,
      handledAt: null,
    })
    expect(hand.stepCodes).toContain('investigate')
    expect(hand.stepCodes).not.toContain('archive')
  })
})
