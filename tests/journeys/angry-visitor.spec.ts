import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { HandledCase } from './handled-case.ts'
import { caseEvents } from './saved-events.ts'

/** P15: words that judge the matter or the person, wherever on the screen they might stand. */
const JUDGING = /无效|情绪|气愤|辱骂|宣泄|无理/

const content = (person: Receptionist) => person.page.locator('[data-intake="content"] textarea')
const parked = (person: Receptionist) => person.page.getByTestId('parked-draft')
const prompter = (person: Receptionist) => person.page.locator('.say')

test('P15 R28 an angry visitor while a call is parked: calmed in the words of the prompter, never judged on the screen, and the call goes on untouched', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const call = {
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    phone: '13800001234',
    content: '厨房下水返味，说到一半',
  } as const
  await expect(prompter(person)).toContainText('致歉')
  await typist.press('Alt+Enter')
  await person.takeDown(call)
  await expect(page.getByTestId('said-moments')).toContainText('致歉')

  // The visitor bangs on the counter: the hands do not wait for the screen.
  await typist.press('Control+d', '2')
  await expect.poll(() => person.field()).toBe('household')
  await expect(parked(person)).toContainText('来电 3-1201')
  await expect(page.getByTestId('said-moments')).toHaveCount(0)
  await typist.type('7-302')
  await person.goTo('content')
  await typist.type('电梯第三次困人，要见经理')
  await typist.press('Alt+q')
  await expect.poll(() => person.field()).toBe('mood')
  await expect(page.locator('[data-intake="mood"]')).toContainText('重')
  await expect(page.locator('body')).not.toContainText(JUDGING)
  await typist.press('3', '2')
  await expect.poll(() => person.field()).toBe('content')
  await expect(prompter(person)).toContainText('慢慢谈')
  await expect(page.locator('body')).not.toContainText(JUDGING)
  const first = ((await prompter(person).locator('.spoken').textContent()) ?? '').trim()
  await typist.press('Alt+ArrowDown')
  await expect(prompter(person).locator('.spoken')).not.toHaveText(first)
  const spoken = ((await prompter(person).locator('.spoken').textContent()) ?? '').trim()
  await typist.press('Alt+Enter')
  await expect(page.getByTestId('said-moments')).toContainText('慢慢谈')

  // Not ours after all: judged behind a substitute, looked at once, covered again.
  await person.goTo('jurisdiction')
  await typist.press('2')
  const nature = page.locator('[data-intake="nature"] [aria-checked="true"]')
  await expect(nature).toContainText('乙')
  await expect(page.locator('body')).not.toContainText(JUDGING)
  await typist.press('Alt+v')
  await expect(nature).toContainText('无效')
  await typist.press('Alt+v')
  await expect(page.locator('body')).not.toContainText(JUDGING)
  const visited = await person.save()
  await expect(page.locator('body')).not.toContainText(/气愤|辱骂|宣泄/)

  await typist.press('Control+1')
  await expect(content(person)).toHaveValue(call.content)
  expect(await person.field()).toBe('content')
  await expect(page.getByTestId('said-moments')).toContainText('致歉')
  const called = await person.save()
  await expect(parked(person)).toHaveCount(0)

  const visitEvents = caseEvents(desk.dataFolder, visited)
  expect(visitEvents[0]).toMatchObject({
    kind: 'registered',
    data: { channel: 'visit', urgency: 'urgent' },
    personal: { content: { mood: 'angry', household: '7-302', content: '电梯第三次困人，要见经理' } },
  })
  expect(visitEvents.filter(({ kind }) => kind === 'said')).toMatchObject([
    { data: { moment: 'calming' }, personal: { content: { text: spoken } } },
  ])
  expect(visitEvents.find(({ kind }) => kind === 'judged')?.data).toMatchObject({
    jurisdiction: 'nonProperty',
    nature: 'invalid',
  })
  const callEvents = caseEvents(desk.dataFolder, called)
  expect(callEvents[0]).toMatchObject({
    kind: 'registered',
    data: { channel: 'phone' },
    personal: {
      content: {
        household: call.household,
        complainantName: call.name,
        phone: call.phone,
        content: call.content,
      },
    },
  })
  expect(Object.keys(callEvents[0]?.data ?? {})).not.toContain('urgency')
  expect(Object.keys(callEvents[0]?.personal?.content ?? {})).not.toContain('mood')
  expect(callEvents.filter(({ kind }) => kind === 'said')).toMatchObject([{ data: { moment: 'apology' } }])
  expect(callEvents.some(({ kind }) => kind === 'judged')).toBe(false)

  // Looked up while the visitor is still there: the page of the case covers the same words, until they are asked for.
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(visited)
  const aside = casePage.root.getByRole('complementary')
  await expect(aside).toContainText('重')
  await expect(casePage.root).not.toContainText(JUDGING)
  await typist.press('Alt+v')
  await expect(aside).toContainText('气愤')
  await expect(casePage.timeline).toContainText('无效')
  await typist.press('Alt+v')
  await expect(casePage.root).not.toContainText(JUDGING)
})

