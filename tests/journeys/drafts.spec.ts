import { expect, test } from '../harness/journey-fixture.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { issuedPapers } from './issued-paper.ts'

const content = (person: Receptionist) => person.page.locator('[data-intake="content"] textarea')
const parked = (person: Receptionist) => person.page.getByTestId('parked-draft')

test('Ctrl+D parks a complaint for whoever comes first, Ctrl+1 takes it up again', async ({ person }) => {
  const { typist } = person
  await person.takeDown({ channel: 'visit', household: '7-302', content: '车位被占' })
  await person.park()
  await expect(parked(person)).toHaveCount(1)
  await expect(parked(person)).toContainText('来访 7-302')
  await expect(content(person)).toHaveValue('')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '水管爆了' })
  await typist.press('Control+1')
  await expect(content(person)).toHaveValue('车位被占')
  await expect(parked(person)).toContainText('来电 3-1201')
  const first = await person.save()
  await typist.press('Control+1')
  await expect(content(person)).toHaveValue('水管爆了')
  expect(await person.save()).not.toBe(first)
  await expect(parked(person)).toHaveCount(0)
})

test('an empty intake is not parked', async ({ person }) => {
  await person.typist.press('Control+d')
  await person.goTo('content')
  await person.typist.type('门锁坏了')
  await expect(parked(person)).toHaveCount(0)
})

test('Esc parks what was typed and goes back; Ctrl+1 takes it up from any screen', async ({ person }) => {
  await person.takeDown({ channel: 'phone', household: '5-402', content: '噪音' })
  await person.typist.press('Escape')
  await expect(person.page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(parked(person)).toContainText('来电 5-402')
  await person.typist.press('Control+1')
  await expect(content(person)).toHaveValue('噪音')
  expect(await person.field()).toBe('content')
  await person.typist.press('F3', 'F2')
  await expect(content(person)).toHaveValue('噪音')
  await expect(parked(person)).toHaveCount(0)
})

test('Esc right after Ctrl+Enter: the case is saved and its paper comes out all the same', async ({
  person,
  desk,
}) => {
  await person.takeDown({ channel: 'phone', household: '5-402', content: '噪音' })
  await person.typist.press('Control+Enter', 'Escape')
  await expect(person.page.getByRole('heading', { name: '工作台' })).toBeVisible()
  await expect(parked(person)).toHaveCount(0)
  await expect.poll(() => issuedPapers(desk.documentsFolder)).toHaveLength(1)
})

test('row 5: the draft in hand and the parked one outlive the program', async ({ person, desk }) => {
  await person.takeDown({ channel: 'visit', household: '7-302', content: '车位被占' })
  await person.park()
  await person.takeDown({
    channel: 'phone',
    household: '3-1201',
    name: '欧阳敏',
    content: '水管爆了，厨房全是水',
  })
  await expect(person.page.getByTestId('draft-kept')).toBeVisible()
  // The line says when it was first kept; what was typed last is written within 300 ms, which is waited for here.
  await expect.poll(() => keptDrafts(desk.dataFolder)).toContain('水管爆了，厨房全是水')
  await desk.stop()
  await desk.start()
  const back = new Receptionist(desk.page)
  await back.signIn()
  await back.atIntake()
  await expect(content(back)).toHaveValue('水管爆了，厨房全是水')
  await expect(back.page.locator('[data-intake="complainantName"] input')).toHaveValue('欧阳敏')
  await expect(parked(back)).toContainText('来访 7-302')
  await back.save()
  await back.typist.press('Control+1')
  await expect(content(back)).toHaveValue('车位被占')
})
