import { openSettings } from '../harness/open-settings.ts'
import { mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { addColleague, changeTo } from './colleagues.ts'

test('§5 a colleague is added and signs in; exporting and voiding are the manager’s, and are refused in words', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道堆了杂物' })
  const number = await person.save()
  await addColleague(person)
  await changeTo(person)

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
  await expect(casePage.panel.getByRole('alert')).toContainText(
    '您的岗位不能做这一步，请找有权限的人：客服中心经理、总物业经理（§5）',
  )
  await typist.press('Escape')
  await expect(casePage.timeline).not.toContainText('误登作废')

  await typist.press('n')
  await typist.type('已请保洁来清')
  await typist.press('Control+Enter')
  await expect(
    casePage.timeline.getByRole('listitem').filter({ hasText: '记录：已请保洁来清' }),
  ).toContainText('何苗')

  await openSettings(person, 'calendar')
  await expect(page.getByRole('main')).toContainText('这里由经理或总经理改动')
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
  await expect(person.page.getByText('没有要办的事')).toBeVisible()
})
