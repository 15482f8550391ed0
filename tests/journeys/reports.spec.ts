import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { issuedPaper } from './issued-paper.ts'

test.setTimeout(120_000)

test('R22 the numbers of the month by keyboard: a figure, the cases behind it, a case, and back to the same figure', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  const { page } = desk
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮' })
  const number = await person.save()
  await person.typist.press('F7')

  const figure = page.locator('[data-figure="summary new"]')
  await expect(figure).toHaveText('1')
  await expect(page.locator('[data-figure="summary carriedOver"]')).toBeFocused()
  await person.typist.press('j')
  await expect(figure).toBeFocused()
  await person.typist.press('Enter')
  await expect(page.locator('[data-row]')).toContainText(number)
  await expect(page.locator('[data-row]')).toBeFocused()
  await person.typist.press('Enter')
  await expect(page.locator('.case-screen main')).toContainText('登记受理')
  await person.typist.press('Escape')
  await expect(page.locator('[data-row]')).toBeFocused()
  await person.typist.press('Escape')
  await expect(figure).toBeFocused()

  // R22: the summary of the month on paper says the same figures; it leaves as PDF.
  const now = new Date()
  const month = `${String(now.getFullYear())}-${String(now.getMonth() + 1).padStart(2, '0')}`
  await person.typist.press('Control+p')
  await expect(page.locator('.desk-form')).toBeFocused()
  await expect(page.locator('.paper-F09')).toContainText('本期新增')
  await person.typist.press('Control+s')
  await expect(page.getByTestId('paper-result')).toContainText('F09')
  const summary = await issuedPaper(desk.documentsFolder, `${month}_F09`)
  for (const words of ['客户服务信息统计分析汇总表', '本期新增1/1100%', '客户助理签名', '情况分析'])
    expect(summary).toContain(words)
  await person.typist.press('Escape')
  await expect(figure).toBeFocused()

  // By channel, sideways to what was left, its case, and back.
  await person.typist.press('3')
  await expect(page.locator('[data-figure="channel phone new"]')).toBeFocused()
  await person.typist.press('ArrowRight', 'ArrowRight', 'Enter')
  await expect(page.locator('[data-row]')).toContainText(number)
  await person.typist.press('Escape')
  await expect(page.locator('[data-figure="channel phone left"]')).toBeFocused()

  // The month before has nothing and says what to do; a typed range is counted by Enter.
  await person.typist.press('[')
  await expect(page.locator('.empty-state')).toContainText('按 [ 看前一段')
  await person.typist.press('/')
  const year = new Date().getFullYear()
  await person.typist.type(`${String(year)}-01..${String(year)}-12`)
  await person.typist.press('Enter')
  await expect(page.locator('h1')).toContainText(`${String(year)}-01..${String(year)}-12`)
  await expect(figure).toHaveText('1')
})
