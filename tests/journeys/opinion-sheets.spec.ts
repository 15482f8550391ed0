import { expect, test } from '../harness/chromium-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'

test('004 §3 opinion sheets are numbered, and the next printing goes on behind the last', async ({
  desk,
}) => {
  const jobs: string[] = []
  const turns: unknown[] = []
  desk.answers.set('window:print', ({ options }) => {
    const { silent, landscape, pageSize } = options as {
      silent: boolean
      landscape: boolean
      pageSize: object
    }
    jobs.push(silent ? 'straight' : 'dialog')
    turns.push({ landscape, ...pageSize })
    return { success: true, reason: '' }
  })
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp('3')
  await typist.press('F3')
  await expect(page.locator('main')).toContainText('工作台')
  await typist.press('b')
  await expect(page.locator('main')).toContainText('空白表单')
  await typist.press('1', '5')
  await expect(page.locator('.desk-form')).toBeFocused()
  const range = page.getByTestId('opinion-range')
  await expect(range).toContainText('-001-010')
  await typist.press('2')
  await expect(range).toContainText('-001-020')
  await typist.press('Enter')
  await expect(page.getByTestId('paper-result')).toContainText('已送打印机')
  await expect(range).toContainText('-021-040')
  await expect(page.getByTestId('opinion-runs')).toContainText('-001-020')
  expect(jobs).toEqual(['dialog'])
  const printed = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'opinionSheetsPrinted')
  expect(printed).toMatchObject([{ stream: { kind: 'opinionSheets' }, data: { from: 1, count: 20 } }])
  await typist.press('Escape')
  await expect(page.locator('.desk-form')).toHaveCount(0)

  // The summary lies: for the printer that is upright paper turned.
  await typist.press('0', '9')
  await expect(page.getByTestId('blank-result')).toContainText('F09')
  const a4 = { width: 210_000, height: 297_000 }
  expect(turns).toEqual([
    { landscape: false, ...a4 },
    { landscape: true, ...a4 },
  ])
  await typist.press('Escape')
  await expect(page.locator('main')).toContainText('工作台')
})
