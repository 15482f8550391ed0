import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { keptDrafts } from '../harness/kept-drafts.ts'
import { CasePage } from './case-page.ts'

const OPEN_CASE = {
  channel: 'phone',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '楼道的灯不亮，晚上看不见台阶。',
} as const

test('P10 chasing an open case is one key: counted, on the timeline and the worklist, no new case', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const notice = page.getByTestId('call-recorded')
  await person.takeDown(OPEN_CASE)
  const number = await person.save()

  await typist.press('Enter')
  await typist.type('3-1201')
  await expect(page.getByTestId('similar-case')).toContainText('同户')
  await typist.press('Alt+u')
  await expect(notice).toContainText(`催办已记在 ${number}（第 1 次）`)
  expect(await person.field()).toBe('channel')
  await expect(page.locator('[data-intake="household"] input')).toHaveValue('')

  await person.takeDown({ channel: 'visit', household: '3-1201', content: '老人差点摔了，什么时候来修？' })
  await typist.press('Alt+u')
  await expect(notice).toContainText('第 2 次')

  const casePage = new CasePage(person)
  await casePage.openSaved()
  await expect(casePage.root).toContainText(number)
  await expect(casePage.timeline).toContainText('来电催办')
  await expect(casePage.timeline).toContainText('来访催办：老人差点摔了，什么时候来修？')
  await typist.press('Alt+u')
  await expect(casePage.timeline.getByText('来电催办', { exact: true })).toHaveCount(2)

  await typist.press('F3')
  const row = page.locator('[data-row]')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('催办 3 次')

  const events = readJournal(desk.dataFolder)
  expect(events.filter(({ kind }) => kind === 'registered')).toHaveLength(1)
  const chased = events.filter(({ kind }) => kind === 'chased')
  expect(chased.map(({ data }) => data['channel'])).toEqual(['phone', 'visit', 'phone'])
  expect(JSON.stringify(chased.map(({ data }) => data))).not.toContain('老人')
  await expect.poll(() => keptDrafts(desk.dataFolder)).toBe('')
})

test('P10 a household without an open case has nothing to chase', async ({ person }) => {
  const { page, typist } = person
  await person.takeDown({ channel: 'phone', household: '5-0101', content: '想问问停车费' })
  await typist.press('Alt+u')
  await expect(page.getByTestId('none-to-chase')).toContainText('没有在办的件可催')
  await expect(page.getByTestId('call-recorded')).toHaveCount(0)
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue('想问问停车费')
})
