import { mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../harness/journey-fixture.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'

const COLLEAGUE = { name: '何苗', pin: '4711' }

/** Ctrl+, down to the name of a new colleague; the role that is offered is the receptionist's. */
async function addColleague({ page, typist }: Receptionist): Promise<void> {
  await typist.press('Control+,')
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await expect(page.locator('main [role="radio"]:focus:not([data-intake] *)')).toHaveCount(1)
  const name = page.locator('.add-staff input').first()
  await typist.press('Enter', 'Enter', 'Enter', 'Enter')
  await expect(name).toBeFocused()
  await typist.type(COLLEAGUE.name)
  await typist.press('Enter', 'Enter')
  await typist.type(COLLEAGUE.pin)
  await typist.press('Enter')
  await expect(page.locator('.add-staff')).toContainText('已添加何苗')
  await expect(page.locator('.people')).toContainText('何苗 前台客服')
}

/** Ctrl+L, Alt+S, the second of the names, their PIN. */
async function changeOver(person: Receptionist): Promise<void> {
  const { page, typist } = person
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.press('Alt+s')
  await expect(page.locator('.sign-in-screen [role="radio"]:focus')).toHaveCount(1)
  await typist.press('2')
  await person.signIn(COLLEAGUE.pin)
  await expect(page.getByRole('banner')).toContainText('值班 何苗')
}

test('§5 a colleague is added and signs in; exporting and voiding are the manager’s, and are refused in words', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道堆了杂物' })
  const number = await person.save()
  await addColleague(person)
  await changeOver(person)

  const stick = await mkdtemp(join(desk.documentsFolder, 'stick-'))
  await desk.answerDialogs(stick)
  await typist.press('F8')
  await expect(page.getByRole('heading', { name: '档案', exact: true })).toBeVisible()
  await typist.press('e')
  await expect(page.getByTestId('records-failed')).toContainText('您的岗位不能做这一步')
  await expect(page.getByTestId('records-failed')).toContainText('请找经理')
  expect(await readdir(stick)).toEqual([])

  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  await typist.press('v')
  await expect(casePage.panel).toContainText('误登作废')
  await typist.type('登重了')
  await typist.press('Enter')
  await expect(casePage.panel.getByRole('alert')).toContainText('您的岗位不能做这一步，请找有权限的人：客服中心经理、总物业经理（§5）')
  await typist.press('Escape')
  await expect(casePage.timeline).not.toContainText('误登作废')

  await typist.press('n')
  await typist.type('已请保洁来清')
  await typist.press('Control+Enter')
  await expect(
    casePage.timeline.getByRole('listitem').filter({ hasText: '记录：已请保洁来清' }),
  ).toContainText('何苗')

  await typist.press('Control+,')
  await expect(page.getByRole('main')).toContainText('添加同事、改动设置须由经理操作')
  await expect(page.locator('.add-staff')).toHaveCount(0)
})

test('§5 the manager voids: the number stays, the case is marked and leaves the worklist', async ({
  person,
}) => {
  await person.takeDown({ channel: 'phone', content: '误登的一件' })
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  await person.typist.press('v')
  await person.typist.type('登重了')
  await person.typist.press('Enter')
  await expect(casePage.timeline).toContainText('误登作废')
  await expect(casePage.timeline).toContainText('登重了')
  await expect(casePage.root).toContainText(number)
  await person.typist.press('Escape')
  await expect(person.page.getByText('没有未了结的投诉')).toBeVisible()
})
