import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { addColleague, changeTo } from './colleagues.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** The list looks at the clock anew within this time. */
const TICK_LIMIT_MS = 15_000

const section = ({ page }: Receptionist, name: string) =>
  page.locator('.worklist-screen section').filter({ has: page.getByRole('heading', { name }) })

async function openWorklist({ page, typist }: Receptionist): Promise<void> {
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
}

test('R8 R9 a limit that passes while one looks moves the row to the overdue, and the focus goes with it', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮', categoryKeys: '1' })
  await person.goTo('jurisdiction')
  await typist.press('1')
  const number = await person.save()
  await person.takeDown({ channel: 'phone', household: '5-302', content: '车位被占' })
  await person.save()

  await openWorklist(person)
  await expect(section(person, '已超期')).toHaveCount(0)
  const row = page.locator('[data-row]').filter({ hasText: number })
  while (!(await row.evaluate((element) => element === document.activeElement))) await typist.press('j')

  await page.clock.setFixedTime(Date.now() + 6 * DAY_MS)
  await expect(section(person, '已超期').locator('[data-row]')).toHaveCount(2, { timeout: TICK_LIMIT_MS })
  await expect(page.locator('[data-row]:focus')).toContainText(number)
  await expect(page.getByRole('navigation')).toContainText('2 件已到期或今天到期', { timeout: 40_000 })
  await expect(page.getByRole('banner')).toContainText('超期 2')

  // Enter opens the case; coming back finds the same line.
  await typist.press('Enter')
  const casePage = new CasePage(person)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(number)
  await openWorklist(person)
  await expect(page.locator('[data-row]:focus')).toContainText(number)
})

test('R6 what is put up stands before the manager, and not before a receptionist who looks at her own', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '说不清是谁的责任' })
  await person.goTo('jurisdiction')
  await typist.press('1', '0')
  const number = await person.save()
  await openWorklist(person)
  await expect(section(person, '等经理定').locator('[data-row]')).toContainText(number)
  await expect(section(person, '等经理定')).toContainText('经理判别性质')
  await expect(page.getByRole('banner')).toContainText('等我定 1')

  await addColleague(person)
  await changeTo(person)
  await openWorklist(person)
  await expect(page.locator('[data-row]')).toContainText(number)
  await expect(section(person, '等经理定')).toHaveCount(0)
  await expect(page.getByRole('banner')).not.toContainText('等我定')

  // F: everybody's work; the case stands where it stands for the manager.
  await typist.press('f', '2')
  await expect(section(person, '等经理定').locator('[data-row]')).toContainText(number)
  // Her own cases only: she registered none.
  await typist.press('Enter', '3')
  await expect(page.getByText('这样筛选，没有要办的事')).toBeVisible()
  await typist.press('1', 'Enter', 'Enter')
  await expect(page.locator('[data-row]:focus')).toContainText(number)
})

test('sections fold by key, and a row asks for its step by key', async ({ person }) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮' })
  const number = await person.save()
  await openWorklist(person)
  const rows = page.locator('.worklist-row')
  await expect(rows).toHaveCount(1)
  await typist.press('z')
  await expect(rows).toHaveCount(0)
  await expect(page.locator('[data-row]:focus')).toContainText('已收起')
  await typist.press('z')
  await expect(page.locator('[data-row]:focus')).toContainText(number)
})
