import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { chooseList, loadList, openRoster } from './roster-steps.ts'

const LIST = [
  '房号,姓名,关系,电话,入住',
  '3-1-1201,张宏伟,业主,13800001234,2019-05',
  '3栋1单元1201,单雪,家属,13900005678,',
  '3-2-1201,曾敏,租户,13700009999,2023-02',
  '5-402,李敏,业主,13600004321,',
].join('\n')

/** 房号,姓名,关系,电话 with a good row, a merged cell, a spoilt number and a row twice, in GBK. */
const GBK_LIST =
  't7+6xSzQ1cP7LLnYz7Ustee7sA0KMy0xLTEyMDEs1cW66s6wLNK11vcsMTM4MDAwMDEyMzQNCizA7sP0LLzSyvQsDQo1LTQwMizN9be8LNK11vcsMS4zOEUrMTANCjMtMS0xMjAxLNXFuurOsCzStdb3LDEzODAwMDAxMjM0DQo='

/** Back to a complaint, with the focus in the household. */
async function startCall(person: Receptionist): Promise<void> {
  await person.typist.press('F2')
  await person.atIntake()
  await person.goTo('household')
}

const household = (person: Receptionist) => person.page.locator('[data-intake="household"]')
const name = (person: Receptionist) => person.page.locator('[data-intake="complainantName"] input')
const phone = (person: Receptionist) => person.page.locator('[data-intake="phone"] input')

test('the roster by hand: a household with two people, found at once on intake, one has left later', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await openRoster(person)
  await expect(page.locator('.roster-screen')).toContainText('名册还是空的')
  await typist.type('3栋1单元1201')
  await typist.press('Enter')
  const editor = page.locator('.household-editor')
  await expect(editor).toContainText('3-1-1201')
  await typist.press('Enter')
  await typist.type('2019-05')
  await typist.press('Enter')
  await typist.type('张宏伟')
  await typist.press('Enter', '1')
  await typist.type('13800001234')
  await typist.press('Enter')
  await typist.type('单雪')
  await typist.press('Enter', '3')
  await typist.press('Control+Enter')
  await expect(page.getByTestId('roster-done')).toContainText('已保存')

  await startCall(person)
  await typist.type('３－１２０１')
  await expect(household(person)).toContainText('✓ 3-1-1201')
  await expect(page.locator('.who')).toContainText('入住 2019-05')
  await expect(page.locator('.who')).toContainText('138 **** 1234')
  await typist.press('Enter')
  const people = page.getByRole('listbox', { name: '名册里的人' })
  await expect(people.getByRole('option').first()).toBeFocused()
  await typist.press('2')
  await expect.poll(() => person.field()).toBe('content')
  await expect(name(person)).toHaveValue('单雪')
  await expect(household(person).locator('input')).toHaveValue('3-1-1201')

  await openRoster(person)
  await typist.type('dx')
  await typist.press('Control+A')
  await typist.type('sx')
  await expect(page.getByRole('option')).toHaveCount(1)
  await typist.press('Enter')
  await expect(page.locator('[data-resident]')).toHaveCount(3)
  await typist.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter')
  await expect(page.locator('[data-resident] input').nth(2)).toBeFocused()
  await typist.press('Alt+x', 'Control+Enter')
  await expect(page.getByTestId('roster-done')).toBeVisible()
  await typist.type('sx')
  await expect(page.getByRole('option')).toHaveCount(0)

  // The telephone the way led past was shown: that stands beside it for the next who looks (`safety.md` §6).
  await typist.press('Control+A')
  await typist.type('3-1201')
  await expect(page.getByRole('option')).toHaveCount(1)
  await typist.press('Enter')
  await expect(page.locator('[data-resident]').first()).toContainText(/电话由.+看过/)
  await expect(page.locator('.household-history li')).toHaveText(/单雪\s*登记于.+记下已搬离/)
  const reveals = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'phoneRevealed')
  expect(reveals.map(({ stream, personal }) => [stream.kind, personal])).toEqual([['household', undefined]])
})