test('R28 P4 an abusive caller: a line is held in plain words, the manager comes in, and the record keeps what was said without judging', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '5-402', content: '停车费又涨，骂了工作人员' })
  await typist.press('Alt+q', '4', 'Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(prompter(person)).toContainText('好好谈')
  await expect(prompter(person)).toContainText('请经理接手')
  await expect(prompter(person)).toContainText('不回嘴')
  const first = ((await prompter(person).locator('.spoken').textContent()) ?? '').trim()
  await typist.press('Alt+ArrowDown')
  await expect(prompter(person).locator('.spoken')).not.toHaveText(first)
  await expect(prompter(person)).toContainText('110')
  // What is typed meanwhile leaves the chosen wording where it is.
  await typist.type('，摔了门')
  await page.waitForTimeout(300)
  await expect(prompter(person)).toContainText('110')
  const spoken = ((await prompter(person).locator('.spoken').textContent()) ?? '').trim()
  await typist.press('Alt+Enter')
  // Said once, the conversation goes on; the line stays within reach.
  await person.goTo('demand')
  await expect(prompter(person)).toContainText('问诉求')
  await typist.press('Alt+m')
  await person.goTo('verbatim')
  await typist.type('“一群吃干饭的”')
  await typist.press('Enter')
  await person.goTo('promise')
  await typist.press('1')
  const number = await person.save()

  const events = caseEvents(desk.dataFolder, number)
  expect(events[0]).toMatchObject({
    personal: { content: { mood: 'abusive', verbatim: '“一群吃干饭的”' } },
  })
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/abusive|干饭/)
  const said = events.find(({ kind }) => kind === 'said')
  expect(said).toMatchObject({ data: { moment: 'holdingLine' }, personal: { content: { text: spoken } } })

  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.timeline).toContainText(`已说（好好谈）：${spoken}`)
  await expect(casePage.timeline).not.toContainText('辱骂')
})

test('P15 the page of a visitor’s case: judging by questions, every panel and the story say nothing that judges', async ({
  person,
}) => {
  // It opens everything that may be recorded, one by one.
  test.setTimeout(180_000)
  const { typist } = person
  const page = new HandledCase(person)
  await person.takeDown({ channel: 'visit', household: '7-302', content: '楼上装修太吵，要见经理' })
  await person.save()
  await page.openSaved()

  // Nor does the list of what may be recorded, or why something may not be.
  await typist.press('a')
  const list = page.root.locator('.record-panel')
  await expect(list.getByRole('combobox')).toBeFocused()
  for (let left = await list.locator('[data-work]').count(); left > 0; left -= 1) {
    expect(await page.root.innerHTML()).not.toMatch(JUDGING)
    await typist.press('ArrowDown')
  }
  await typist.press('Escape')
  await expect(page.root.getByRole('main')).toBeFocused()

  // Outside the service by the answers: the reason of the rule stands ready, and not before the visitor.
  await typist.press('j', 'g', '1', '2')
  const reason = page.row('理由').locator('input')
  await expect(page.panel).toContainText('理由按规则写好了')
  await expect(reason).toHaveValue('')
  await expect(page.panel).not.toContainText('不在服务范围，')
  await expect(page.root).not.toContainText(JUDGING)
  await typist.press('Control+Enter')
  await expect(page.panel).toHaveCount(0)
  await expect(page.timeline).toContainText('判为')
  await expect(page.root).not.toContainText(JUDGING)
  await expect(page.timeline).not.toContainText('不在服务范围，')
  await typist.press('Alt+v')
  await expect(page.timeline).toContainText('不在服务范围，')
  await typist.press('Alt+v')
  await expect(page.root).not.toContainText(JUDGING)

  // What every list and panel of the page shows, one by one.
  await typist.press('a')
  await expect(list.getByRole('combobox')).toBeFocused()
  const works = await list.locator('[data-work]').count()
  expect(works).toBeGreaterThan(10)
  await expect(page.root).not.toContainText(JUDGING)
  await typist.press('Escape')
  for (let at = 0; at < works; at += 1) {
    await expect(page.root.getByRole('main')).toBeFocused()
    await typist.press('a')
    await expect(list.getByRole('combobox')).toBeFocused()
    await typist.press(...Array.from({ length: at }, () => 'ArrowDown'), 'Enter')
    await expect(list).toHaveCount(0)
    await expect(page.panel).toBeVisible()
    expect(await page.root.innerHTML()).not.toMatch(JUDGING)
    await typist.press('Escape')
    await expect(page.panel).toHaveCount(0)
  }
})
