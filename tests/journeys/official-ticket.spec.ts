import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { caseEvents } from './saved-events.ts'

test('R4 a 12345 ticket brings its number, its deadline, where else it went, compensation and a mark for the manager', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await typist.press('6')
  await expect.poll(() => person.field()).toBe('officialTicket')
  await typist.type('12345-20261122-0099')
  await typist.press('Enter')
  await typist.type('很快')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('escalatedTo')
  await typist.press('1', '3', 'Enter')
  await expect.poll(() => person.field()).toBe('household')
  await typist.type('5-1-0902')
  await person.goTo('content')
  await typist.type('停车费涨了两次没有公示。')
  await person.goTo('demand')
  await typist.type('退回多收的')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('compensation')
  await typist.type('两个月，360元')
  await person.goTo('suspectedMajor')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('department')

  await typist.press('Control+Enter')
  await expect.poll(() => person.field()).toBe('officialDue')
  expect(await person.shownProblem()).toContain('期限')
  await person.write('12月31日')
  const number = await person.save()

  const [registered, judged] = caseEvents(desk.dataFolder, number)
  expect(registered).toMatchObject({
    data: { channel: 'official', escalatedTo: ['superior', 'consumerAssociation'] },
    personal: { content: { officialTicket: '12345-20261122-0099', compensation: '两个月，360元' } },
  })
  const due = new Date(Number(registered?.data['officialDueAt']))
  expect([due.getMonth(), due.getDate(), due.getHours(), due.getMinutes()]).toEqual([11, 31, 23, 59])
  expect(judged).toMatchObject({ kind: 'judged', data: { suspectedMajor: true, nature: 'undetermined' } })

  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.root.getByRole('complementary')).toContainText('上级主管单位、消协')
  await expect(casePage.steps.filter({ hasText: 'R4' }).first()).toBeVisible()
  await expect(page.locator('.case-screen h1')).toBeVisible()
})
