import { openSettings } from '../harness/open-settings.ts'
import { expect, test } from '../harness/clock-fixture.ts'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { tabTo } from './tab-to.ts'

const MINUTE_MS = 60_000

/** A call with the time by which an answer was promised. */
async function promiseBy(person: Receptionist, household: string, time: string): Promise<string> {
  await person.takeDown({
    channel: 'phone',
    household,
    name: '欧阳敏',
    phone: '13800001234',
    content: '门禁卡失灵',
  })
  await person.goTo('promise')
  await person.typist.press('0')
  await expect(person.page.locator('[data-intake="promisedAt"] input')).toBeFocused()
  await person.write(time)
  return person.save()
}

/** What the desktop has shown, as texts. */
function shown({ notifications }: ChromiumDesk): readonly string[] {
  return notifications.map((each) => JSON.stringify(each))
}

test('R9 the desktop warns once before a promise passes, without a name, without moving the focus, and not again after a restart', async ({
  person,
  desk,
}) => {
  const { typist } = person
  const number = await promiseBy(person, '3-1201', '11:00')
  await desk.moveClock(85 * MINUTE_MS)
  expect(shown(desk)).toEqual([])

  await person.goTo('content')
  await typist.type('正在写的电话')
  await desk.moveClock(6 * MINUTE_MS)
  await expect
    .poll(() => shown(desk))
    .toEqual([JSON.stringify({ title: '快到时限了', body: `${number} 答应的回话：今天 11:00` })])
  // Whoever is writing goes on writing.
  expect(await person.field()).toBe('content')
  await desk.moveClock(5 * MINUTE_MS)

  // The program starts anew: what was said is not said again.
  await desk.kill({ main: true, browser: true })
  await desk.start()
  const again = new Receptionist(desk.page)
  await again.signIn()
  await desk.moveClock(2 * MINUTE_MS)
  expect(shown(desk)).toHaveLength(1)
})

test('R9 several at once are joined into one; a click brings the case, or the worklist', async ({
  person,
  desk,
}) => {
  const first = await promiseBy(person, '3-1201', '11:00')
  await desk.moveClock(91 * MINUTE_MS)
  await expect.poll(() => shown(desk)).toHaveLength(1)
  await desk.main.clickNotification()
  const casePage = new CasePage(person)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(first)

  await person.typist.press('F2')
  await person.atIntake()
  const second = await promiseBy(person, '5-302', '14:00')
  const third = await promiseBy(person, '5-303', '13:50')
  await desk.moveClock(190 * MINUTE_MS)
  await expect.poll(() => shown(desk).at(-1)).toContain(`${third} 答应的回话：今天 13:50`)
  expect(shown(desk).at(-1)).toContain('2 项快到时限了')
  expect(shown(desk).at(-1)).toContain(`${second} 答应的回话：今天 14:00`)
  await desk.main.clickNotification()
  await expect(person.page.locator('.worklist-screen')).toBeVisible()
})

test('R9 an office that sets the warning to 0 is left in peace', async ({ person, desk }) => {
  const { page, typist } = person
  await openSettings(person, 'calendar')
  await expect(page.locator('.deadline-warning input')).toHaveValue('30')
  await tabTo(person, '提前多久', 60)
  await person.write('0')
  await typist.press('Enter')
  await expect(page.locator('.deadline-warning').getByRole('status')).toContainText('已保存')
  await typist.press('F2')
  await person.atIntake()
  await promiseBy(person, '3-1201', '11:00')
  await desk.moveClock(100 * MINUTE_MS)
  await desk.moveClock(MINUTE_MS)
  expect(shown(desk)).toEqual([])
})
