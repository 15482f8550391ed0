import { expect, test } from '@playwright/test'
import type { ComplaintCase } from '../../src/domain/complaint-case.ts'
import { DESK_FORM_IDS } from '../../src/domain/case-vocabulary.ts'
import { caseFormRows } from '../../src/domain/forms/case-forms.ts'
import { blankRows } from '../../src/domain/forms/desk-forms.ts'
import { f09Rows } from '../../src/domain/forms/f09.ts'
import { f11Rows } from '../../src/domain/forms/f11.ts'
import { f14Rows } from '../../src/domain/forms/f14.ts'
import { f15Rows } from '../../src/domain/forms/f15.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import { opinionNumbers } from '../../src/domain/opinion-sheets.ts'
import { aClosedCaseOnPaper, ON_PAPER } from '../builders/a-case-on-paper.ts'
import { aShiftOnPaper, aSummary, aVisitOnPaper } from '../builders/desk-papers.ts'
import { wordsOnForm } from '../harness/form-words.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { printed } from '../harness/printed-paper.ts'

// Pages are printed one after another, on a machine that may be busy.
test.setTimeout(120_000)

const SAID = Array.from({ length: 700 }, (_, at) => `谈${String(at).padStart(4, '0')}。`)
const LONG = SAID.join('')

function aFiledCase(files: number): ComplaintCase {
  const complaint = aClosedCaseOnPaper().case
  const evidence = Array.from({ length: files }, (_, at) => ({
    sha256: String(at).padStart(64, '0'),
    bytes: 10,
    mediaType: 'image/jpeg' as const,
    origin: 'seen' as const,
    source: 'drop' as const,
    takenAt: null,
    addedAt: complaint.receivedAt,
    fileName: `IMG_${String(at)}.jpg`,
    note: '',
    by: 'reception',
  }))
  return { ...complaint, evidence, endedAt: complaint.receivedAt, archivedAt: complaint.receivedAt }
}

const cover = (files: number): FormRows =>
  caseFormRows(aFiledCase(files), { formId: 'F12', isForSignature: null }, ON_PAPER)

test('forms.md F09, F11, F12, F14, F15 say everything, on numbered pages, in black; blank, ordinary and overfull', async () => {
  const visit = aVisitOnPaper()
  const told = visit.visit.made
  if (told === null) throw new Error('The visit was made')
  const sheets = [
    ...([...DESK_FORM_IDS, 'F12'] as const).map((formId) => blankRows(formId, ON_PAPER)),
    f09Rows(aSummary(), ON_PAPER),
    f11Rows(visit, ON_PAPER),
    cover(3),
    f14Rows(aShiftOnPaper(1), ON_PAPER),
    f15Rows('202611-A3F-001', ON_PAPER.office),
    f11Rows({ ...visit, visit: { ...visit.visit, made: { ...told, said: LONG } } }, ON_PAPER),
    cover(100),
    f14Rows(aShiftOnPaper(50), ON_PAPER),
  ]
  const pack = opinionNumbers({ month: '202611', desk: 'A3F', from: 9, count: 3 }).map((number) =>
    f15Rows(number, ON_PAPER.office),
  )
  const { papers, faults } = await printed([...sheets, pack])
  expect(faults).toEqual([])
  sheets.forEach((rows, at) => {
    const { pages, colours, title } = papers[at] ?? { pages: [], colours: ['none'], title: '' }
    expect(colours, rows.formId).toEqual([])
    expect(title).toBe(`${wordsOnForm(rows)[0] ?? ''} ${rows.number}`.trim())
    const all = pages.join('')
    // A long talk goes over pages, with their heads between.
    const words = wordsOnForm(rows).flatMap((each) => (each === LONG ? SAID : [each]))
    for (const each of words) expect(all.includes(barePaperText(each)), `${rows.formId}: ${each}`).toBe(true)
    if (rows.number === '') expect(all).not.toContain('☑')
    pages.forEach((page, index) => {
      expect(page).toContain(`第${String(index + 1)}页共${String(pages.length)}页`)
      expect(page).toContain(`${rows.formId}第1版${barePaperText(rows.number)}`)
    })
    // One sheet is handed out or taken along where nothing much is written.
    if (rows.formId === 'F15' || (rows.number === '' && ['F11', 'F14'].includes(rows.formId)))
      expect(pages, rows.formId).toHaveLength(1)
    // Signatures are together, on the last page, with what closes the sheet.
    const last = pages.at(-1) ?? ''
    for (const words of wordsOnForm({ ...rows, head: [], rows: [] }).slice(1))
      expect(last, rows.formId).toContain(barePaperText(words))
  })

  const pagesOf = (formId: string, which: number) =>
    papers.filter((_, at) => sheets[at]?.formId === formId)[which]?.pages ?? []
  // The cover is a page of its own; the heads of the contents stand on each further one.
  const [front = '', ...contents] = pagesOf('F12', 2)
  expect(front).toContain('投诉档案')
  expect(front).not.toContain('序号')
  expect(contents.length).toBeGreaterThan(2)
  for (const page of contents) expect(page).toContain(barePaperText('卷内目录序号材料日期页数备注'))
  // 200 lines of a handover: heads on every page, none of the cases is lost.
  const handover = pagesOf('F14', 2)
  for (const page of handover.slice(1, -1)) expect(page).toContain('编号房号')
  // A long talk flows on and stays whole.
  expect(pagesOf('F11', 2).length).toBeGreaterThan(1)
  // Each opinion sheet is a page, counted by itself, with its own number twice: in its box and in the footer.
  const opinions = papers.at(-1)?.pages ?? []
  expect(opinions).toHaveLength(3)
  opinions.forEach((page, at) => {
    expect(page.split(pack[at]?.number ?? 'none')).toHaveLength(3)
    expect(page).toContain('第1页共1页')
    expect(page).not.toContain('共3页')
  })
})
