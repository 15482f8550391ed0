import { openSettings } from '../harness/open-settings.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { tabTo } from './tab-to.ts'

test('R18 the manager sets from how many households, within how many days, a matter is of general concern; within limits and on record', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await openSettings(person, 'calendar')
  const limits = page.locator('.group-limits')
  await expect(limits.locator('input').first()).toHaveValue('3')
  await expect(limits).toContainText('户')
  await expect(limits).toContainText('天')
  await tabTo(person, '几户起', 60)
  await person.write('1')
  await expect(limits.locator('.note.is-error')).toContainText('2 到 1000')
  await typist.press('Enter')
  expect(readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged')).toHaveLength(1)
  await person.write('２')
  await typist.press('Enter')
  await person.write('14')
  await typist.press('Enter')
  await expect
    .poll(() => readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged').length)
    .toBe(3)
  const changes = readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged')
  expect(changes.slice(1).map(({ data }) => data)).toEqual([{ groupHouseholds: 2 }, { groupWindowDays: 14 }])

  // Two households are enough from now on.
  await typist.press('F2')
  await person.atIntake()
  const leak = { channel: 'phone', categoryKeys: '4' } as const
  await person.takeDown({ ...leak, household: '3-1301', content: '厨房顶上滴水' })
  await person.save()
  await person.takeDown({ ...leak, household: '3-1201', content: '卫生间的墙湿了' })
  await expect(page.getByTestId('general-concern')).toContainText('14 天内已有 2 户')
})
