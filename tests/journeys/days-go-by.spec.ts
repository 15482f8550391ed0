import { expect, test } from '../harness/clock-fixture.ts'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { HandledCase } from './handled-case.ts'
import { caseEvents } from './saved-events.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Where time goes differently: an ordinary week, over the end of a year, and over the end of summer time. */
const WEEKS = [
  { title: 'an ordinary week', startsAt: '2026-11-23T09:00:00+08:00', zone: 'Asia/Shanghai' },
  { title: 'over the end of the year', startsAt: '2026-12-29T09:00:00+08:00', zone: 'Asia/Shanghai' },
  { title: 'over the end of summer time', startsAt: '2026-10-23T09:00:00+02:00', zone: 'Europe/Berlin' },
]

const section = ({ page }: Receptionist, name: string) =>
  page.locator('.worklist-screen section').filter({ has: page.getByRole('heading', { name }) })

async function openWorklist({ page, typist }: Receptionist): Promise<void> {
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
}

/** A call with the time by which an answer was promised; its page is open afterwards. */
async function takePromisedCall(page: HandledCase, time: string): Promise<string> {
  const { person } = page
  await person.takeDown({
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    phone: '13800001234',
    content: '地下车库渗水',
    categoryKeys: 'ls',
  })
  await person.goTo('promise')
  await person.typist.press('0')
  await expect(person.page.locator('[data-intake="promisedAt"] input')).toBeFocused()
  await person.write(time)
  const number = await person.save()
  await page.openSaved()
  return number
}

/** Brings the clocks to so long after the first complaint was received. */
async function waitUntil(desk: ChromiumDesk, receivedAt: number, afterMs: number): Promise<void> {
  const now = await desk.page.evaluate(() => Date.now())
  await desk.moveClock(receivedAt + afterMs - now)
}

for (const { title, ...clock } of WEEKS) {
  test.describe(title, () => {
    test.use({ clock })

    test(`R8, R9, R10 ${title}: a promise is broken while one looks, progress and the delay notice fall due, the limit passes`, async ({
      person,
      desk,
    }) => {
      const page = new HandledCase(person)
      const banner = person.page.getByRole('banner')
      const number = await takePromisedCall(page, '11:00')
      const receivedAt = Number(caseEvents(desk.dataFolder, number)[0]?.data['receivedAt'])
      await page.judge('1', '1')

      // R9: the promise passes while one looks at the list.
      await openWorklist(person)
      await expect(section(person, '今天到期')).toContainText(number)
      await expect(banner).toContainText('今天 1')
      await waitUntil(desk, receivedAt, 2 * HOUR_MS + 2 * MINUTE_MS)
      await expect(section(person, '已超期')).toContainText('回复投诉人')
      await expect(section(person, '今天到期')).toHaveCount(0)
      await expect(person.page.locator('[data-row]:focus')).toContainText(number)
      await desk.moveClock(MINUTE_MS)
      await expect(banner).toContainText('超期 1')
      await person.typist.press('Enter')
      await page.isOpen()
      await page.takeStep('回复投诉人', { 进展: '师傅下午来查漏点' })
      await expect(banner).not.toContainText('超期')

      // R10: two days without a word.
      await waitUntil(desk, receivedAt, 2 * DAY_MS)
      await page.expectNext('告知进展')
      await waitUntil(desk, receivedAt, 2 * DAY_MS + 3 * HOUR_MS)
      await expect(banner).toContainText('超期 1')
      await page.takeStep('告知进展', { 进展: '漏点找到了，在等材料' })
      await expect(banner).not.toContainText('超期')

      // R8: a day before the limit the delay notice is asked for, and not before.
      await waitUntil(desk, receivedAt, 4 * DAY_MS - MINUTE_MS)
      await page.takeStep('告知进展', { 进展: '材料明天到' })
      await expect(page.steps.filter({ hasText: '发延期告知函' })).toHaveCount(0)
      await waitUntil(desk, receivedAt, 4 * DAY_MS + MINUTE_MS)
      await page.expectNext('发延期告知函')
      if (title === 'an ordinary week') {
        await page.takeStep('发延期告知函', { 延期原因: '要等天晴', 怎么办: '先接水，天晴后做' })
        const sent = caseEvents(desk.dataFolder, number).find(({ kind }) => kind === 'delayNoticeSent')
        const newDueAt = Number(sent?.data['newDueAt'])
        await waitUntil(desk, receivedAt, 5 * DAY_MS + MINUTE_MS)
        await expect(banner).not.toContainText('超期')
        await openWorklist(person)
        await waitUntil(desk, newDueAt, MINUTE_MS)
      } else {
        await openWorklist(person)
        await expect(section(person, '今天到期').or(section(person, '该告知的'))).toContainText(number)
        await waitUntil(desk, receivedAt, 5 * DAY_MS - MINUTE_MS)
        await expect(section(person, '已超期')).toHaveCount(0)
        await waitUntil(desk, receivedAt, 5 * DAY_MS + MINUTE_MS)
      }
      await expect(section(person, '已超期')).toContainText(number)
      await desk.moveClock(MINUTE_MS)
      await expect(banner).toContainText('超期 1')
    })
  })
}
