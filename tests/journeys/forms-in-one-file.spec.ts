import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Sheet } from '../../electron/contract/shapes.ts'
import type { FormRows } from '../../src/domain/forms/form-rows.ts'
import { PAGE_LAYOUTS } from '../../src/domain/forms/page-layout.ts'
import { FORM_FILLINGS, formsToLookAt, type FormFilling } from '../builders/printed-forms.ts'
import { askMain } from '../harness/ask-main.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { bundleFaults } from '../harness/form-faults.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { printSheets } from '../harness/printed-sheets.ts'
import { Receptionist } from '../harness/receptionist.ts'

// Six forms are printed alone and together, on a machine that may be busy.
test.setTimeout(180_000)

const MIXED: readonly (readonly [name: string, filling: FormFilling])[] = [
  ['F13', 'ordinary'],
  ['F02', 'ordinary'],
  ['F09', 'ordinary'],
  ['F01', 'ordinary'],
  ['F13', 'overfull'],
  ['F01', 'overfull'],
]

function rowsOf(name: string, filling: FormFilling): FormRows {
  const found = formsToLookAt(filling).find((form) => form.name === name)
  if (found === undefined)
    throw new Error(`${name}: expected a form, of ${FORM_FILLINGS.join(', ')} none is it`)
  return found.rows
}

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(barePaperText(items.map((item) => ('str' in item ? item.str : '')).join('')))
  }
  await document.destroy()
  return pages
}

/** Without when and by whom it was printed. */
function unstamped(page: string): string {
  return page.replace(/\d{4}-\d\d-\d\d\d\d:\d\d.{1,4}打印/u, '')
}

test('forms.md A5, upright and lying A4 in one file: each page has the size and the number of its own form, in real text', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  const forms = MIXED.map(([name, filling]) => rowsOf(name, filling))
  const { pdfs, faults } = await printSheets(forms.map((rows) => ({ rows })))
  expect(faults).toEqual([])
  // How many pages each has by itself is told by nobody but the form alone.
  const alone = await Promise.all(pdfs.map(pagesOf))
  expect(alone.map((pages) => pages.length > 1)).toContain(true)

  const sheets = forms.map((rows): Sheet => {
    return { formId: rows.formId, number: rows.number, household: '', language: 'zh-Hans', rows }
  })
  const { outcome } = await askMain(desk.page, 'form:bundle', { sheets, name: '各类单子' })
  if (!outcome.ok) throw new Error(`Expected a file, got ${outcome.code}`)
  const { path, fileName, pages: total } = outcome.value
  expect(fileName).toBe('各类单子.pdf')
  const pdf = new Uint8Array(await readFile(path))
  const expected = forms.map(({ formId }, at) => {
    return { layout: PAGE_LAYOUTS[formId], pages: alone[at]?.length ?? 0 }
  })
  expect(await bundleFaults(pdf, expected)).toEqual([])

  const pages = await pagesOf(pdf)
  expect(total).toBe(pages.length)
  let from = 0
  forms.forEach((rows, at) => {
    const own = pages.slice(from, (from += alone[at]?.length ?? 0))
    for (const page of own)
      expect(page).toContain(barePaperText(`${rows.formId} 第${String(rows.revision)}版`))
    expect(own.map(unstamped)).toEqual(alone[at]?.map(unstamped))
  })
  // What the pages were counted by is not in the file.
  expect(Buffer.from(pdf).includes('/Subtype /Link')).toBe(false)
  // Numbers of another form are a fault.
  const wrong = expected
    .map((form, at) => (at === 1 ? { ...form, pages: form.pages + 1 } : form))
    .slice(0, -1)
  expect(await bundleFaults(pdf, wrong)).not.toEqual([])
  expect(desk.violations).toEqual([])
})

test('forms.md three cases of the worklist are kept as one PDF by one key, and each says so on its timeline', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp('3')
  for (const household of ['3-0101', '3-0201', '3-0301']) {
    await person.takeDown({
      channel: 'visit',
      household,
      name: '欧阳敏',
      phone: '13800001234',
      content: '卫生间顶板渗水',
    })
    await person.save()
  }
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  const listed = await page.locator('[data-row] .number').allTextContents()
  await typist.press('Control+a')
  await expect(page.locator('.marked')).toContainText('已选 3 件')
  await typist.press('Control+p')
  await expect(page.locator('[data-print]:focus')).toHaveCount(1)
  await typist.press('Control+Shift+S')
  await expect(page.getByTestId('print-result')).toContainText('3 张都已打印或存好')
  await expect(page.locator('[data-print][data-state="kept"]')).toHaveCount(3)

  const issued = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'formIssued')
  expect(issued.map(({ data }) => data['how'])).toEqual(['pdf', 'pdf', 'pdf'])
  expect(new Set(issued.map(({ stream }) => stream.id)).size).toBe(3)
  expect(new Set(issued.map(({ data }) => data['digest'])).size).toBe(3)
  let shown = ''
  desk.answers.set('shell:show', (ask) => void (shown = String(ask['path'])))
  await typist.press('o')
  await expect.poll(() => shown).toMatch(/_F01_3\.pdf$/u)
  const pages = await pagesOf(new Uint8Array(await readFile(shown)))
  expect(pages).toHaveLength(3)
  pages.forEach((text, at) => {
    expect(text).toContain(barePaperText(listed[at] ?? 'none'))
    expect(text).toContain('第1页共1页')
  })
  expect(desk.violations).toEqual([])
})
