import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { HandledCase, keys } from './handled-case.ts'

test.describe('R14 nobody is sent away with "not our business"', () => {
  test('R14 a matter that is not ours: the right body beside the form, told by one key, on record with the case', async ({
    person,
  }) => {
    const { page, typist } = person
    const beside = page.getByTestId('referral')
    await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼顶有人搭阳光房，是违建' })
    await expect(beside).toHaveCount(0)
    await person.goTo('jurisdiction')
    await typist.press('2')
    await expect(beside.locator('.who')).toContainText('城市管理综合执法部门（城管）')
    await expect(beside).toContainText('电话待本办公室填写')
    await typist.press('Alt+l')
    await expect(beside.locator('.who')).toContainText('12345')
    await expect(beside).toContainText('现在办公')
    await typist.press('Alt+d')
    await expect(beside).toContainText('已告知，保存时记入经过')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText('12345 政务服务便民热线')
    await expect(casePage.steps.filter({ hasText: '给出去处' })).toHaveCount(0)
  })

  test('R14 what was told by mistake is not on record', async ({ person }) => {
    const { page, typist } = person
    await person.takeDown({ channel: 'phone', content: '家里停电了' })
    await person.goTo('jurisdiction')
    await typist.press('2')
    await expect(page.getByTestId('referral').locator('.who')).toContainText('95598')
    await typist.press('Alt+d', 'Alt+d')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.steps.filter({ hasText: '给出去处' })).toHaveCount(1)
  })

  test('R14 on the case page a body of the directory is chosen by a digit, and its name and number need not be typed', async ({
    person,
  }) => {
    const page = new HandledCase(person)
    await page.takeCall('家里停电，说是变压器坏了', 'gf')
    await page.judge('2', '1', '归供电公司')
    const step = page.steps.filter({ hasText: '给出去处：' })
    await person.typist.press(((await step.locator('.number').textContent()) ?? '').trim())
    await expect(page.panel).toContainText('转介目录')
    await person.typist.press('Alt+d', '1')
    await expect(page.row('单位名称').locator('input')).toHaveValue('95598 供电服务热线')
    await expect(page.row('电话').locator('input')).toHaveValue('95598')
    await page.answerAndSave({})
    await expect(page.timeline).toContainText('95598 供电服务热线')
    await page.record('联系外部单位', { 联系谁: keys('s'), 对方说: '一小时内派人' })
  })
})

test.describe('R14 the directory on F9', () => {
  test('§5 a leader fills in a number; it is offered at intake, kept over a restart of the page, and put back to what was supplied', async ({
    person,
  }) => {
    const { page, typist } = person
    const line = (name: string) => page.locator('[data-body]').filter({ hasText: name })
    const reading = page.getByTestId('directory-body')
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('2')
    await expect(page.locator('[data-body]:focus')).toHaveCount(1)
    await typist.press('/')
    await typist.type('gongre')
    await expect(page.locator('[data-body]')).toHaveCount(1)
    await expect(line('供热公司')).toBeVisible()
    await typist.press('Enter', 'e')
    await expect(
      page.getByTestId('directory-editor').locator('[data-body-field="phone"] input'),
    ).toBeFocused()
    await typist.type('96777')
    await typist.press('Enter')
    await typist.type('周一至周五 8:30-17:30')
    await expect(page.getByTestId('directory-editor')).toContainText('读得懂')
    await typist.press('Escape')
    await expect(line('供热公司')).toBeFocused()
    await typist.press('e')
    await expect(page.getByTestId('directory-editor').locator('[data-body-field="hours"] input')).toHaveValue(
      '周一至周五 8:30-17:30',
    )
    await typist.press('Control+Enter')
    await expect(reading).toContainText('96777')
    await expect(page.getByTestId('directory-confirmed')).toContainText('核对过')
    await typist.press('F2')
    await person.atIntake()
    await person.takeDown({ channel: 'phone', content: '家里暖气不热' })
    await person.goTo('jurisdiction')
    await typist.press('2')
    await expect(page.getByTestId('referral')).toContainText('96777')
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('2')
    await expect(page.locator('[data-body]:focus')).toHaveCount(1)
    await typist.press('/')
    await typist.type('96777')
    await typist.press('Enter', 'u')
    await expect(page.locator('[data-body]')).toHaveCount(0)
  })

  test('§5 a body of its own is added, found, taken out of use with a reason and put back', async ({
    person,
  }) => {
    const { page, typist } = person
    const reading = page.getByTestId('directory-body')
    const editor = page.getByTestId('directory-editor')
    await typist.press('F9')
    await expect(page.locator('[data-wording]:focus')).toHaveCount(1)
    await typist.press('2')
    await expect(page.locator('[data-body]:focus')).toHaveCount(1)
    await typist.press('n')
    await expect(editor.locator('[data-body-field="name"] input')).toBeFocused()
    await typist.type('平安开锁服务部')
    await typist.press('Control+Enter')
    await expect(editor.locator('[data-body-field="purpose"] textarea')).toBeFocused()
    await expect(editor).toContainText('这一项要填')
    await typist.type('在公安备案的开锁单位')
    await typist.press('Control+Enter')
    await expect(page.locator('[data-body]:focus')).toContainText('平安开锁服务部')
    await typist.press('x')
    await expect(page.locator('.reading input')).toBeFocused()
    await typist.type('已歇业')
    await typist.press('Enter')
    await expect(reading).toContainText('已停用')
    await typist.press('r')
    await expect(reading).not.toContainText('已停用')
  })
})
