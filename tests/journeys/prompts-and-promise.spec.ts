import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'

test.describe('R1 the opening depends on the channel', () => {
  test('R1 the phone brings an apology, a visit a reception, and what was said is on the timeline', async ({
    person,
  }) => {
    const { page, typist } = person
    const prompter = page.locator('.say')
    await expect(prompter).toContainText('致歉 · 来电')
    await expect(prompter).toContainText('依据：投诉处理程序 R1')
    await typist.press('ArrowRight')
    await expect(prompter).toContainText('接待 · 来访')
    const spoken = ((await prompter.locator('.spoken').textContent()) ?? '').trim()
    await typist.press('Alt+Enter')
    await expect(prompter).toContainText('已说')
    await person.goTo('content')
    await typist.type('电梯停在半层')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText(`已说：${spoken}`)
    await expect(casePage.steps.filter({ hasText: '先致歉' })).toHaveCount(0)
  })

  test('R1 a call without an apology asks for one', async ({ person }) => {
    await person.takeDown({ channel: 'phone', content: '垃圾两天没有清' })
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.steps.filter({ hasText: '先致歉' })).toContainText('R1')
  })
})

test.describe('R9 a promise is one only when it was given', () => {
  test('R9 the suggestions alone promise nothing, and the case asks for a time', async ({ person }) => {
    await person.takeDown({ channel: 'phone', content: '门禁卡失灵' })
    await person.goTo('promise')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText('登记受理')
    await expect(casePage.timeline).not.toContainText('承诺')
    await expect(casePage.steps.filter({ hasText: '告诉投诉人何时答复' })).toContainText('R9')
  })

  test('R9 a chosen time is promised', async ({ person }) => {
    await person.takeDown({ channel: 'phone', content: '门禁卡失灵' })
    await person.goTo('promise')
    const offered =
      (await person.page.locator('[data-intake="promise"] [role="radio"]').first().textContent()) ?? ''
    await person.typist.press('1')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText(`承诺 ${offered.trim().replace(/^1\s*/, '')} 前回复`)
    await expect(casePage.steps.filter({ hasText: '告诉投诉人何时答复' })).toHaveCount(0)
  })

  test('R9 a time can be typed; one nobody can read, or that has passed, is told at the field and not saved', async ({
    person,
  }) => {
    const { page, typist } = person
    await person.takeDown({ channel: 'phone', content: '门禁卡失灵' })
    await person.goTo('promise')
    await typist.press('0')
    const byHand = page.locator('[data-intake="promisedAt"] input')
    await expect(byHand).toBeFocused()
    for (const unreadable of ['尽快', '25:00', '昨天10点']) {
      await person.write(unreadable)
      await expect(page.locator('[data-intake="promisedAt"]')).toContainText('认不出这个时间，或已经过去')
      await typist.press('Control+Enter')
      await expect(page.getByRole('status').filter({ hasText: '已保存' })).toHaveCount(0)
      await expect(byHand).toHaveValue(unreadable)
      await expect(byHand).toBeFocused()
    }
    await person.write('明天10点')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText('承诺 明天 10:00 前回复')
  })
})

test('S4 a nature other than the one proposed needs a reason, which stands on the timeline', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', content: '楼上住户夜里很吵' })
  await person.goTo('jurisdiction')
  await typist.press('2')
  await expect(page.locator('[data-intake="nature"] [aria-checked="true"]')).toContainText('无效')
  await expect(page.locator('[data-intake="judgementReason"]')).toHaveCount(0)
  await typist.press('1')
  const reason = page.locator('[data-intake="judgementReason"] input')
  await expect(reason).toBeVisible()
  await typist.press('Control+Enter')
  await expect(reason).toBeFocused()
  await expect(page.locator('[data-intake="judgementReason"]')).toContainText('请写一句判定的理由')
  expect(await person.shownNumber()).toBe('')
  await typist.type('公共区域由我们巡查')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.timeline).toContainText('判为非物业纠纷 · 有效')
  await expect(casePage.timeline).toContainText('理由：公共区域由我们巡查')
})

test('R6 what the desk cannot judge is put to the manager and stands as a next step', async ({ person }) => {
  await person.takeDown({ channel: 'visit', content: '说不清是谁的责任' })
  await person.goTo('jurisdiction')
  await person.typist.press('1', '0')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  const step = casePage.steps.filter({ hasText: '经理判别性质' })
  await expect(step).toContainText('R6')
  await expect(step).toContainText('客服中心经理')
})
