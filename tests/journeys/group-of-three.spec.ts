import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { CasePage } from './case-page.ts'

const LEAK = { channel: 'phone', categoryKeys: '4' } as const

test('R18 a group of three households is found while typing, linked by key, and the manager is told to meet or to post a notice', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const similar = page.getByTestId('similar-case')
  const first = { ...LEAK, household: '3-1301', content: '厨房顶上滴水，地板泡起来了。' }
  await person.takeDown(first)
  const firstNumber = await person.save()

  await person.takeDown({ ...LEAK, household: '3-1201', content: '卫生间的墙一直是湿的。' })
  await expect(similar).toHaveCount(1)
  await expect(similar).toContainText('同楼')
  await expect(similar).toContainText('3-1301')
  await expect(similar).toContainText('厨房顶上滴水')
  await expect(similar).toContainText(firstNumber)
  await expect(page.getByTestId('general-concern')).toHaveCount(0)
  await typist.press('Alt+g')
  await expect(similar).toContainText('保存后关联')
  const secondNumber = await person.save()
  await expect(similar).toHaveCount(0)

  await person.takeDown({ ...LEAK, household: '3-0902', content: '阳台顶滴水，晾的衣服都湿了。' })
  await expect(similar).toHaveCount(2)
  await expect(page.getByTestId('general-concern')).toContainText('30 天内已有 3 户')
  await expect(similar.first()).toHaveAttribute('aria-current', 'true')
  await typist.press('Alt+ArrowUp')
  await expect(similar.last()).toHaveAttribute('aria-current', 'true')
  await typist.press('Alt+g')
  await expect(similar.last()).toContainText('保存后关联')
  expect(await person.field()).toBe('jurisdiction')
  const thirdNumber = await person.save()

  const casePage = new CasePage(person)
  await casePage.openSaved()
  const step = casePage.steps.filter({ hasText: '座谈会' })
  await expect(step).toContainText('R18')
  await expect(step).toContainText('客服中心经理')
  const members = page.getByTestId('group-member')
  await expect(members).toHaveCount(3)
  await expect(casePage.root).toContainText('同一件事 3 件 · 3 户')
  for (const number of [firstNumber, secondNumber, thirdNumber])
    await expect(members.filter({ hasText: number })).toHaveCount(1)

  await casePage.openFromWorklist(firstNumber)
  await expect(casePage.steps.filter({ hasText: '座谈会' })).toContainText('R18')
  const events = readJournal(desk.dataFolder).filter(({ stream }) => stream.kind === 'group')
  expect(events.map(({ kind }) => kind)).toEqual(['groupFormed', 'groupJoined'])

  // Not the same leak after all: out of the group, with a reason, and the concern is no longer general.
  await typist.press('Alt+g')
  await expect(casePage.panel).toBeVisible()
  await typist.type('是空调外机的水，不是一回事')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(members).toHaveCount(0)
  await expect(casePage.steps.filter({ hasText: '座谈会' })).toHaveCount(0)
})

test('R18 the same place in words is found although it is written differently, another category is not', async ({
  person,
}) => {
  const { page } = person
  const similar = page.getByTestId('similar-case')
  await person.takeDown({ ...LEAK, content: '车库顶漏水', place: '地下车库 B2' })
  await person.save()
  await person.takeDown({ ...LEAK, content: '车被滴花了', place: '地下车库，Ｂ２' })
  await expect(similar).toHaveCount(1)
  await expect(similar).toContainText('同处')
  await person.goTo('serviceCategory')
  await person.typist.press('5')
  await expect(similar).toHaveCount(0)
})

test('R18 three calls nobody linked are found behind the worklist; one key opens the newest, one links them all', async ({
  person,
}) => {
  const { page, typist } = person
  for (const [household, content] of [
    ['3-1301', '厨房顶上滴水'],
    ['3-1201', '卫生间的墙一直是湿的'],
    ['3-0902', '阳台顶滴水'],
  ] as const) {
    await typist.press('F2')
    await person.atIntake()
    await person.takeDown({ ...LEAK, household, content })
    await person.save()
  }
  await typist.press('F3')
  const notice = page.getByTestId('worklist-concern')
  await expect(notice).toContainText('30 天内有 3 户反映')
  await expect(notice).toContainText('漏水')
  await typist.press('g')
  const casePage = new CasePage(person)
  await expect(casePage.root).toContainText('阳台顶滴水')
  // What the key links stands on the page first.
  await expect(page.getByRole('region', { name: '像是同一件事' })).toContainText('3-1301')
  await typist.press('l')
  await expect(page.getByTestId('group-member')).toHaveCount(3)
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await expect(notice).toHaveCount(0)
})