test('row 45 a list in GBK with bad rows: each is named, the others are loaded, loading it again changes nothing', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const gbk = Buffer.from(GBK_LIST, 'base64')
  const path = join(desk.documentsFolder, 'gbk.csv')
  await writeFile(path, gbk)
  await openRoster(person)
  await chooseList(person, path)
  await expect(page.getByTestId('preview')).toContainText('将新增 1 户、1 人')
  const bad = page.locator('.bad-rows li')
  await expect(bad).toHaveText([
    /第 3 行\s*房号\s*房号空着/,
    /第 4 行\s*电话\s*电话“1.38E\+10”不像电话号码/,
    /第 5 行\s*与第 2 行重复：张宏伟/,
  ])
  await typist.press('Control+Enter')
  await expect(page.getByTestId('roster-done')).toContainText('新增 1 户、1 人')
  await expect(page.locator('.roster-screen h1')).toContainText('1 户')

  await chooseList(person, path)
  await expect(page.getByTestId('preview')).toContainText('将新增 0 户、0 人，改动 0 处；1 行与名册相同')
  await typist.press('Control+Enter')
  await expect(page.locator('.load-roster')).toContainText('没有要写入的内容')

  await writeFile(path, 'PK\u0003\u0004\u0000\u0000not a list')
  await typist.press('Escape')
  await chooseList(person, path)
  await expect(page.getByRole('alert')).toContainText('打不开')
})

test('every notation, initials, the end of a telephone: the caller is found and filled in, never chosen while composing', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await loadList(person, desk, `\uFEFF${LIST}`)
  await startCall(person)

  await typist.type('3-1201')
  await expect(household(person)).toContainText('名册里有 2 户')
  await typist.press('Enter')
  const homes = page.getByRole('listbox', { name: '名册里的房号' })
  await expect(homes.getByRole('option').first()).toBeFocused()
  await typist.press('ArrowDown', 'Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(household(person).locator('input')).toHaveValue('3-2-1201')
  await expect(name(person)).toHaveValue('曾敏')
  await expect(phone(person)).toHaveValue('137 **** 9999')

  await person.goTo('household')
  await person.write('zhw')
  await expect(page.getByRole('option')).toContainText(['张宏伟'])
  await typist.press('ArrowDown', '1')
  await expect(name(person)).toHaveValue('张宏伟')
  await expect(household(person).locator('input')).toHaveValue('3-1-1201')

  await person.goTo('complainantName')
  await person.write('4321')
  await expect(page.getByRole('option')).toContainText(['李敏'])
  await typist.press('ArrowDown', 'Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(household(person).locator('input')).toHaveValue('5-402')

  await person.goTo('complainantName')
  await typist.press('Control+A')
  await typist.beginComposition("z'm")
  await expect(page.getByRole('option')).toContainText(['曾敏'])
  await typist.pressWhileComposing('ArrowDown', 'ArrowDown')
  await typist.pressWhileComposing('1', 'Digit1')
  await typist.pressWhileComposing('Enter', 'Enter')
  expect(await person.field()).toBe('complainantName')
  await typist.commit('曾敏')
  await expect(name(person)).toHaveValue('曾敏')
  await expect(household(person).locator('input')).toHaveValue('5-402')
})

test('R25 the address is read back: a mark on the record, gone when the household changes, asked for before anyone is sent', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await loadList(person, desk, LIST)
  await startCall(person)
  await typist.type('5-402')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(name(person)).toHaveValue('李敏')
  await typist.type('楼道灯不亮')
  await expect(page.locator('.missing')).toContainText('复述房号')
  await typist.press('Alt+h')
  await expect(household(person)).toContainText('✓ 5-402，已复述核对')
  await expect(page.locator('.missing')).not.toContainText('复述房号')
  await person.goTo('household')
  await person.write('3-2-1201')
  await expect(page.locator('.missing')).toContainText('复述房号')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  const step = casePage.steps.filter({ hasText: '念回房号核对' })
  await expect(step).toContainText('R25')
  await typist.press('Alt+h')
  await expect(step).toHaveCount(0)
  await expect(casePage.timeline).toContainText('已复述核对房号 3-2-1201')
})

test('P11 a household that is not in the roster is taken all the same, with a warning', async ({
  person,
  desk,
}) => {
  await loadList(person, desk, LIST)
  await startCall(person)
  await person.typist.type('9-101')
  await expect(household(person)).toContainText('名册里没有 9-101，照样登记')
  await person.goTo('content')
  await person.typist.type('门口有积水')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.root.getByRole('heading', { level: 1 })).toContainText('9-101')
})
