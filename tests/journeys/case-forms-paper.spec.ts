import { expect, test } from '@playwright/test'
import { CASE_FORM_IDS } from '../../src/domain/case-vocabulary.ts'
import { blankFormRows, caseFormRows } from '../../src/domain/forms/case-forms.ts'
import { MANAGER } from '../builders/a-case-in-hand.ts'
import { aCaseOnPaper, aClosedCaseOnPaper, ON_PAPER } from '../builders/a-case-on-paper.ts'
import { formsToLookAt } from '../builders/printed-forms.ts'
import { traditionalWords } from '../../scripts/traditional-words.ts'
import { printedWords, wordsOnForm } from '../harness/form-words.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { printed } from '../harness/printed-paper.ts'

// Pages are printed one after another, on a machine that may be busy.
test.setTimeout(120_000)

/** The file's contents list begins on a page of its own behind its cover. */
const LONG_FORMS: readonly string[] = ['F02', 'F07', 'F12']

test('forms.md every form says everything the case says, on numbered pages, in black, blank and as it stands', async () => {
  const ofCase: readonly string[] = CASE_FORM_IDS
  const looked = [...formsToLookAt('blank'), ...formsToLookAt('ordinary')].filter(({ rows }) =>
    ofCase.includes(rows.formId),
  )
  const again = (['F02', 'F03', 'F04', 'F08'] as const).map((formId) =>
    caseFormRows(aCaseOnPaper().case, { formId, isForSignature: null }, ON_PAPER),
  )
  const sheets = [...looked.map(({ rows }) => rows), ...again]
  const { papers, faults } = await printed(sheets)
  expect(faults).toEqual([])
  expect(papers).toHaveLength(sheets.length)
  sheets.forEach((rows, at) => {
    const name = `${rows.formId} ${rows.variant ?? ''} ${rows.number}`
    const { pages, colours, title } = papers[at] ?? { pages: [], colours: ['none'], title: '' }
    expect(colours, name).toEqual([])
    expect(title).toBe(`${wordsOnForm(rows)[0] ?? ''} ${rows.number}`.trim())
    const all = pages.join('')
    for (const words of wordsOnForm(rows)) expect(all, name).toContain(barePaperText(words))
    if (rows.number === '') expect(all).not.toContain('☑')
    pages.forEach((page, index) => {
      expect(page).toContain(`第${String(index + 1)}页共${String(pages.length)}页`)
    })
    // What goes along to the door, hangs on a wall or is sent is one sheet; what tells the whole story is not.
    if (!LONG_FORMS.includes(rows.formId)) expect(pages, name).toHaveLength(1)
  })
})

test('60 progress notices and 9,000 characters flow over pages under their heads, and the signatures stay together', async () => {
  const hand = aCaseOnPaper()
  for (let count = 1; count <= 60; count += 1)
    hand.act('progressTold', {
      channel: 'phone',
      progress: `第${String(count)}次告知：${'仍在等配件，'.repeat(3)}`,
    })
  const long = Array.from({ length: 1500 }, (_, index) => `查${String(index).padStart(4, '0')}。`).join('')
  hand.by(MANAGER).act('goodwillGiven', { what: long })
  const { papers, faults } = await printed([
    caseFormRows(hand.case, { formId: 'F02', isForSignature: null }, ON_PAPER),
  ])
  expect(faults).toEqual([])
  const pages = papers[0]?.pages ?? []
  const all = pages.join('')
  const notices = pages.filter((page) => /第\d+次告知/u.test(page))
  expect(notices.length).toBeGreaterThan(2)
  for (const page of notices)
    expect(page).toContain(barePaperText('答复与进展告知时间经手人方式告知内容客户意见'))
  for (let count = 1; count <= 60; count += 1) expect(all).toContain(`第${String(count)}次告知`)
  const goodwill = pages.filter((page) => /查\d{4}/u.test(page))
  expect(goodwill.length).toBeGreaterThan(1)
  for (const page of goodwill) expect(page).toContain(barePaperText('补偿时间方式内容批准人批准文号'))
  // Without the heads, and without the place beside it, the text is whole.
  const whole = goodwill.map((page) => page.replace(/^.*?批准文号/u, '').replace('陈建国', '')).join('')
  expect(whole).toContain(barePaperText(long))
  const last = pages.at(-1) ?? ''
  for (const label of ['了结方式', '受理人签名', '责任部门签名', '经理签名', '总经理签名'])
    expect(last).toContain(barePaperText(label))
})

test('every form prints in traditional characters too; what somebody wrote stays as it was written', async () => {
  const toTraditional = traditionalWords()
  const { case: complaint } = aClosedCaseOnPaper()
  const sheets = CASE_FORM_IDS.flatMap((formId) => [
    blankFormRows(formId, ON_PAPER),
    caseFormRows(complaint, { formId, isForSignature: null }, ON_PAPER),
  ])
  const { papers, faults } = await printed(sheets, { language: 'zh-Hant' })
  expect(faults).toEqual([])
  sheets.forEach((rows, at) => {
    const { pages, title, language } = papers[at] ?? { pages: [], title: '', language: '' }
    const all = pages.join('')
    expect(language).toBe('zh-Hant')
    expect(title).toContain(toTraditional(printedWords(rows)[0] ?? 'no title'))
    for (const words of printedWords(rows)) expect(all).toContain(barePaperText(toTraditional(words)))
    expect(all).toContain(`第1頁共${String(pages.length)}頁`)
  })
  const content = papers[1]?.pages.join('') ?? ''
  expect(content).toContain(barePaperText(complaint.personal?.content ?? 'nothing'))
})
