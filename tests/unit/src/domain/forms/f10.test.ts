import { describe, expect, it } from 'vitest'
import { caseFormRows, presentFormRows } from '../../../../../src/domain/forms/case-forms.ts'
import { CASE_AT } from '../../../../builders/a-case-in-hand.ts'
import { aCaseOnPaper, GROUP_ON_PAPER, ON_PAPER } from '../../../../builders/a-case-on-paper.ts'
import { letterOf } from '../../../../builders/read-letter.ts'

const IN_GROUP = { ...ON_PAPER, group: GROUP_ON_PAPER }
const text = (words: string) => ({ kind: 'text', text: words })
const date = (year: number, month: number, day: number) => ({ kind: 'date', at: { year, month, day } })

describe('F10 投诉处理情况公告', () => {
  const { case: complaint } = aCaseOnPaper()

  it('R18 says of how many households, which buildings, what matter, since when, with the words that were posted', () => {
    const read = letterOf(complaint, 'notice', IN_GROUP)
    expect(read.sentence('noticeOpening')).toEqual({
      since: date(2026, 11, 9),
      households: text('4'),
      buildings: { kind: 'buildings', names: ['3', '5'] },
      category: { kind: 'category', code: 'leaks' },
    })
    expect(read.said('noticeWords')).toEqual([GROUP_ON_PAPER.notice?.words])
    expect(read.letter).toMatchObject({ isSignedByManager: false, date: { year: 2026, month: 11, day: 22 } })
  })

  it('names nobody: neither the complainant, a room or a telephone, nor a word of theirs or of the findings', () => {
    const rows = presentFormRows(complaint, 'F10', {
      ...ON_PAPER,
      group: { ...GROUP_ON_PAPER, notice: null },
    })
    const printed = JSON.stringify(rows.map(({ number: _number, ...rest }) => rest))
    const { complainantName, phone, household, content, place } = complaint.personal ?? {}
    for (const words of [complainantName, phone, household, content, place, '1301', '林小雨', '刘师傅'])
      expect(printed).not.toContain(words)
  })

  it('leaves the day on which all of a group was done to the hand, and names it of a single case', () => {
    const { case: done } = CASE_AT.handled()
    const on = { ...ON_PAPER, group: { ...GROUP_ON_PAPER, isHandled: true } }
    expect(letterOf(done, 'notice', on).sentence('noticeDone')).toEqual({
      handledAt: { kind: 'date', at: null },
    })
    expect(letterOf(done, 'notice').sentence('noticeDone')).toEqual({ handledAt: date(2026, 11, 21) })
    const open = { ...ON_PAPER, group: GROUP_ON_PAPER }
    expect(letterOf(done, 'notice', open).sentence('noticeDone')).toBeUndefined()
  })

  it('says a category as the office names it (ADR 50)', () => {
    const office = { ...ON_PAPER.office, serviceCategories: { leaks: { name: '渗漏' } } }
    const read = letterOf(complaint, 'notice', { ...IN_GROUP, office })
    expect(read.sentence('noticeOpening')?.['category']).toEqual(text('渗漏'))
  })

  it('has a category that has no word on paper written by hand', () => {
    const on = { ...ON_PAPER, group: { ...GROUP_ON_PAPER, serviceCategory: 'of our own' } }
    expect(letterOf(complaint, 'notice', on).sentence('noticeOpening')?.['category']).toEqual(text(''))
  })
})

describe('F10 座谈会签到表', () => {
  it('has numbered empty lines for those present, and the meeting that is on record', () => {
    const order = { formId: 'F10', isForSignature: null, variant: 'signIn' } as const
    const rows = caseFormRows(aCaseOnPaper().case, order, IN_GROUP)
    const cells = [rows.head, ...rows.rows, rows.closing].flat()
    const list = cells.flatMap(({ values }) => values).find((value) => value.kind === 'list')
    expect(rows.letter).toBeUndefined()
    expect(list?.lines).toHaveLength(19)
    list?.lines.forEach((line, at) => {
      expect(line).toEqual([text(String(at + 1)), ...Array.from({ length: 4 }, () => text(''))])
    })
    expect(cells.find(({ label }) => label === 'attendees')?.values).toEqual([text('11')])
    expect(cells.find(({ label }) => label === 'meetingPlace')?.values).toEqual([
      text('物业服务中心二楼会议室'),
    ])
  })
})
