import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { keys } from './handled-case.ts'
import { issuedPaper } from './issued-paper.ts'
import { VisitsPage } from './visit-panel.ts'

const PURPOSE = '听听对电梯改造的意见'
const HEARD = '地下车库的灯一直没修，晚上不敢下去。'

test('R30 a visit is planned, put off, printed on the day list, made; a complaint heard there becomes a case; the next one is due by itself', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const visits = new VisitsPage(person)
  await visits.open()
  await expect(page.getByText('没有要回访的')).toBeVisible()

  // Without a purpose it is refused with the rule, and nothing typed is lost.
  await typist.press('n')
  await expect(visits.panel.locator('input').first()).toBeFocused()
  await typist.type('3-1201')
  await typist.press('Control+Enter')
  await expect(visits.panel.locator('.note.is-error')).toContainText('R30')
  await expect(visits.panel.locator('input').first()).toHaveValue('3-1201')
  await typist.press('Escape')
  await expect(visits.panel).toHaveCount(0)

  await visits.record('n', '约定走访', [
    '3-1201',
    '欧阳敏',
    '明天10点',
    keys('2'),
    keys('1'),
    PURPOSE,
    keys('2'),
  ])
  await expect(visits.part('约好的走访')).toContainText('3-1201 欧阳敏')
  await expect(visits.part('约好的走访')).toContainText('明天 10:00')
  await expect(visits.focused).toContainText(PURPOSE)
  await visits.record('p', '改期', ['明天15点', '', '客户上午出门'])
  await expect(visits.part('约好的走访')).toContainText('明天 15:00')
  await expect(visits.focused).toContainText('改期 1 次')

  // The list of the next day, as PDF.
  await typist.press('d')
  await expect(page.locator('.day-list')).toBeFocused()
  await expect(page.locator('.day-list')).toContainText('这一天没有要走访')
  await typist.press('2')
  await expect(page.locator('.day-list .paper')).toContainText(PURPOSE)
  await typist.press('Control+s')
  await expect(page.getByTestId('paper-result')).toContainText('走访回访日程')
  const paper = await issuedPaper(desk.documentsFolder, '走访回访日程')
  expect(paper).toContain('3-1201')
  expect(paper).toContain('欧阳敏')
  expect(paper).toContain('15:00')
  await typist.press('Escape')
  await expect(visits.focused).toContainText(PURPOSE)

  // Made, satisfied; what was heard goes to the desk.
  await visits.record('a', '记走访', [
    '',
    keys('1'),
    keys('3'),
    '',
    '谈了电梯',
    keys('2'),
    HEARD,
    '',
    keys('2'),
  ])
  await expect(page.locator('[data-intake="content"] textarea')).toHaveValue(HEARD)
  const number = await person.save()
  await visits.open()
  await expect(visits.part('近来走访')).toContainText('已记投诉')
  await expect(visits.part('约好的走访')).toHaveCount(0)
  await expect(visits.focused).toContainText('谈了电梯')
  // F11 says what was said there; it is not on the timeline of any case.
  await typist.press('Control+p')
  await expect(page.locator('.desk-form')).toBeFocused()
  await expect(page.locator('.paper-F11')).toContainText('谈了电梯')
  await typist.press('Control+s')
  await expect(page.getByTestId('paper-result')).toContainText('_F11_3-1201')
  await typist.press('Escape')
  await expect(visits.focused).toContainText('谈了电梯')
  await typist.press('Enter')
  await expect(page.locator('.case-screen main')).toContainText(number)
  await expect(page.locator('.case-screen')).toContainText(HEARD)

  // The next one of the same customer, who is known by the household; nobody was there.
  await visits.open()
  await expect(visits.focused).toHaveCount(1)
  await visits.record('n', '约定走访', ['3-1201', '', '明天9点', '', keys('1'), '看门灯', ''])
  await expect(visits.focused).toContainText('看门灯')
  await visits.record('m', '没走成', ['', '没人开门'])
  await expect(visits.part('该约走访')).toContainText('没走成，重新约')
  await expect(visits.part('该约走访')).toContainText('没人开门')
  await visits.record('x', '不再走访', ['客户搬走了'])
  await expect(visits.part('该约走访')).toHaveCount(0)

  // F7 tells them apart from the visits of complaints.
  await typist.press('F7')
  await expect(page.getByTestId('regular-visits')).toContainText('改期 1 次')

  const events = readJournal(desk.dataFolder).filter(({ stream }) => stream.kind === 'regularVisit')
  expect(events.map(({ kind }) => kind)).toEqual([
    'regularVisitPlanned',
    'regularVisitPutOff',
    'regularVisitMade',
    'regularVisitComplaintHeard',
    'regularVisitPlanned',
    'regularVisitMissed',
    'regularVisitsEnded',
  ])
  expect(new Set(events.map(({ stream }) => stream.id)).size).toBe(1)
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/[一-龥]|1201/u)
})
