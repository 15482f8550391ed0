import { ChromiumDesk } from '../harness/chromium-desk.ts'
import { stickOf, withAnotherDesk } from '../harness/carried-office.ts'
import type { DeskApp } from '../harness/desk-app.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { HandledCase, keys } from './handled-case.ts'
import { caseEvents } from './saved-events.ts'

const WRITTEN = '现场看过，渗水从楼上阳台地漏下来，楼上业主在外地'

/** What a colleague does with the case on another PC of the office; answers the export they bring back. */
async function elsewhere(
  desk: DeskApp,
  person: Receptionist,
  number: string,
  work: (there: HandledCase) => Promise<void>,
): Promise<string> {
  const { path } = await person.exportTo(desk, await stickOf(desk))
  let made = ''
  await withAnotherDesk(async (other) => {
    const colleague = new Receptionist(other.page)
    await other.answerDialogs(path)
    await expect(other.page.getByRole('button', { name: '从档案恢复' })).toBeVisible()
    await colleague.typist.press('Alt+i')
    await other.page.getByTestId('import-preview').locator('input:focus').waitFor()
    await colleague.typist.press('Control+Enter')
    await colleague.signIn()
    await colleague.atIntake()
    const there = new HandledCase(colleague)
    await there.openFromWorklist(number)
    await work(there)
    made = (await colleague.exportTo(other, await stickOf(desk, 'back'))).path
  })
  return made
}

/** F8, I: what the export would change is on the screen. */
async function lookAtImport(desk: DeskApp, { page, typist }: Receptionist, path: string): Promise<void> {
  await desk.answerDialogs(path)
  await typist.press('F8')
  await page.locator('.works .button-main').waitFor()
  await typist.press('i')
  await expect(page.getByTestId('import-preview').getByRole('button', { name: '全部收进来' })).toBeVisible()
}

/** C, the digit of the field, the value, the reason; not saved. */
async function writeCorrection(at: HandledCase, digit: string, value: string, reason: string): Promise<void> {
  const { page, typist } = at.person
  await typist.press('c')
  await expect(at.panel.locator('[role="radio"]:focus')).toHaveCount(1)
  await typist.press(digit, 'Enter')
  await expect(at.panel.locator('input:focus, textarea:focus')).toHaveCount(1)
  await typist.press('Control+A')
  await typist.type(value)
  await typist.press('Enter')
  await expect(at.panel.getByRole('textbox', { name: '理由' })).toBeFocused()
  await typist.type(reason)
  await expect(page.locator('.action-panel input').last()).toHaveValue(reason)
}

test('§2 a case withdrawn on another PC while an act was half written: the words stay, the rule and what changed are told, nothing is recorded', async ({
  desk,
}) => {
  const person = new Receptionist(desk.page)
  await person.setUp()
  const page = new HandledCase(person)
  const number = await page.takeCall('卫生间顶上渗水', 'ls')
  await page.judge('1', '1')
  const path = await elsewhere(desk, person, number, async (there) => {
    await there.person.typist.press('w')
    await expect(there.panel).toBeVisible()
    await there.person.typist.type('楼上已经修好，不追究了')
    await there.person.typist.press('Enter')
    await expect(there.timeline).toContainText('楼上已经修好')
  })

  await page.openFromWorklist(number)
  await page.openAct('调查评估')
  await page.answer({ 查到什么: WRITTEN })
  await lookAtImport(desk, person, path)
  await person.typist.press('Control+Enter')
  await expect(desk.page.getByTestId('import-done')).toBeVisible()
  await page.openFromWorklist(number)

  const begun = page.root.locator('.begun')
  await expect(begun).toContainText('“调查评估”写了一半，还没有记')
  await expect(begun).toContainText('这件在“撤诉”')
  await expect(begun).toContainText('（S5）')
  await person.typist.press('a')
  await expect(page.root.locator('.record-panel [aria-selected="true"]')).toContainText('调查评估')
  await person.typist.press('Enter')
  await expect(page.panel.getByRole('alert')).toContainText('这件在“撤诉”')
  await expect(page.panel).toContainText('您写的这段时间，这件有了新记录')
  await expect(page.panel).toContainText('楼上已经修好，不追究了')
  await person.typist.press('Control+Enter')
  await expect(page.panel.getByRole('alert')).toContainText('（S5）')
  await expect(page.row('查到什么').locator('textarea')).toHaveValue(WRITTEN)
  expect(caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'investigated')).toEqual([])

  // They go on: the matter is taken up again, and what was written is recorded after all.
  await person.typist.press('Escape')
  await page.record('重新受理', { 理由: '楼上其实没有修好' })
  await expect(begun).not.toContainText('现在不行')
  await page.openAct('调查评估')
  await expect(page.row('查到什么').locator('textarea')).toHaveValue(WRITTEN)
  await page.answerAndSave({ 主办: keys('1'), 情况: keys('1'), 要求: keys('1'), 影响: keys('1') })
  await expect(page.timeline).toContainText(WRITTEN)
  await expect(begun).toHaveCount(0)
})

