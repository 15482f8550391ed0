import { expect, test } from '../harness/journey-fixture.ts'
import { HandledCase, keys } from './handled-case.ts'
import { caseEvents } from './saved-events.ts'

/** Everything that was said on the case, by its moment. */
function saidMoments(dataFolder: string, number: string) {
  return caseEvents(dataFolder, number)
    .filter(({ kind }) => kind === 'said')
    .map(({ data }) => data['moment'])
}

test('R8, R9, R15 the words follow what is recorded, and what is said goes on the timeline while the form stays open', async ({
  person,
  desk,
}) => {
  const page = new HandledCase(person)
  const prompter = page.root.locator('.case-prompter')
  const spoken = prompter.locator('.spoken')
  const number = await page.takeCall('保修期内外墙渗水', 'ls')
  await expect(spoken).toContainText('欧阳敏')

  // The time that is chosen is the time that is told.
  await person.typist.press('p')
  await expect(prompter).toContainText('承诺时间')
  const chosen = page.panel.locator('[aria-checked="true"]')
  const time = ((await chosen.textContent()) ?? '').trim().replace(/^1\s*/, '')
  await expect(spoken).toContainText(time)
  await person.typist.press('Alt+Enter')
  await expect(prompter.locator('.done')).toBeVisible()
  await expect(page.panel).toBeVisible()
  await expect(chosen).toBeFocused()
  await person.typist.press('Control+Enter')
  await expect(page.timeline).toContainText(`已说（承诺时间）`)

  // Whose business it is comes before the way forward, which names the body as it is typed.
  await page.judge('2', '1', '渗水在保修期内，由我们代为催办')
  await person.typist.press('Alt+ArrowRight')
  await page.openAct('给出去处')
  await expect(prompter).toContainText('先说清责任')
  await expect(prompter).toContainText('本处核对过再念')
  await person.typist.press('Alt+Enter')
  await expect(prompter).toContainText('找谁办')
  await page.answerAndSave({ 该找谁: keys('k'), 单位名称: '锦江置业客服部' })

  // Efforts are those of the contact log: none before a contact, its words afterwards, none once they were told.
  await page.openAct('告知进展')
  await expect(prompter).not.toContainText('告知联系经过')
  await person.typist.press('Escape')
  await page.record('联系外部单位', { 联系谁: keys('k'), 接话人: '小段', 对方说: '周三派人来看' })
  await page.openAct('告知进展')
  await expect(prompter).toContainText('告知联系经过')
  await expect(spoken).toContainText('联系开发商：周三派人来看')
  const first = (await spoken.textContent()) ?? ''
  await person.typist.press('Alt+ArrowDown')
  await expect(spoken).not.toHaveText(first)
  await person.typist.press('Alt+ArrowRight')
  await expect(prompter).toContainText('告知进展')
  await person.typist.press('Alt+ArrowDown', 'Alt+Enter')
  await page.answerAndSave({})
  await expect(prompter).not.toContainText('告知联系经过')
  expect(saidMoments(desk.dataFolder, number)).toEqual(['promise', 'boundary', 'progress'])
})

test('P15 with a visitor the words beside a case judge nobody, and nothing is said where nobody is spoken to', async ({
  person,
}) => {
  const page = new HandledCase(person)
  await person.takeDown({ channel: 'visit', household: '3-1201', name: '欧阳敏', content: '楼上夜里吵' })
  await person.save()
  await page.openSaved()
  const prompter = page.root.locator('.case-prompter')
  await expect(prompter).toContainText('接待 · 来访')
  await expect(prompter).not.toContainText(/无效|气愤|辱骂|宣泄/)
  await page.openAct('上报')
  await expect(prompter).toContainText('请领导定')
  await person.typist.press('Escape')
  await person.typist.press('c')
  await expect(page.panel).toBeVisible()
  await expect(prompter).toHaveCount(0)
})
