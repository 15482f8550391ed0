import { expect, test } from '../harness/journey-fixture.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { OFFICE, Receptionist } from '../harness/receptionist.ts'
import { issuedPaper } from './issued-paper.ts'

/** "Done when": keys other than text from the first start to the first printed form. */
const MOST_CONTROL_KEYS = 25
const COLLEAGUE = { name: '周宁', pin: '1357' } as const

test('P11 from the first start to the first printed form in at most 25 keys besides text', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  await person.setUp()
  await person.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: '卫生间渗水' })
  const number = await person.save()
  const paper = await issuedPaper(desk.documentsFolder, number)
  expect(paper).toContain(barePaperText('欧阳敏'))
  const keys = person.typist.controlKeys
  console.log(`First start to first printed form: ${String(keys)} keys besides text`)
  expect(keys).toBeGreaterThan(0)
  expect(keys).toBeLessThanOrEqual(MOST_CONTROL_KEYS)
})

test('first start: the language changes by one key, and every step can be passed over with Enter', async ({
  desk,
}) => {
  const { page } = desk
  const person = new Receptionist(page)
  await person.atSetUp('language')
  await person.typist.press('2')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant')
  await person.typist.press('3')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('.set-up-screen h1')).toHaveText('Tingsu Desk')
  await person.typist.press('Enter')
  await person.atSetUp('office')
  await person.typist.press('Enter', 'Enter')
  await expect(page.locator('[aria-invalid]')).toBeFocused()
  await person.typist.type(OFFICE.name)
  await person.typist.press('Enter', 'Enter')
  await person.atSetUp('person')
  await person.typist.press('Escape')
  await person.atSetUp('office')
  await person.typist.press('Enter', 'Enter')
  await person.atSetUp('person')
  for (const answer of [OFFICE.staff, OFFICE.pin, OFFICE.pin]) {
    await person.typist.type(answer)
    await person.typist.press('Enter')
  }
  await person.atSetUp('departments')
  await expect(page.locator('.set-up-screen textarea')).toHaveValue(/Engineering/)
  await person.typist.press('Enter')
  await person.atSetUp('paper')
  await person.typist.press('3', 'Enter', 'Enter')
  await person.atSetUp('calendar')
  await expect(page.locator('.facts')).toContainText('within 5 days')
  await person.typist.press('Enter')
  await person.atSetUp('colleagues')
  await person.typist.type(COLLEAGUE.name)
  await person.typist.press('Enter', 'Enter')
  await person.typist.type(COLLEAGUE.pin)
  await person.typist.press('Enter')
  await expect(page.locator('.listed')).toContainText(COLLEAGUE.name)
  await person.typist.press('Enter')
  await person.atSetUp('disk')
  await person.typist.press('Enter')
  await person.atSetUp('ready')
  await person.typist.press('Enter')
  await person.atIntake()
  await person.recordsOpen()
  await person.typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await person.typist.press('Alt+s')
  await expect(page.locator('.sign-in-screen')).toContainText(COLLEAGUE.name)
})

test('first start broken off: what was typed about the office is there again, names and PINs are not', async ({
  desk,
}) => {
  const before = new Receptionist(desk.page)
  await before.atSetUp('language')
  await before.typist.press('Enter')
  await before.typist.type(OFFICE.name)
  await before.typist.press('Enter')
  await before.typist.type(OFFICE.phone)
  await before.typist.press('Enter')
  await before.atSetUp('person')
  await before.typist.type(OFFICE.staff)
  await before.typist.press('Enter')
  await before.typist.type(OFFICE.pin)
  await desk.stop()
  await desk.start()
  const { page } = desk
  const person = new Receptionist(page)
  await person.atSetUp('language')
  await person.typist.press('Enter')
  await person.atSetUp('office')
  await expect(page.locator('.set-up-screen input').first()).toHaveValue(OFFICE.name)
  await person.typist.press('Enter', 'Enter')
  await person.atSetUp('person')
  for (const input of await page.locator('.set-up-screen input').all()) await expect(input).toHaveValue('')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).toContain(OFFICE.name)
  expect(kept).not.toContain(OFFICE.staff)
  expect(kept).not.toContain(OFFICE.pin)
})

test('what the set-up left open stands on the worklist until it is put away', async ({ person }) => {
  const { page, typist } = person
  await typist.press('F3')
  const open = page.getByTestId('open-set-up')
  await expect(open).toContainText('住户名单')
  await typist.press('u')
  await expect(page.locator('.roster-screen input')).toBeFocused()
  await typist.press('F3')
  await expect(open).toBeVisible()
  await typist.press('Alt+0')
  await expect(open).toHaveCount(0)
  await typist.press('F2', 'F3')
  await expect(page.locator('.worklist-screen .empty-state')).toBeVisible()
  await expect(open).toHaveCount(0)
})