test('ADR 1 records of another PC arrive while a field is corrected: both values are told, neither is lost', async ({
  desk,
}) => {
  test.skip(
    !(desk instanceof ChromiumDesk),
    'Holds an answer of main back, which only the harness of Chromium can',
  )
  if (!(desk instanceof ChromiumDesk)) return
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  const page = new HandledCase(person)
  const number = await page.takeCall('卫生间顶上渗水', 'ls')
  const path = await elsewhere(desk, person, number, async (there) => {
    await writeCorrection(there, '2', '欧阳明', '听错了名字')
    await there.person.typist.press('Control+Enter')
    await expect(there.timeline).toContainText('听错了名字')
    await writeCorrection(there, '5', '主卧卫生间顶上渗水', '问清了是哪一间')
    await there.person.typist.press('Control+Enter')
    await expect(there.timeline).toContainText('问清了是哪一间')
  })

  await page.openFromWorklist(number)
  await writeCorrection(page, '2', '欧阳闵', '身份证上如此')
  await person.typist.press('Control+Enter')
  await expect(page.timeline).toContainText('身份证上如此')

  // Taking in goes on while the receptionist is at the case again.
  let letGo: () => void = () => undefined
  const isHeld = new Promise<void>((held) => {
    desk.onAnswer = async (name) => {
      if (name !== 'import:commit') return
      held()
      await new Promise<void>((settle) => {
        letGo = settle
      })
    }
  })
  await lookAtImport(desk, person, path)
  await person.typist.press('Control+Enter')
  await isHeld
  await page.openFromWorklist(number)
  await writeCorrection(page, '5', '次卧卫生间顶上渗水', '师傅去看过')
  letGo()
  await expect(page.panel).toContainText('您写的这段时间，这件有了新记录')
  await expect(page.panel).toContainText('问清了是哪一间')
  const reason = page.panel.getByRole('textbox', { name: '理由' })
  await expect(reason).toBeFocused()
  await person.typist.press('Control+Enter')
  await expect(page.panel).toContainText('这一项已改为“主卧卫生间顶上渗水”')
  await expect(page.panel.getByRole('alert')).toContainText('这一项刚在别处改过，请核对后再保存（ADR1）')
  await expect(page.panel.locator('textarea')).toHaveValue('次卧卫生间顶上渗水')
  await expect(reason).toHaveValue('师傅去看过')
  const written = () => caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'corrected')
  expect(written()).toHaveLength(1)

  await person.typist.press('Control+Enter')
  await expect(page.panel).toHaveCount(0)
  await expect(page.timeline).toContainText('主卧卫生间顶上渗水')
  await expect(page.timeline).toContainText('次卧卫生间顶上渗水')

  // What both wrote without knowing of each other stands side by side until somebody settles it.
  await expect(page.root.locator('.case-header')).toContainText('两边说法不同')
  await person.typist.press('1')
  await expect(page.panel).toContainText('两边说法不同：“欧阳')
  await expect(page.panel).toContainText('“欧阳明”（林晓）')
  await expect(page.panel).toContainText('“欧阳闵”（林晓）')
  await person.typist.press('Enter', 'Control+A')
  await person.typist.type('欧阳敏')
  await person.typist.press('Enter')
  await person.typist.type('当面核对过')
  await person.typist.press('Control+Enter')
  await expect(page.panel).toHaveCount(0)
  await expect(page.root.locator('.case-header')).not.toContainText('两边说法不同')
})
