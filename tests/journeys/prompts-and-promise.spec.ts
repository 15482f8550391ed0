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
    await expect(casePage.timeline).toContainText(`已说（接待 · 来访）：${spoken}`)
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

test('R9 the suggestions say what they rest on: the limit, and how long the department has taken to reply', async ({
  person,
}) => {
  const { page, typist } = person
  const row = page.locator('[data-intake="promise"]')
  await expect(row).toContainText('工程部还没有答复记录可参考')
  await expect(row).toContainText('办结期限')
  await person.takeDown({ channel: 'phone', content: '门禁卡失灵' })
  await person.goTo('department')
  await typist.press('1')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await typist.press('n')
  await typist.type('师傅换好了，试过能开。')
  await typist.press('Enter', '4', 'Control+Enter')
  await expect(casePage.timeline).toContainText('答复：师傅换好了，试过能开。')
  await typist.press('F2')
  await person.atIntake()
  await expect(row).toContainText('工程部近 1 件一般 1 分钟答复')
  await person.goTo('promise')
  await typist.press('0')
  await typist.type('12月30日10点')
  await expect(row).toContainText('比办结期限')
})

test.describe('the prompter follows the conversation and says why', () => {
  test('R15 R14 what is not ours is said before anything is promised, with a way forward, and closing comes last', async ({
    person,
  }) => {
    const { page, typist } = person
    const prompter = page.locator('.say')
    await person.takeDown({ channel: 'phone', household: '3-1201', content: '阳台外墙是开发商留下的裂缝' })
    await person.goTo('jurisdiction')
    await typist.press('2')
    await expect(prompter).toContainText('先说清责任')
    await expect(prompter).toContainText('看纠纷一栏 · 依据：投诉处理程序 R15')
    await person.goTo('promise')
    await expect(prompter).toContainText('承诺之前先说')
    await typist.press('Alt+Enter')
    await expect(prompter).toContainText('说明道理')
    await expect(page.getByTestId('said-moments')).toContainText('先说清责任')
    await typist.press('Alt+Enter', '1')
    await expect(prompter).toContainText('承诺时间')
    const promised = await page.locator('[data-intake="promise"] [aria-checked="true"]').textContent()
    await typist.press('Alt+ArrowDown')
    await expect(prompter.locator('.spoken')).toContainText(promised?.trim().replace(/^1\s*/, '') ?? '–')
    await typist.press('Alt+Enter')
    await expect(prompter).toContainText('致谢收尾')
    await expect(prompter).toContainText('时间已说定')
    await person.save()
    const casePage = new CasePage(person)
    await casePage.openSaved()
    await expect(casePage.timeline).toContainText('已说（先说清责任）：')
    await expect(casePage.timeline).toContainText('已说（承诺时间）：最迟')
  })

  test('R4 a major matter is taken over by the general manager, in the words of the prompter', async ({
    person,
  }) => {
    const { page, typist } = person
    const prompter = page.locator('.say')
    await person.takeDown({ channel: 'official', content: '三户同时反映电梯停运' })
    await person.goTo('jurisdiction')
    await typist.press('1', '3')
    await person.goTo('nature')
    await expect(page.locator('[data-intake="nature"] [aria-checked="true"]')).toContainText('重大')
    await expect(prompter).toContainText('请总物业经理接手')
    await expect(prompter).toContainText('R4')
    const firstWording = await prompter.locator('.spoken').textContent()
    await typist.press('Alt+ArrowDown')
    await expect(prompter.locator('.spoken')).not.toHaveText(firstWording ?? '')
  })

  for (const [key, channel, elapsed] of [
    ['3', '信函', '用时 '],
    ['4', '网上', '用时 '],
    ['5', '上访', '接待 '],
    ['6', '转办', '用时 '],
  ] as const) {
    test(`${channel} has its own opening and tells how long it has taken`, async ({ person }) => {
      await person.typist.press(key)
      await expect(person.page.getByTestId('elapsed')).toContainText(elapsed)
      await person.goTo('channel')
      await expect(person.page.locator('.say')).toContainText('受理')
      await expect(person.page.locator('.say')).toContainText('1 / 2')
    })
  }

  test('P15 with a visitor no judging word stands on the screen until it is revealed for this one draft', async ({
    person,
  }) => {
    const { page, typist } = person
    const nature = page.locator('[data-intake="nature"]')
    await typist.press('2')
    await expect(page.locator('body')).not.toContainText(/无效|气愤|辱骂|宣泄/)
    await person.goTo('jurisdiction')
    await typist.press('2')
    await expect(nature.locator('[aria-checked="true"]')).toContainText('乙')
    await expect(page.locator('body')).not.toContainText(/无效|气愤|辱骂|宣泄/)
    await typist.press('Alt+v')
    await expect(nature.locator('[aria-checked="true"]')).toContainText('无效')
    await typist.press('Alt+v')
    await expect(nature).not.toContainText('无效')
    await person.goTo('channel')
    await typist.press('1')
    await expect(nature).toContainText('无效')
  })
})

test('P15 when a visit is saved, the next form keeps the judging words hidden until it is somebody else’s', async ({
  person,
}) => {
  const { page, typist } = person
  const nature = page.locator('[data-intake="nature"]')
  await person.takeDown({ channel: 'visit', content: '保安态度不好' })
  await expect(nature).not.toContainText('无效')
  await person.save()
  await expect.poll(() => person.field()).toBe('channel')
  await expect(page.locator('[data-intake="channel"] [aria-checked="true"]')).toContainText('来电')
  await expect(nature).not.toContainText('无效')
  await person.goTo('content')
  await typist.type('停水了')
  await expect(nature).toContainText('无效')
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
