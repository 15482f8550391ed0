import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'

const FIRST = {
  channel: 'phone',
  household: '3-1301',
  name: '何静',
  content: '楼上半夜拖椅子。',
  categoryKeys: '5',
} as const
const SECOND = {
  channel: 'visit',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '三点还在敲，孩子睡不着。',
  demand: '请他们晚上安静',
  categoryKeys: '5',
} as const

test('R18 what was typed is attached to the similar case with one key: all its words on that timeline, no new case', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown(FIRST)
  const number = await person.save()
  await person.takeDown(SECOND)
  await expect(page.getByTestId('similar-case')).toContainText('3-1301')
  await typist.press('Alt+a')
  await expect(page.getByTestId('call-recorded')).toContainText(`已并入 ${number}（第 1 次）`)
  await expect.poll(() => person.field()).toBe('channel')

  const casePage = new CasePage(person)
  await casePage.openSaved()
  const { timeline } = casePage
  await expect(timeline).toContainText('又一次来访反映同一件事，并入本件：三点还在敲，孩子睡不着。')
  for (const words of ['3-1201', '欧阳敏', '请他们晚上安静', '138 **** 1234'])
    await expect(timeline).toContainText(words)
  await expect(timeline).not.toContainText('13800001234')
  const events = readJournal(desk.dataFolder)
  expect(events.filter(({ kind }) => kind === 'registered')).toHaveLength(1)
  expect(events.filter(({ kind }) => kind === 'attached')).toHaveLength(1)
})

test('P11 without content there is nothing to attach: the field is shown, nothing is lost', async ({
  person,
}) => {
  const { page, typist } = person
  await person.takeDown(FIRST)
  await person.save()
  await person.takeDown({ channel: 'phone', household: '3-1301', content: '' })
  await expect(page.getByTestId('similar-case')).toContainText('同户')
  await typist.press('Alt+a')
  await expect.poll(() => person.field()).toBe('content')
  expect(await person.shownProblem()).toContain('请先写下投诉内容')
  await expect(page.locator('[data-intake="household"] input')).toHaveValue('3-1301')
})

test('R18 a case that is not the same is ignored for this complaint only', async ({ person }) => {
  const { page, typist } = person
  const similar = page.getByTestId('similar-case')
  await person.takeDown(FIRST)
  await person.save()
  await person.takeDown(SECOND)
  await expect(similar).toHaveCount(1)
  await typist.press('Alt+j')
  await expect(similar).toHaveCount(0)
  await typist.press('Alt+g')
  await person.goTo('serviceCategory')
  await typist.press('4', 'Shift+Tab', '5')
  await page.waitForTimeout(400)
  await expect(similar).toHaveCount(0)
  await person.save()
  await person.takeDown({ ...SECOND, household: '3-0301' })
  await expect(similar).toHaveCount(2)
})

test('while an input method is composing its keys link and chase nothing', async ({ person }) => {
  const { page, typist } = person
  await person.takeDown(FIRST)
  await person.save()
  await person.takeDown(SECOND)
  await expect(page.getByTestId('similar-case')).toHaveCount(1)
  await person.goTo('content')
  await typist.beginComposition('maozi')
  for (const code of ['KeyG', 'KeyA', 'KeyU', 'KeyJ']) await typist.pressWhileComposing('Process', code, 1)
  await typist.commit('帽子')
  await expect(page.getByTestId('similar-case')).toHaveCount(1)
  await expect(page.getByTestId('similar-case')).not.toContainText('保存后关联')
  await expect(page.getByTestId('call-recorded')).toHaveCount(0)
})
