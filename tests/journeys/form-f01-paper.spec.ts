import { expect, test } from '@playwright/test'
import { blankF01Rows, f01Rows } from '../../src/domain/forms/f01.ts'
import type { PersonalFields } from '../../src/domain/case-events.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { printed } from '../harness/printed-paper.ts'
import {
  sampleCase,
  sampleOffice,
  samplePersonal,
  utcCalendar,
} from '../unit/src/domain/forms/sample-case.ts'

// Pages are printed one after another, on a machine that may be busy.
test.setTimeout(120_000)

const withWords = (words: Partial<PersonalFields>, channel: 'phone' | 'visit' = 'visit'): FormRows =>
  f01Rows(sampleCase({ channel, personal: { ...samplePersonal, ...words } }), sampleOffice, '林', utcCalendar)

test('an ordinary phone call fits one page: every field, no signature due, footer, title, language, black', async () => {
  const { papers, faults } = await printed([withWords({}, 'phone')])
  const [paper] = papers
  expect(faults).toEqual([])
  expect(paper).toMatchObject({
    title: '客户投诉记录表 TS-20261121-A3F-0007',
    language: 'zh-Hans',
    colours: [],
  })
  expect(paper?.pages).toHaveLength(1)
  for (const words of [
    ...[
      sampleOffice.officeName,
      '客户投诉记录表',
      'TS-20261121-A3F-0007',
      '2026年11月21日 14:31',
      '☑来电',
      '☐来访',
    ],
    ...Object.values(samplePersonal),
    ...['☑业主', '承诺于 2026年11月21日 17:00 前答复', '☑已致歉', '工程部', '电话受理', '第 1 页 共 1 页'],
    ...['F01 第1版', '打印'],
  ]) {
    expect(paper?.pages[0]).toContain(barePaperText(words))
  }
})

test('a blank form is one page with every option unticked', async () => {
  const { papers, faults } = await printed([blankF01Rows(sampleOffice)])
  expect(faults).toEqual([])
  expect(papers[0]?.pages).toHaveLength(1)
  expect(papers[0]?.pages[0]).toContain(barePaperText('☐来电☐来访'))
  expect(papers[0]?.pages[0]).not.toContain('☑')
})

test('9,000 characters and 300-character names flow over pages, nothing is cut, the head is on every page', async () => {
  const numbered = Array.from({ length: 1500 }, (_, index) => `漏${String(index).padStart(4, '0')}。`).join(
    '',
  )
  const name = `欧${'Ａ'.repeat(298)}终`
  const { papers, faults } = await printed([withWords({ content: numbered, complainantName: name })])
  const pages = papers[0]?.pages ?? []
  expect(faults).toEqual([])
  expect(numbered).toHaveLength(9000)
  expect(pages.length).toBeGreaterThan(4)
  pages.forEach((page, index) => {
    expect(page).toContain('编号TS-20261121-A3F-0007')
    expect(page).toContain(`第${String(index + 1)}页共${String(pages.length)}页`)
  })
  // What stands above the text on each page, footer first as pdf.js reads it, is taken away: the text must be whole.
  const words = pages.map((page) => page.replace(/^.*?受理时间2026年11月21日14:31/u, '')).join('')
  expect(words).toContain(barePaperText(name))
  expect(words).toContain(barePaperText(numbered))
})

test('row 17: markup, formulas, controls, bidi marks, emoji and rare characters are plain text', async () => {
  const { papers, faults } = await printed(
    [
      withWords({
        content: '<script>alert(1)</script><style>@page{size:A5}</style>\u0007\u202Egnp.exe',
        demand: '=1+1 😀 𠮷㙟',
        place: '<img src="https://elsewhere.test/x">',
      }),
    ],
    { printedBy: '林"}\\\n@page{size:A5}</style>' },
  )
  expect(faults).toEqual([])
  const all = papers[0]?.pages.join('') ?? ''
  for (const words of ['<script>alert(1)</script><style>@page{size:A5}</style>gnp.exe', '=1+1', '𠮷㙟']) {
    expect(all).toContain(barePaperText(words))
  }
  expect(all).toContain(barePaperText('<img src="https://elsewhere.test/x">'))
  expect(all).toContain(barePaperText('林"}\\ @page{size:A'))
})

test('signatures are never parted from the row above them, however long the text is', async () => {
  const forms = [150, 180, 200, 215, 230, 250, 300].map((count) =>
    withWords({ content: '水。'.repeat(count) }),
  )
  const { papers, faults } = await printed(forms)
  expect(faults).toEqual([])
  expect(new Set(papers.map((paper) => paper.pages.length)).size).toBeGreaterThan(1)
  for (const { pages } of papers) {
    const last = pages.at(-1) ?? ''
    expect(pages.filter((page) => page.includes('投诉人签名'))).toEqual([last])
    expect(last).toContain('转交部门')
  }
})
