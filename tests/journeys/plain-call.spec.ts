import { expect, test } from '../harness/journey-fixture.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { CasePage } from './case-page.ts'
import { issuedPaper } from './issued-paper.ts'

/** `speed.md`: keys other than text for the standard complaint. */
const MOST_CONTROL_KEYS = 16
const CONTENT = '卫生间顶板又渗水了，上周三修过一次，师傅说两天就干，今天早上又滴到洗衣机上。'
const EARLIER = {
  channel: 'phone',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '楼道的灯不亮',
} as const

test('S1 P10 a known household calls: from the first key to paper, worklist and a correction that keeps the old value', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown(EARLIER)
  const earlier = await person.save()

  const before = typist.controlKeys
  expect(await person.field()).toBe('channel')
  await typist.press('Enter')
  await typist.type('3-1201')
  await typist.press('Enter')
  await expect.poll(() => person.field()).toBe('content')
  await expect(page.locator('[data-intake="complainantName"] input')).toHaveValue('欧阳敏')
  await expect(page.locator('[data-intake="phone"] input')).toHaveValue('138 **** 1234')
  await expect(page.locator('.who')).toContainText('楼道的灯不亮')
  await typist.type(CONTENT)
  // Place = the flat, time = now, nothing demanded: left as they are.
  await typist.press('Enter', 'Enter', 'Enter', 'Enter')
  expect(await person.field()).toBe('serviceCategory')
  await typist.press('4')
  expect(await person.field()).toBe('jurisdiction')
  await typist.press('1', 'Enter')
  expect(await person.field()).toBe('department')
  await typist.press('Enter', '1')
  const number = await person.save()
  expect(typist.controlKeys - before).toBeLessThanOrEqual(MOST_CONTROL_KEYS)
  expect(number).toMatch(/^TS-\d{8}-A[0-9A-Z]{2}-\d{4,}$/)
  expect(number).not.toBe(earlier)

  const paper = await issuedPaper(desk.documentsFolder, number)
  for (const words of [number, '欧阳敏', '13800001234', CONTENT, '3-1201', '工程部', '林晓']) {
    expect(paper).toContain(barePaperText(words))
  }

  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  await expect(casePage.root).toContainText(number)
  await expect(casePage.root.getByRole('heading', { level: 1 })).toContainText('漏水渗水')
  await expect(casePage.timeline).toContainText('来电投诉，登记受理')
  await expect(casePage.timeline).toContainText('派往工程部')
  await expect(casePage.timeline).toContainText(/承诺 .+ 前回复/)
  await expect(casePage.steps.filter({ hasText: '回复投诉人' })).toContainText('R9')
  await expect(casePage.steps.filter({ hasText: '在期限内办结' })).toContainText('R8')
  await expect(casePage.steps.filter({ hasText: '先致歉' })).toContainText('R1')

  await typist.press('c')
  await typist.press('6', 'Enter')
  await person.write('3-1201 卫生间')
  await typist.press('Enter', 'Enter')
  await expect(casePage.panel.getByRole('alert')).toContainText('要写明理由')
  await typist.type('听错了')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline.locator('del')).toHaveText('3-1201')
  await expect(casePage.timeline.locator('ins')).toHaveText('3-1201 卫生间')
  await expect(casePage.timeline).toContainText('听错了')
  expect(
    await casePage.timeline
      .locator('del')
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe('line-through')
  await expect(casePage.root.getByRole('complementary')).toContainText('3-1201 卫生间')
})
