import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { HandledCase, keys } from './handled-case.ts'

async function openVisits({ page, typist }: Receptionist): Promise<void> {
  await typist.press('F4')
  await expect(page.getByRole('heading', { name: '回访', level: 1 })).toBeVisible()
}

test('R12 R19 P3 a visit is arranged, fails three times and goes to the manager, is made and counted', async ({
  person,
}) => {
  const { page, typist } = person
  const part = (name: string) =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name }) })
      .locator('[data-visit]')
  const focused = page.locator('[data-visit]:focus')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮', categoryKeys: '1' })
  const number = await person.save()
  const casePage = new HandledCase(person)
  await casePage.openSaved()
  await casePage.takeStep('判定纠纷类型与投诉性质')
  await casePage.record('即时办结', { 做了什么: '当场换了灯泡' })

  await openVisits(person)
  await expect(part('该回访')).toContainText(number)
  await expect(page.locator('[data-quota="manager"]')).toContainText('0 / 3')
  await expect(page.locator('[data-quota="generalManager"]')).toContainText('0 / 1')
  await expect(focused).toContainText(number)
  await typist.press('p')
  await expect(casePage.panel).toContainText('约定回访')
  await casePage.answerAndSave({ 约在: '明天10点' })
  await openVisits(person)
  await expect(part('已约定')).toContainText('明天 10:00')

  // On three different days: what was not written down at once is written down with its time.
  for (const [index, visitedAt] of ['前天10点', '昨天10点', '今天0点'].entries()) {
    const attempt = index + 1
    await expect(focused).toContainText(number)
    await typist.press('a')
    await expect(casePage.panel.getByRole('heading', { level: 2 })).toContainText('回访')
    await casePage.answerAndSave({ 回访时间: visitedAt, 满意吗: keys('6') })
    await openVisits(person)
    await expect(page.locator('[data-visit]')).toContainText(attempt === 3 ? number : `${attempt} 次未成`)
  }
  await expect(part('等经理定')).toContainText(number)
  await expect(page.locator('[data-quota="manager"]')).toContainText('0 / 3')

  await expect(focused).toContainText(number)
  await typist.press('Enter')
  await casePage.isOpen()
  await casePage.takeStep('回访', { 满意吗: keys('2') })
  await openVisits(person)
  await expect(page.getByText('没有要回访的')).toBeVisible()
  await expect(page.locator('[data-quota="manager"]')).toContainText('1 / 3')
})
