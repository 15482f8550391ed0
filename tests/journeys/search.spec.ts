import { expect, test } from '../harness/journey-fixture.ts'
import { loadList } from './roster-steps.ts'

const ROSTER = [
  '房号,姓名,关系,电话',
  '5-1-0402,单雪,业主,13900005678',
  '5-1-0403,曾宏伟,租户,13766100902',
].join('\n')

test('F6 over any screen: a case by its number, a word of it or its household, a person by letters or part of a number, a command, a screen', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await loadList(person, desk, ROSTER)
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({
    channel: 'phone',
    household: '5-1-0402',
    name: '单雪',
    content: '地下车库的灯从上周起一直不亮',
  })
  await person.save()
  const panel = page.locator('.search-panel')
  const selected = panel.getByRole('option', { selected: true })

  for (const [typed, found] of [
    ['0001', '5-1-0402'],
    ['车库 一直', '单雪'],
    ['sx', '5-1-0402'],
    ['0056', '139 **** 5678'],
    ['宏伟', '曾宏伟'],
    ['zhw', '曾宏伟'],
  ] as const) {
    await typist.press('F6')
    await expect(panel.locator('input')).toBeFocused()
    await typist.type(typed)
    await expect(panel.getByRole('option').filter({ hasText: found }).first(), typed).toBeVisible()
    expect(await panel.textContent()).not.toContain('13900005678')
    await typist.press('Escape')
    await expect(panel).toHaveCount(0)
  }

  await typist.press('Control+k')
  await typist.type('车库')
  await expect(selected).toContainText('单雪')
  await typist.press('Enter')
  await expect(page.locator('.case-screen')).toBeVisible()

  await typist.press('F6')
  await typist.type('宏伟')
  await expect(selected).toContainText('曾宏伟')
  await typist.press('Enter')
  await expect(page.locator('.household-editor input').first()).toHaveValue('5-1-0403')

  await typist.press('F6')
  await typist.type('工作台')
  await expect(selected).toContainText('工作台')
  await typist.press('Enter')
  await expect(page.locator('main h1')).toContainText('工作台')
})

test('the search gives the focus back, tells that nothing was found, and chooses nothing that is being composed', async ({
  person,
}) => {
  const { page, typist } = person
  await person.recordsOpen()
  const before = await person.field()
  await typist.press('F6')
  const panel = page.locator('.search-panel')
  await expect(panel.locator('input')).toBeFocused()
  await typist.type('没有这样的话')
  await expect(panel.getByRole('status')).toContainText('没有找到“没有这样的话”')
  await panel.locator('input').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(panel).toBeVisible()
  await typist.press('Escape')
  await expect(panel).toHaveCount(0)
  expect(await person.field()).toBe(before)
})
