import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../harness/journey-fixture.ts'
import { copied, digitsOnPage, rasterOf } from '../harness/paper-code-reader.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { Scanner } from '../harness/scanner.ts'
import { CasePage } from './case-page.ts'
import { issuedPapers } from './issued-paper.ts'

const VISITOR = {
  channel: 'visit',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '卫生间顶板又渗水',
} as const

// Pages are rasterised one after another, on a machine that may be busy.
test.setTimeout(180_000)

/** Registers the case; answers its number and the digits an independent decoder reads from the paper that was printed. */
async function printedCase(
  person: Receptionist,
  documentsFolder: string,
): Promise<{ readonly number: string; readonly digits: string }> {
  await person.takeDown(VISITOR)
  const number = await person.save()
  const nameOf = async () => (await issuedPapers(documentsFolder)).find((name) => name.startsWith(number))
  await expect.poll(nameOf, { timeout: 20_000 }).toBeDefined()
  const path = join(documentsFolder, 'Tingsu Desk', 'Forms', (await nameOf()) ?? '')
  const pdf = new Uint8Array(await readFile(path))
  const digits = (await digitsOnPage(await rasterOf(pdf, 300))) ?? ''
  expect(digits).toMatch(/^07\d{38}$/)
  const copies = [copied(await rasterOf(pdf, 150), 1), copied(await rasterOf(pdf, 150), 2)]
  for (const copy of copies) expect(await digitsOnPage(copy), 'read from a copy at 150 dpi').toBe(digits)
  return { number, digits }
}

test('F13 the code of a receipt is read at 150 and at 300 dots to the inch, and its scan opens the case', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown(VISITOR)
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await typist.press('Control+p')
  await expect(page.locator('.form-preview')).toBeFocused()
  await typist.press('1', '3')
  await expect(page.locator('.paper-F13')).toBeVisible()
  await typist.press('Control+s')
  const nameOf = async () =>
    (await issuedPapers(desk.documentsFolder)).find((name) => name.includes(number) && name.includes('F13'))
  await expect.poll(nameOf, { timeout: 20_000 }).toBeDefined()
  const path = join(desk.documentsFolder, 'Tingsu Desk', 'Forms', (await nameOf()) ?? '')
  const pdf = new Uint8Array(await readFile(path))
  const [coarse, fine] = [await rasterOf(pdf, 150), await rasterOf(pdf, 300)]
  const digits = (await digitsOnPage(fine)) ?? ''
  expect(digits).toMatch(/^07\d{38}$/)
  expect(await digitsOnPage(coarse), 'read at 150 dpi').toBe(digits)
  for (const seed of [1, 2])
    expect(await digitsOnPage(copied(coarse, seed)), 'read from a copy at 150 dpi').toBe(digits)

  await typist.press('Escape', 'F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await new Scanner(page).scan(digits)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await expect(scanned(person)).toContainText('投诉受理回执')
})

const scanned = (person: Receptionist) => person.page.getByTestId('scanned')
const marked = (person: Receptionist) => person.page.locator('.timeline-item[aria-current="true"]')

test('F01 on paper comes back by a scan: the right case, the place of its printing, and an older state is told', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { number, digits } = await printedCase(person, desk.documentsFolder)
  // Another case, so that there is a wrong one.
  await person.takeDown({ ...VISITOR, content: '车位被占', household: '5-302' })
  await person.save()
  const scanner = new Scanner(page)

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await scanner.scan(digits)
  const casePage = new CasePage(person)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await expect(scanned(person)).toContainText('与现在的记录一致')
  await expect(marked(person)).toContainText('F01')

  // The record goes on: the paper in the hand does not.
  await typist.press('c', '6', 'Enter')
  await person.write('3-1201 卫生间')
  await typist.press('Enter')
  await typist.type('听错了')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await scanner.scan(digits)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await expect(scanned(person)).toContainText('是旧的')
  await expect(scanned(person)).toContainText('又有 1 条记录')
  await expect(marked(person)).toContainText('F01')
})

test('desk.md a scan into intake harms nothing: not the text, not the choices, also while an input method is on', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { number, digits } = await printedCase(person, desk.documentsFolder)
  const scanner = new Scanner(page)
  const casePage = new CasePage(person)
  const content = page.locator('[data-intake="content"] textarea')
  const backToContent = async () => {
    await typist.press('F2')
    await expect(content).toBeVisible()
    await person.goTo('content')
  }

  // On a row of choices the digits choose nothing.
  await expect.poll(() => person.field()).toBe('channel')
  const chosen = page.locator('[data-intake="channel"] [aria-checked="true"]')
  const before = await chosen.allTextContents()
  await scanner.scan(digits)
  await casePage.isOpen()
  await typist.press('F2')
  await expect.poll(() => person.field()).not.toBe('')
  expect(await chosen.allTextContents()).toEqual(before)

  // In a text.
  await person.goTo('content')
  await typist.type('水表间有异响，07 号楼')
  await scanner.scan(digits)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await backToContent()
  await expect(content).toHaveValue('水表间有异响，07 号楼')

  // While an input method is on: the digits' keys are hidden, and what it was composing is not left behind as digits.
  await typist.press('End')
  await typist.beginComposition('zhang')
  await scanner.scanIntoInputMethod(digits)
  await casePage.isOpen()
  await expect(scanned(person)).toContainText('与现在的记录一致')
  await backToContent()
  await expect(content).toHaveValue('水表间有异响，07 号楼')

  // An input method that writes the digits itself, full width.
  await scanner.scanAsComposedText(digits)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await backToContent()
  await expect(content).toHaveValue('水表间有异响，07 号楼')
})

test('desk.md what is being written on a case is not lost to a scan: it is told, and opened by its key', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { number, digits } = await printedCase(person, desk.documentsFolder)
  await person.takeDown({ ...VISITOR, content: '车位被占', household: '5-302' })
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await typist.press('n')
  await expect(casePage.panel).toBeVisible()
  const note = casePage.panel.locator('input, textarea').last()
  await note.focus()
  await typist.type('已约周六上午')
  await new Scanner(page).scan(digits)
  await expect(page.getByTestId('scan-waiting')).toContainText(number)
  await expect(note).toHaveValue('已约周六上午')
  await expect(note).toBeFocused()
  await typist.press('Alt+k')
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
})

test('Alt+K: the digits or the number typed by hand; what opens nothing says why', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { number, digits } = await printedCase(person, desk.documentsFolder)
  const panel = page.locator('.scan-panel')
  const casePage = new CasePage(person)
  const give = async (typed: string) => {
    await person.write(typed)
    await typist.press('Enter')
  }
  await typist.press('Alt+k')
  await expect(panel.locator('input')).toBeFocused()
  for (const [typed, words] of [
    ['13800001234', '不是本程序表单上的数字'],
    [`${digits.slice(0, -1)}${String((Number(digits.at(-1)) + 1) % 10)}`, '没有读准'],
    ['TS-20201231-A00-0001', '没有找到'],
  ] as const) {
    await give(typed)
    await expect(panel).toContainText(words)
  }
  await give(number.toLowerCase())
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await expect(scanned(person)).toHaveCount(0)
  await typist.press('F2')
  await typist.press('Alt+k')
  await give(digits.replace(/\d{4}(?=\d)/gu, '$& '))
  await casePage.isOpen()
  await expect(scanned(person)).toContainText('一致')

  // A reading gone wrong is told on any screen, and presses no keys.
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await new Scanner(page).scan(`${digits.slice(0, -1)}${String((Number(digits.at(-1)) + 1) % 10)}`)
  await expect(page.getByTestId('scan-problem')).toContainText('没有读准')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
})
