import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { caseEvents } from './saved-events.ts'

/** Without the papers, which leave in the background whenever they are ready. */
const decided = (dataFolder: string, number: string) =>
  caseEvents(dataFolder, number).filter(({ kind }) => kind !== 'formIssued')

test('001 §2 a repair takes a few keys, has no seven steps, and becomes a complaint with one key and a reason', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const before = typist.controlKeys
  await typist.press('Alt+r', 'Enter')
  await expect.poll(() => person.field()).toBe('household')
  await typist.type('3-1201')
  await typist.press('Enter', 'Enter', 'Enter', 'Enter')
  await expect.poll(() => person.field()).toBe('content')
  await typist.type('厨房水龙头关不紧')
  await typist.press('Enter', 'Enter', 'Enter')
  await expect.poll(() => person.field()).toBe('department')
  await expect(
    page.locator('[data-intake="nature"], [data-intake="promise"], [data-intake="demand"]'),
  ).toHaveCount(0)
  await typist.press('1')
  const number = await person.save()
  expect(typist.controlKeys - before).toBeLessThanOrEqual(12)
  expect(decided(desk.dataFolder, number).map(({ kind }) => kind)).toEqual(['registered', 'dispatched'])

  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  await expect(casePage.root).toContainText('报修')
  await expect(casePage.steps.filter({ hasText: 'R25' })).toHaveCount(1)
  await expect(casePage.steps.filter({ hasText: 'R8' })).toHaveCount(0)
  await typist.press('t')
  await typist.press('Enter')
  await expect(casePage.panel.getByRole('alert')).toContainText('要写明理由')
  await typist.type('修了两次还在漏，住户要说法')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('转为投诉')
  await expect(casePage.steps.filter({ hasText: 'R8' })).toHaveCount(1)
  expect(decided(desk.dataFolder, number).at(-1)).toMatchObject({
    kind: 'convertedToComplaint',
    personal: { content: { reason: '修了两次还在漏，住户要说法' } },
  })
})

test('001 §2 an enquiry that was answered is done; before it is saved it can still become a complaint', async ({
  person,
  desk,
}) => {
  const { typist } = person
  await typist.press('Alt+r', 'Alt+r')
  await person.goTo('content')
  await typist.type('物业费怎么交')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('answer')
  await typist.type('前台、转账都可以')
  const number = await person.save()
  expect(decided(desk.dataFolder, number)).toMatchObject([
    { data: { matterKind: 'enquiry' }, personal: { content: { answer: '前台、转账都可以' } } },
  ])
  await typist.press('Alt+r', 'Alt+r')
  await person.goTo('content')
  await typist.type('问了三次没有人回')
  await typist.press('Alt+r')
  await expect.poll(() => person.field()).toBe('content')
  await person.goTo('demand')
  const turned = await person.save()
  expect(caseEvents(desk.dataFolder, turned)[0]?.data['matterKind']).toBe('complaint')
})
