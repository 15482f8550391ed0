import { stickOf, withAnotherDesk } from '../harness/carried-office.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { OFFICE, Receptionist } from '../harness/receptionist.ts'
import { addColleague, RECEPTIONIST } from './colleagues.ts'
import { HandledCase, keys } from './handled-case.ts'
import { VisitsPage } from './visit-panel.ts'

const PURPOSE = '听听对电梯改造的意见'
const REMARK = '3 栋水泵房钥匙在左边抽屉。'
const TITLE = '渗水来得快，第一句话要先问水'

test('P8, R23, R30 handovers, training cases and regular visits leave with an export, are counted before they are taken in, and are found on the new PC', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp('3')
  await addColleague(person)
  await typist.press('F2')
  await person.atIntake()

  const casePage = new HandledCase(person)
  await casePage.takeCall('客厅顶棚滴水', 'ls')
  await typist.press('w')
  await casePage.answerAndSave({ 理由: '已经自己修好' })
  await typist.press('Alt+t')
  const frame = page.locator('.training-frame')
  for (const [field, words] of [
    ['title', TITLE],
    ['situation', ''],
    ['handling', '问清水从哪来，先关阀。'],
    ['lessons', '先止水再问责。'],
  ] as const) {
    if (words === '') continue
    await expect(frame.locator(`[data-training-field="${field}"] :is(textarea, input)`)).toBeFocused()
    await typist.press('Control+a')
    await typist.type(words)
    await typist.press('Control+Enter')
  }
  await expect(page.locator('[data-training]')).toContainText(TITLE)

  const visits = new VisitsPage(person)
  await visits.open()
  await expect(page.getByText('没有要回访的')).toBeVisible()
  const plan = ['3-1201', '欧阳敏', '明天10点', keys('2'), keys('1'), PURPOSE, keys('2')]
  await visits.record('n', '约定走访', plan)
  await expect(visits.focused).toContainText(PURPOSE)

  await typist.press('F3')
  await expect(page.getByText('没有要办的事')).toBeVisible()
  await typist.press('h')
  await expect(page.getByRole('main').locator('[role="radio"]:focus')).toHaveCount(1)
  await typist.press('1', 'Enter')
  await typist.type(REMARK)
  await typist.press('Control+Enter')
  await expect(page.getByTestId('handover-waiting')).toContainText(`等 ${RECEPTIONIST.name} 登录确认`)
  const { path } = await person.exportTo(desk, await stickOf(desk))

  await withAnotherDesk(async (other) => {
    const there = new Receptionist(other.page)
    await other.answerDialogs(path)
    await expect(other.page.getByRole('button', { name: '从档案恢复' })).toBeVisible()
    await there.typist.press('Alt+i')
    const preview = other.page.getByTestId('import-preview')
    await expect(preview.locator('input')).toBeFocused()
    const counted = (label: string) => preview.locator('.line').filter({ hasText: label }).locator('dd')
    await expect(counted('交接班')).toHaveText('1 次')
    await expect(counted('定期走访的客户')).toHaveText('1 户')
    await expect(counted('培训案例')).toHaveText('1 件')
    await there.typist.press('Control+Enter')
    // Whoever takes the shift over signs in here, with a PIN of this PC.
    await expect(other.page.locator('.sign-in-screen input').first()).toBeFocused()
    await there.typist.press('Shift+Tab')
    await expect(other.page.locator('.sign-in-screen [role="radio"]:focus')).toHaveCount(1)
    const option = other.page.locator('.sign-in-screen [role="radio"]').filter({ hasText: RECEPTIONIST.name })
    await there.typist.press((await option.getAttribute('aria-keyshortcuts')) ?? '')
    await there.signIn(RECEPTIONIST.pin)
    await there.atIntake()
    await expect(other.page.getByRole('banner')).toContainText(`值班 ${RECEPTIONIST.name}`)

    const visitsThere = new VisitsPage(there)
    await visitsThere.open()
    await expect(visitsThere.part('约好的走访')).toContainText('3-1201 欧阳敏')
    await expect(visitsThere.part('约好的走访')).toContainText(PURPOSE)
    await expect(visitsThere.part('约好的走访')).toContainText('明天 10:00')
    await there.typist.press('Shift+F9')
    await expect(other.page.locator('[data-training]')).toContainText(TITLE)
    await expect(other.page.locator('[data-training]')).toContainText('等人核对')
    await there.typist.press('F3')
    await expect(other.page.getByRole('heading', { level: 1 })).toContainText('工作台')
    await there.typist.press('h')
    const waiting = other.page.getByTestId('handover-waiting')
    await expect(waiting).toContainText(REMARK)
    await there.typist.press('Control+Enter')
    await expect(waiting).toHaveCount(0)
    await expect(other.page.getByTestId('handover-line')).toContainText(OFFICE.staff)
    await expect(other.page.getByTestId('handover-line')).not.toContainText('还没有接班')
  })
})
