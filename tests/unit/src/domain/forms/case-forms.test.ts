import { describe, expect, it } from 'vitest'
import type { ComplaintCase } from '../../../../../src/domain/complaint-case.ts'
import { blankFormRows, caseFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import { digestInput } from '../../../../../src/domain/forms/digest-input.ts'
import type { FormLabel } from '../../../../../src/domain/forms/form-labels.ts'
import type { FormRows, FormValue } from '../../../../../src/domain/forms/form-rows.ts'
import type { CaseFormId } from '../../../../../src/domain/case-vocabulary.ts'
import { awaitsSignature, signersOf } from '../../../../../src/domain/forms/signed-papers.ts'
import { aMajorCase, CASE_AT, CaseInHand } from '../../../../builders/a-case-in-hand.ts'
import { aCaseOnPaper, ON_PAPER } from '../../../../builders/a-case-on-paper.ts'

const rowsOf = (formId: CaseFormId, complaint: ComplaintCase) =>
  caseFormRows(complaint, { formId, isForSignature: null }, ON_PAPER)
const cellsOf = (rows: FormRows) => [rows.head, ...rows.rows, rows.closing].flat()
const valuesOf = (rows: FormRows, label: FormLabel): readonly FormValue[] =>
  cellsOf(rows).find((cell) => cell.label === label)?.values ?? []
const linesOf = (rows: FormRows, label: FormLabel) =>
  valuesOf(rows, label).flatMap((value) => (value.kind === 'list' ? value.lines : []))
const chosenOf = (rows: FormRows, label: FormLabel) =>
  valuesOf(rows, label).flatMap((value) =>
    value.kind === 'choices' ? value.options.filter((one) => one.isChosen).map((one) => one.code) : [],
  )
const text = (words: string) => ({ kind: 'text', text: words })

describe('F02 客户投诉跟进记录表', () => {
  const rows = rowsOf('F02', aCaseOnPaper().case)

  it.each([
    ['nature', ['valid']],
    ['jurisdiction', ['property']],
    ['truth', ['true']],
    ['reasonableness', ['partlyReasonable']],
    ['impact', ['considerable']],
    ['causeCategory', ['qualityStandard']],
  ] as const)('ticks %s as it was decided', (label, codes) => {
    expect(chosenOf(rows, label)).toEqual(codes)
  })

  it('lists what the complainant was told, by whom, how, and what they said to it', () => {
    expect(
      linesOf(rows, 'communications').map(([, by, channel, what, reaction]) => [by, channel, what, reaction]),
    ).toEqual([
      [
        text('林小雨'),
        { kind: 'word', group: 'contactChannel', code: 'phone' },
        text('说明原因和两天的工期'),
        text('可以先做，做完再看'),
      ],
      [
        text('林小雨'),
        { kind: 'word', group: 'contactChannel', code: 'inPerson' },
        text('改为周六上午施工'),
        { kind: 'word', group: 'reaction', code: 'accepts' },
      ],
      [
        text('林小雨'),
        { kind: 'word', group: 'contactChannel', code: 'wechat' },
        text('接口已换好，正在闭水'),
        text(''),
      ],
      [
        text('林小雨'),
        { kind: 'word', group: 'contactChannel', code: 'phone' },
        { kind: 'word', group: 'departmentStep', code: 'resultTold' },
        text('不漏了就好'),
      ],
    ])
  })

  it('P9 R13 R16 R31 has a line for each contact, visit, rectification, goodwill and instruction', () => {
    const lists = [
      'outsideContacts',
      'verifications',
      'visits',
      'rectifications',
      'amends',
      'instructions',
    ] as const
    expect(lists.map((label) => linesOf(rows, label).length)).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('R4 has room for the general manager’s opinion on a major case and on a blank form only', () => {
    const has = (of: FormRows) => cellsOf(of).some(({ label }) => label === 'generalManagerOpinion')
    expect([has(rows), has(rowsOf('F02', aMajorCase().case)), has(blankFormRows('F02', ON_PAPER))]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('leaves room where no reason was given, and says so where the person was erased', () => {
    const judged = CASE_AT.verified().case
    expect(valuesOf(rowsOf('F02', judged), 'natureReason')).toEqual([text('')])
    expect(valuesOf(rowsOf('F02', { ...judged, personal: null }), 'natureReason')).toEqual([
      { kind: 'erased' },
    ])
  })

  it('says how and when the case ended', () => {
    const closed = CASE_AT.closed().case
    expect(valuesOf(rowsOf('F02', closed), 'outcome')).toEqual([
      { kind: 'word', group: 'end', code: 'closed' },
    ])
    expect(valuesOf(rows, 'outcome')).toEqual([text('')])
  })
})

describe('F03 派工（转办）单', () => {
  it('R34 tells what the department did, oldest first, and what to mind on site', () => {
    const rows = rowsOf('F03', aCaseOnPaper().case)
    expect(linesOf(rows, 'departmentLog').map(([, step]) => step)).toEqual(
      ['departmentAccepted', 'departmentArrived', 'workDone'].map((code) => ({
        kind: 'word',
        group: 'departmentStep',
        code,
      })),
    )
    expect(valuesOf(rows, 'siteNotes')).toEqual([text('带吸水机；业主下午三点后在家')])
    expect(valuesOf(rows, 'dispatchedBy')).toEqual([text('林小雨')])
  })
})

describe('F04 回访记录表', () => {
  it('R12 shows the last visit with its outcome and what was ordered after it (R13)', () => {
    const rows = rowsOf('F04', aCaseOnPaper().case)
    expect(chosenOf(rows, 'satisfaction')).toEqual(['dissatisfied'])
    expect(valuesOf(rows, 'attempt')).toEqual([text('1')])
    expect(linesOf(rows, 'rectifications')).toHaveLength(1)
  })

  it.each([
    ['onSite', 'due', true],
    ['phone', 'byPhone', false],
    ['other', 'open', false],
  ] as const)('P7 a visit arranged by %s: signature %s', (method, kind, isAwaited) => {
    const arranged = CASE_AT.handled().act('visitPlanned', { method, visitor: 'tracking' }).case
    const rows = rowsOf('F04', arranged)
    expect(rows.signatures.at(-1)).toEqual({ label: 'complainantSignature', kind })
    expect(valuesOf(rows, 'visitor')).toEqual([text('周敏')])
    expect(chosenOf(rows, 'satisfaction')).toEqual([])
    expect(awaitsSignature(arranged, { formId: 'F04', isForSignature: null })).toBe(isAwaited)
  })

  it('shows the visit that is arranged after one that failed, as the next attempt', () => {
    const again = CASE_AT.handled()
      .act('visitRecorded', { method: 'phone', outcome: 'notReached' })
      .act('visitPlanned', { method: 'onSite', visitor: 'tracking' })
    const rows = rowsOf('F04', again.case)
    expect(valuesOf(rows, 'attempt')).toEqual([text('2')])
    expect(chosenOf(rows, 'visitMethod')).toEqual(['onSite'])
  })
})

describe('forms of a case', () => {
  it.each(['F03', 'F04'] as const)('R28 %s says nothing that judges the matter', (formId) => {
    const one = new CaseInHand()
    const judged = {
      ...one.case,
      nature: 'invalid',
      jurisdiction: 'nonProperty',
      suspectedMajor: true,
    } as const
    expect(digestInput(rowsOf(formId, judged))).toBe(digestInput(rowsOf(formId, one.case)))
  })

  it.each(['F02', 'F03', 'F04'] as const)('ADR 3 %s says where a person was erased', (formId) => {
    const { personal: _personal, ...rest } = aCaseOnPaper().case
    const erased = rowsOf(formId, {
      ...rest,
      personal: null,
      acts: rest.acts.map((act) => ({ ...act, texts: null })),
    })
    expect(valuesOf(erased, 'complainant')).toEqual([{ kind: 'erased' }])
    expect(JSON.stringify(erased)).not.toContain('地漏')
  })

  it.each(['F02', 'F03', 'F04'] as const)(
    'P11 %s is printed blank: nothing ticked, lines to write on',
    (formId) => {
      const blank = blankFormRows(formId, ON_PAPER)
      const values = cellsOf(blank).flatMap((cell) => cell.values)
      expect(
        values.some((value) => value.kind === 'choices' && value.options.some(({ isChosen }) => isChosen)),
      ).toBe(false)
      for (const value of values)
        if (value.kind === 'list') expect(value).toMatchObject({ lines: [], spare: 3 })
    },
  )
})

describe('P7 papers that come back signed', () => {
  it('the follow-up record is a working paper until the case has ended', () => {
    const awaits = (complaint: ComplaintCase) =>
      awaitsSignature(complaint, { formId: 'F02', isForSignature: null })
    expect(awaits(aCaseOnPaper().case)).toBe(false)
    expect(awaits({ ...aCaseOnPaper().case, endedAt: 1 })).toBe(true)
  })

  it('nobody waits for the receipt, whatever is said', () => {
    expect(signersOf('F13')).toEqual([])
    const { case: complaint } = aCaseOnPaper()
    expect(awaitsSignature(complaint, { formId: 'F13', isForSignature: true })).toBe(false)
  })
})
