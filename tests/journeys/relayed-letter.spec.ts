import { expect, test } from '../harness/journey-fixture.ts'
import { caseEvents } from './saved-events.ts'

test('R2 a letter brought by a colleague keeps its channel and names department and person, by keyboard from wherever one is', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await typist.press('3')
  await typist.type('7-2-1803')
  await typist.press('Enter')
  await typist.type('邱岚')
  await person.goTo('content')
  await typist.type('楼道堆着装修垃圾，已经一周没有人清。')

  // 转达: there and back again, to where the writing was.
  await typist.press('Alt+b')
  await expect.poll(() => person.field()).toBe('relayingDepartment')
  await typist.press('3')
  await expect.poll(() => person.field()).toBe('relayingPerson')
  await typist.type('环境部 老周')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(page.locator('[data-intake="relayingPerson"] input')).toHaveValue('环境部 老周')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('place')
  const number = await person.save()

  const [registered] = caseEvents(desk.dataFolder, number)
  expect(registered).toMatchObject({
    data: { channel: 'letter', relayingDepartment: '环境部' },
    personal: { content: { relayingPerson: '环境部 老周' } },
  })
  await expect(page.locator('[data-intake="relayingPerson"]')).toHaveCount(0)
})

test('a plain call passes none of the rows that did not apply', async ({ person, desk }) => {
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '大厅的灯不亮' })
  const [registered] = caseEvents(desk.dataFolder, await person.save())
  expect(Object.keys(registered?.data ?? {}).toSorted()).toEqual([
    'building',
    'channel',
    'limits',
    'matterKind',
    'number',
    'occurredAt',
    'receivedAt',
    'relation',
    'serviceCategory',
  ])
})
