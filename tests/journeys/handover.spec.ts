import { expect, test } from '../harness/journey-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { CasePage } from './case-page.ts'
import { barePaperText } from '../harness/paper-text.ts'
import { addColleague } from './colleagues.ts'
import { issuedPaper, issuedPapers } from './issued-paper.ts'

const TAKER = { name: '何苗', pin: '4711', roleKeys: [] } as const
const REMARK = '3 栋水泵房钥匙在左边抽屉，夜里记得巡一次。'

test('P8 at the end of a shift what is due, promised and parked is handed over with a remark; the other signs in and confirms', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await addColleague(person, TAKER)
  await typist.press('F2')
  await person.takeDown({ channel: 'phone', household: '3-1201', content: '楼道灯不亮，等回话' })
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(number)
  await typist.press('p')
  await expect(casePage.panel).toBeVisible()
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await typist.press('F2')
  await person.takeDown({ channel: 'phone', household: '5-0301', content: '话说到一半' })
  await typist.press('Control+d')

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('h')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toContainText('交接班')
  const promises = page.getByTestId('handover-promises')
  await expect(promises).toContainText('1 件')
  await expect(promises).toContainText('3-1201')
  await expect(page.getByTestId('handover-drafts')).toContainText('1 件')
  await expect(page.getByTestId('handover-slips')).toContainText('没有')

  // Nobody chosen: refused with the rule, the remark stays.
  await expect(main.locator('[role="radio"]:focus')).toHaveCount(1)
  await typist.press('Control+Enter')
  await expect(main.getByRole('alert')).toContainText('P8')
  await typist.press('1', 'Enter')
  await typist.type(REMARK)
  await typist.press('Control+Enter')
  const waiting = page.getByTestId('handover-waiting')
  await expect(waiting).toContainText('等 何苗 登录确认')
  await expect(page.getByTestId('handover-line')).toContainText('还没有接班')

  // The desk is left to the other, who signs in with a PIN of his own and confirms.
  await typist.press('Enter')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.press('Alt+s')
  const option = page.locator('.sign-in-screen [role="radio"]').filter({ hasText: TAKER.name })
  await typist.press((await option.getAttribute('aria-keyshortcuts')) ?? '')
  await person.signIn(TAKER.pin)
  await expect(waiting).toContainText('交班给您')
  await expect(waiting).toContainText(REMARK)
  await expect(promises).toContainText('3-1201')
  await typist.press('Control+Enter')
  await expect(waiting).toHaveCount(0)
  await expect(page.getByTestId('handover-line')).toContainText('何苗')
  await expect(page.getByTestId('handover-line')).not.toContainText('还没有接班')

  // F14: the handover that was confirmed, on paper; as things stand it is the taker's own.
  await typist.press('Control+p')
  await expect(page.locator('.desk-form')).toBeFocused()
  await expect(page.locator('.paper-F14')).toContainText(number)
  await expect(page.locator('.paper-F14')).not.toContainText(REMARK)
  await typist.press('2')
  await expect(page.locator('.paper-F14')).toContainText(REMARK)
  await typist.press('Control+s')
  await expect(page.getByTestId('paper-result')).toContainText('_F14')
  const [name = ''] = (await issuedPapers(desk.documentsFolder)).filter((each) => each.includes('_F14'))
  const paper = await issuedPaper(desk.documentsFolder, name)
  for (const words of [REMARK, number, '3-1201', TAKER.name, '接班人签名'])
    expect(paper).toContain(barePaperText(words))
  await typist.press('Escape')
  await expect(page.locator('.desk-form')).toHaveCount(0)

  const ofShift = readJournal(desk.dataFolder).filter(({ stream }) => stream.kind === 'shift')
  expect(ofShift.map(({ kind }) => kind)).toEqual(['shiftHandedOver', 'shiftTakenOver'])
  const [givenBy, takenBy] = ofShift.map(({ by }) => by)
  expect(takenBy).not.toBe(givenBy)
  expect(ofShift[0]?.data).toMatchObject({ to: takenBy, drafts: 1 })
  expect(JSON.stringify(ofShift.map(({ data }) => data))).not.toMatch(/[一-龥]/u)
})
