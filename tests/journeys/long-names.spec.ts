import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { loadList } from './roster-steps.ts'

const LONG_NAME = '云杉里国际社区一期二期三期联合物业管理服务中心滨江大道前台接待处与维修调度值班室'

test('an office with a long name has one line of header, whole in its title, with drafts parked and without', async ({
  desk,
}) => {
  const { page } = desk
  const person = new Receptionist(page)
  await person.setUp('3', LONG_NAME)
  const header = page.locator('.shell-header')
  const lines = () =>
    header.evaluate((element) => {
      const middles = [...element.children]
        .map((child) => child.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ top, height }) => top + height / 2)
        .sort((one, other) => one - other)
      return middles.filter((middle, index) => middle - (middles[index - 1] ?? -Infinity) > 12).length
    })
  expect(await lines()).toBe(1)
  await expect(header.locator('.where')).toHaveAttribute('title', new RegExp(LONG_NAME, 'u'))
  await expect(header.locator('.where')).toBeInViewport()
  for (const content of ['车位被占', '电梯异响']) {
    await person.takeDown({ channel: 'phone', household: '3-1201', content })
    await person.park()
  }
  expect(await lines()).toBe(1)
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  // The drafts have a line of their own there; the clock stays beside the name.
  expect(await lines()).toBe(2)
})

test('who signs in is told apart by what they do, not by their names alone', async ({ person }) => {
  const { page, typist } = person
  await typist.press('Control+l')
  await page.locator('.sign-in-screen input:focus').waitFor()
  await typist.press('Alt+s')
  const people = page.locator('.sign-in-screen').getByRole('radio')
  await expect(people).toHaveText([/林晓.*全部岗位/u])
})

test('desk.md with the household, its open cases and the similar ones beside the form, what is said is whole', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const people = ['戴雨桐', '赫连文渊', '戴念慈', '潘秀英', '阿不都热合曼·买买提明'].map(
    (name, index) => `6-1-0902,${name},家属,1890009050${index},2016-09`,
  )
  await loadList(person, desk, ['房号,姓名,关系,电话,入住', ...people].join('\n'))
  await typist.press('F2')
  await person.atIntake()
  const call = { channel: 'phone', household: '6-1-0902', categoryKeys: '4' } as const
  for (const content of ['卫生间顶板渗水', '厨房水管滴水', '阳台地漏返水']) {
    await person.takeDown({ ...call, content })
    await person.save()
  }
  await person.takeDown({ ...call, content: '卫生间顶板又渗水了' })
  await expect(page.locator('.who .case')).toHaveCount(3)
  await expect(page.locator('.similar .case').first()).toBeVisible()
  for (const field of ['channel', 'household', 'content', 'demand', 'serviceCategory'] as const) {
    await person.goTo(field)
    const isWhole = () =>
      page.locator('.say').evaluate((say) => {
        const [place, said, keys] = ['.words', '.spoken', '.keys'].map((part) =>
          say.querySelector(part)?.getBoundingClientRect(),
        )
        const own = say.getBoundingClientRect()
        return place && said && keys
          ? said.bottom <= place.bottom + 1 && keys.bottom <= own.bottom + 1
          : false
      })
    await expect.poll(isWhole, `what is said at ${field}`).toBe(true)
  }
})
