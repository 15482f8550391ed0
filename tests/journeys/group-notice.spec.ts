import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { HandledCase } from './handled-case.ts'

const LEAK = { channel: 'phone', categoryKeys: '4' } as const
const FOUR = [
  ['3-1301', '厨房顶上滴水，地板泡起来了。'],
  ['3-1201', '卫生间的墙一直是湿的。'],
  ['3-0902', '阳台顶滴水，晾的衣服都湿了。'],
  ['3-0802', '次卧墙角渗水发霉。'],
] as const

/** Enough for one case: what was said to this household alone. */
async function replySingly(casePage: HandledCase): Promise<void> {
  const { typist } = casePage.person
  await typist.press('n')
  await expect(casePage.panel).toBeVisible()
  await typist.type('已逐户电话回复')
  await typist.press('Enter', '4', 'Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('已逐户电话回复')
}

test('R18 four households that nobody linked are pointed out and linked by one key; the manager meets them and posts one notice, and each is still replied to singly', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const numbers: string[] = []
  for (const [household, content] of FOUR) {
    await person.takeDown({ ...LEAK, household, content })
    numbers.push(await person.save())
  }
  const casePage = new HandledCase(person)
  await casePage.openSaved()
  const alike = page.getByTestId('alike-case')
  const members = page.getByTestId('group-member')
  const ask = casePage.steps.filter({ hasText: '座谈会' })
  await expect(alike).toHaveCount(3)
  await expect(page.getByRole('region', { name: '像是同一件事' })).toContainText('连同本件已有 4 户')
  await expect(ask).toHaveCount(0)
  await typist.press('l')
  await expect(members).toHaveCount(4)
  await expect(alike).toHaveCount(0)
  await expect(ask).toContainText('R18')

  // An empty notice is refused at the field, and what is written stays.
  await typist.press('h')
  await expect(casePage.panel).toBeVisible()
  await casePage.answer({ 地点: '3 栋大堂、电梯' })
  await typist.press('Control+Enter')
  await expect(casePage.row('公告内容')).toContainText('R18')
  await typist.type('周三上午检修 3 栋立管，停水两小时。')
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(ask).toHaveCount(0)
  const entries = page.getByTestId('group-entry')
  await expect(entries).toHaveCount(2)
  await expect(entries.last()).toContainText('公告')
  await expect(entries.last()).toContainText('3 栋大堂、电梯')
  await expect(entries.last()).toContainText('周三上午检修')

  // A meeting can follow; the first letter of a choice is its digit.
  await typist.press('h')
  await casePage.answerAndSave({
    怎么说的: { keys: ['2'] },
    地点: '会所二楼',
    到会人数: '9',
    大家说了什么: '都问多久能修好',
    商定了什么: '修好前每天通报一次',
  })
  await expect(entries.last()).toContainText('座谈会，9 人到会')

  await replySingly(casePage)
  // By keyboard to the other members: nobody has to be told again, and each still wants a reply of its own.
  const main = casePage.root.getByRole('main')
  await expect(main).toBeFocused()
  await typist.press('g')
  await expect(page.locator('[data-member]:focus')).toContainText('3-1301')
  await typist.press('Escape')
  await expect(main).toBeFocused()
  const seen = new Set<string>()
  for (const at of [0, 0, 1]) {
    await typist.press('g')
    await expect(page.locator('[data-member]:focus')).toHaveCount(1)
    for (let step = 0; step < at; step += 1) await typist.press('j')
    await typist.press('Enter')
    await casePage.isOpen()
    await expect(members).toHaveCount(4)
    await expect(ask).toHaveCount(0)
    await expect(entries).toHaveCount(3)
    await replySingly(casePage)
    const own = members.filter({ hasText: '本件' })
    seen.add((await own.textContent()) ?? '')
  }
  expect(seen.size).toBe(3)

  const events = readJournal(desk.dataFolder)
  const ofGroup = events.filter(({ stream }) => stream.kind === 'group')
  expect(ofGroup.map(({ kind }) => kind)).toEqual(['groupFormed', 'noticePosted', 'meetingHeld'])
  expect(JSON.stringify(ofGroup.map(({ data }) => data))).not.toMatch(/[一-龥]/u)
  const replies = events.filter(({ data }) => (data as { moment?: unknown }).moment === 'reply')
  expect(new Set(replies.map(({ stream }) => stream.id)).size).toBe(4)
  await typist.press('F3')
  for (const number of numbers) await expect(page.locator('[data-row]', { hasText: number })).toHaveCount(1)
})
