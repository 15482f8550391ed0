import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { test as base, expect } from '../harness/clock-fixture.ts'
import { makeDeskFolder, removeDeskFolder } from '../harness/desk-folder.ts'

const MINUTE_MS = 60_000
const PIN_FIELD = '.sign-in-screen input'

/** A desk nobody sits at while the clocks are moved. */
const test = base.extend({
  desk: async ({ clock }, use) => {
    const folder = await makeDeskFolder()
    const startsAt = Date.parse(clock.startsAt)
    const desk = new ChromiumDesk({ folder, zone: clock.zone, startsAt, isUnattended: true })
    await desk.start()
    await use(desk)
    await desk.stop()
    await removeDeskFolder(folder)
    expect(desk.violations).toEqual([])
  },
})

test('row 40 nobody at the desk for five minutes: the screen covers itself, and the PIN brings the worklist back', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await typist.press('F3')
  await expect(page.locator('.worklist-screen')).toBeVisible()
  await desk.moveClock(4.5 * MINUTE_MS)
  await expect(page.locator('.worklist-screen')).toBeVisible()
  await typist.press('j')
  await desk.moveClock(4.5 * MINUTE_MS)
  await expect(page.locator('.worklist-screen')).toBeVisible()
  await desk.moveClock(MINUTE_MS)
  await expect(page.locator(PIN_FIELD)).toBeFocused()
  await person.signIn()
  await expect(page.locator('.worklist-screen')).toBeVisible()
})

test('P15 the screen stays open while a caller is being heard, and covers a draft left lying with its words kept', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.goTo('content')
  await typist.type('楼道的灯三天没亮')
  await desk.moveClock(20 * MINUTE_MS)
  expect(await person.field()).toBe('content')
  await desk.moveClock(11 * MINUTE_MS)
  await expect(page.locator(PIN_FIELD)).toBeFocused()
  await person.signIn()
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue('楼道的灯三天没亮')
})

test('R9 a warning comes under the cover, too', async ({ person, desk }) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '卫生间又漏水' })
  await person.goTo('promise')
  await typist.press('0')
  await expect(page.locator('[data-intake="promisedAt"] input')).toBeFocused()
  await person.write('11:00')
  await person.save()
  await desk.moveClock(80 * MINUTE_MS)
  await expect(page.locator(PIN_FIELD)).toBeFocused()
  expect(desk.notifications).toEqual([])
  await desk.moveClock(11 * MINUTE_MS)
  await expect.poll(() => JSON.stringify(desk.notifications)).toContain('快到时限了')
  await expect(page.locator(PIN_FIELD)).toBeVisible()
})
