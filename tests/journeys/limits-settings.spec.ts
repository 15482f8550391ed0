import { openSettings } from '../harness/open-settings.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { CasePage } from './case-page.ts'
import { tabTo } from './tab-to.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LEAK = { channel: 'phone', household: '3-1301', content: '厨房顶上滴水', categoryKeys: '4' } as const
const dateIn = (days: number): Date => new Date(Date.now() + days * DAY_MS)
const isoDate = (date: Date): string => date.toLocaleDateString('sv-SE')

test('P1 the manager changes the resolution limit and enters a holiday: an older case keeps its deadline, a new one has the new', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const casePage = new CasePage(person)
  const limit = casePage.root.locator('.clocks span', { hasText: '期限' }).locator('b')
  const changes = () =>
    readJournal(desk.dataFolder)
      .filter(({ kind }) => kind === 'settingsChanged')
      .slice(1)
      .map(({ data }) => data)

  await person.takeDown(LEAK)
  const older = await person.save()
  await casePage.openSaved()
  const [olderDay = ''] = /^\S+/.exec((await limit.textContent()) ?? '') ?? []
  expect(olderDay).toContain(String(dateIn(5).getDate()))

  await openSettings(person, 'calendar')
  await tabTo(person, '办结（一般）', 60)
  // Too long, and no number: refused in words, nothing is written.
  await typist.type('400')
  await expect(page.locator('.case-limits .problem')).toContainText('办结（一般）：请填 1 到 365 天')
  await typist.press('Enter')
  await person.write('一周')
  await expect(page.locator('.case-limits .problem')).toContainText('请写数字')
  await typist.press('Enter')
  // Shorter than the time the delay notice needs.
  await person.write('1')
  await expect(page.locator('.case-limits .problem').first()).toContainText('延期告知')
  await typist.press('Enter')
  await person.write('6工作日')
  await typist.press('Enter')
  const sixWorkingDays = {
    limits: { ordinary: { resolution: { amount: 6, unit: 'days', clock: 'working' } } },
  }
  await expect.poll(changes).toEqual([sixWorkingDays])

  await tabTo(person, '开门')
  for (const time of ['0:00', '24:00']) {
    await person.write(time)
    await typist.press('Enter')
  }
  await typist.press('7', 'Enter')
  const [first, last] = [isoDate(dateIn(1)), isoDate(dateIn(2))]
  await person.write('下周 停电检修')
  await typist.press('Enter')
  await expect(page.locator('.holiday-list .note.is-error')).toContainText('读不懂')
  await person.write(`${first}..${last} 停电检修`)
  await typist.press('Enter')
  await expect(page.locator('.holiday-list li')).toContainText(['停电检修'])
  const closed = { kind: 'closed', name: '停电检修' }
  await expect.poll(changes).toContainEqual({ holidays: { [first]: closed, [last]: closed } })
  const week = [0, 1, 2, 3, 4, 5, 6]
  await expect
    .poll(changes)
    .toContainEqual({ hours: { opensAtMinutes: 0, closesAtMinutes: 1440, workDays: week } })

  // One too many is taken away again.
  const wrong = isoDate(dateIn(20))
  await person.write(`${wrong} 上班 误记`)
  await typist.press('Enter')
  const listed = page.locator('.holiday-list li')
  await expect(listed).toContainText(['停电检修', '误记'])
  await typist.press('Tab', 'Tab', 'Enter')
  await expect(listed).toHaveCount(1)
  await expect.poll(changes).toContainEqual({ holidays: { [wrong]: null } })
  await expect(page.locator('.holiday-list textarea')).toBeFocused()
  await expect(page.locator('.holiday-list textarea')).toHaveValue(`${wrong} 上班 误记`)

  // Six days round the clock, two of them closed.
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({ ...LEAK, household: '3-1201' })
  const newer = await person.save()
  await casePage.openSaved()
  await expect(limit).toContainText(new RegExp(`^\\S*${String(dateIn(8).getDate())}日`))

  await casePage.openFromWorklist(older)
  await expect(limit).toContainText(olderDay)
  expect(newer).not.toBe(older)
})
