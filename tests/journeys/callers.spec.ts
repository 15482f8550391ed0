import { expect, test } from '../harness/journey-fixture.ts'
import { OFFICE } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { caseEvents } from './saved-events.ts'

test('P11 the caller hangs up after one sentence: it is saved, and what is missing is asked for later', async ({
  person,
}) => {
  const { page, typist } = person
  await person.goTo('content')
  await typist.type('你们到底管不管')
  await expect(page.locator('.missing')).toContainText('投诉人')
  await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.steps.filter({ hasText: '补全记录' })).toContainText('P11')

  // What was open is filled in without a reason.
  await typist.press('c', '8', 'Enter')
  await typist.type('派人来看')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('补记')
  await expect(casePage.timeline.locator('ins')).toHaveText('派人来看')
})

test('safety.md §6 a number is masked until its key, and who had it shown stands on the timeline, once', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', phone: '13800001234', content: '楼道灯不亮' })
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  const phone = page.locator('.phone-reveal')
  await expect(phone).toHaveText('138 **** 1234')
  expect(caseEvents(desk.dataFolder, number).map(({ kind }) => kind)).not.toContain('phoneRevealed')
  await typist.press('Alt+p')
  await expect(phone).toHaveText('13800001234')
  await expect(casePage.timeline).toContainText('查看了完整电话')
  await expect(phone).toBeFocused()
  await typist.press('Alt+p')
  await expect(phone).toHaveText('138 **** 1234')
  await typist.press('Alt+p')
  await expect(phone).toHaveText('13800001234')
  const reveals = caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'phoneRevealed')
  expect(reveals.map(({ data, personal }) => [data, personal])).toEqual([[{}, undefined]])
  await expect(casePage.timeline.getByRole('listitem').first()).toContainText(OFFICE.staff)
})

test('S1 an anonymous caller is asked for no name, and an unknown household is kept as it was said', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await typist.press('1')
  await typist.type('北门边上那栋老楼')
  await expect(page.locator('[data-intake="household"] .note')).toContainText('照原样')
  await typist.press('Enter', 'Enter')
  await expect.poll(() => person.field()).toBe('relation')
  await typist.press('5')
  await person.goTo('content')
  await typist.type('夜里有人往下扔瓶子')
  await expect(page.locator('.missing')).not.toContainText('投诉人')
  const [registered] = caseEvents(desk.dataFolder, await person.save())
  expect(registered).toMatchObject({
    data: { relation: 'anonymous', building: null },
    personal: { content: { household: '北门边上那栋老楼', complainantName: '' } },
  })
})

test('P4 P15 S2 mood, urgency, identity and own words are two keys away and leave the screen with the case', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.goTo('content')
  await typist.type('电梯又停了')
  await typist.press('Alt+q', '3', '2')
  await expect.poll(() => person.field()).toBe('content')
  await expect(page.locator('[data-intake="mood"]')).toHaveCount(0)
  await expect(page.locator('.sheet')).not.toContainText('气愤')
  await typist.press('Alt+m', '2', '4')
  await typist.type('“困了我二十分钟”')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('content')
  const [registered] = caseEvents(desk.dataFolder, await person.save())
  expect(registered).toMatchObject({
    data: { urgency: 'urgent', identityCheck: 'callerNumber', preferredChannel: 'wechat' },
    personal: { content: { mood: 'angry', verbatim: '“困了我二十分钟”' } },
  })
  await expect(page.locator('.app-shell')).not.toContainText('气愤')
})
