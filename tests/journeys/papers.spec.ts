import { openSettings } from '../harness/open-settings.ts'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { aPng } from '../builders/evidence-bytes.ts'
import { CasePage } from './case-page.ts'
import { caseEvents } from './saved-events.ts'

const VISITOR = {
  channel: 'visit',
  household: '3-1201',
  name: '欧阳敏',
  phone: '13800001234',
  content: '卫生间顶板又渗水',
} as const

test.setTimeout(120_000)

/** Printers of this PC, and a spooler that takes everything; answers what it was given. */
function spooler(desk: ChromiumDesk): { readonly deviceName: string; readonly copies: number }[] {
  const jobs: { deviceName: string; copies: number }[] = []
  desk.answers.set('window:printers', () => [
    { name: 'HP_M404', displayName: 'HP LaserJet M404', description: '', options: {} },
    { name: 'SLIPS', displayName: '前台小票', description: '', options: {} },
  ])
  desk.answers.set('window:print', ({ options }) => {
    const given = options as { silent: boolean; deviceName?: string; copies: number }
    jobs.push({ deviceName: given.silent ? (given.deviceName ?? 'system') : 'dialog', copies: given.copies })
    return { success: true, reason: '' }
  })
  return jobs
}

async function anOffice(desk: ChromiumDesk): Promise<Receptionist> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  return person
}

test('P5 the receipt is printed by a key after intake, by the dialog first, and straight once a printer is chosen for it', async ({
  desk,
}) => {
  const jobs = spooler(desk)
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(VISITOR)
  const number = await person.save()
  await typist.press('Alt+i')
  await expect(page.getByTestId('form-problem')).toContainText(`${number} 的回执已送打印机`)
  expect(jobs).toEqual([{ deviceName: 'dialog', copies: 1 }])

  await openSettings(person, 'forms')
  const row = page.getByRole('radiogroup', { name: 'F13' })
  await expect(row).toContainText('前台小票')
  // To the row of the receipt, field by field.
  for (let step = 0; step < 90; step += 1) {
    if ((await row.locator(':focus').count()) > 0) break
    await typist.press('Tab')
  }
  await expect(row.locator(':focus')).toHaveCount(1)
  await typist.press('2')
  await expect(row.locator('[aria-checked="true"]')).toContainText('前台小票')
  await typist.press('F2')
  await typist.press('Alt+i')
  await expect.poll(() => jobs.at(-1)).toEqual({ deviceName: 'SLIPS', copies: 1 })
  await expect
    .poll(() => caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'formIssued'))
    .toMatchObject([{ data: { formId: 'F13', how: 'sent' } }, { data: { formId: 'F13', how: 'sent' } }])
})

test('P7 a slip goes out, is listed with its age, comes back signed with its scan, and a mistake is taken back', async ({
  desk,
}) => {
  const jobs = spooler(desk)
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(VISITOR)
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()

  // Two copies; only the file's comes back.
  await typist.press('Control+p', 'l', 'd')
  await expect(page.getByTestId('copy')).toContainText('客户联')
  await expect(page.getByTestId('paper-result')).toContainText('已送打印机')
  await typist.press('l')
  await expect(page.getByTestId('copy')).toContainText('存档联')
  await typist.press('d')
  await expect.poll(() => jobs.length).toBe(2)
  await typist.press('Escape')
  await casePage.isOpen()
  await expect(casePage.timeline).toContainText('存档联')
  await expect(casePage.steps.filter({ hasText: '取回签字的单子' })).toContainText('P7')
  // Somebody saw it come out.
  await typist.press('y')
  await expect(casePage.timeline).toContainText('确认已印出')

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('q')
  const slip = page.locator('[data-slip]')
  await expect(slip).toHaveCount(1)
  await expect(slip).toContainText('今天')
  await expect(slip).toContainText(number)
  await expect(slip).toBeFocused()
  await typist.press('Enter')
  await casePage.isOpen()

  // The scan is chosen within the panel and stands in it at once.
  const scan = join(dirname(desk.documentsFolder), '签字页.png')
  await writeFile(scan, aPng())
  await desk.answerDialogs(scan)
  await typist.press('q')
  await expect(casePage.panel).toContainText('签字单')
  await typist.press('Control+u')
  await expect(casePage.panel.getByRole('radio', { name: '签字页.png' })).toHaveAttribute(
    'aria-checked',
    'true',
  )
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('签字单已回：本人签，扫描件')
  await expect(casePage.steps.filter({ hasText: '取回签字的单子' })).toHaveCount(0)
  const signed = caseEvents(desk.dataFolder, number).find(({ kind }) => kind === 'paperSigned')
  expect(signed).toMatchObject({
    data: { signer: 'complainant', medium: 'scan' },
    personal: { content: { signerName: '欧阳敏' } },
  })
  expect(signed?.data['scan']).toMatch(/^[0-9a-f]{64}$/)

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('q')
  await expect(page.locator('main')).toContainText('没有在外等签字的单子')
  await typist.press('Escape')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('Enter')
  await casePage.isOpen()

  // The wrong sheet was scanned: taken back, with a reason.
  await typist.press('q')
  await expect(casePage.panel).toBeVisible()
  await casePage.panel.getByRole('radio', { checked: true }).first().focus()
  await typist.press('1')
  await typist.press('Control+Enter')
  await expect(casePage.panel.getByRole('alert')).toContainText('要写明理由')
  await casePage.panel.locator('input').last().focus()
  await typist.type('扫错了一张')
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('撤回签字单标记')
  await expect(casePage.timeline).toContainText('扫错了一张')
})

test('forms.md blank forms are printed ten at a time, from the worklist', async ({ desk }) => {
  const jobs = spooler(desk)
  const person = await anOffice(desk)
  const { page, typist } = person
  await typist.press('F3')
  await expect(page.locator('main')).toContainText('工作台')
  await typist.press('b')
  await expect(page.locator('main')).toContainText('空白表单')
  await typist.press('1', '3')
  await expect(page.getByTestId('blank-result')).toContainText('F13 空白 10 份已送打印机')
  expect(jobs).toEqual([{ deviceName: 'dialog', copies: 10 }])
  await typist.press('Escape')
  await expect(page.locator('main')).toContainText('工作台')
})

test('R8 R18 the letter a case asks for stands first; L shows the other paper of a form, and the timeline names it', async ({
  desk,
}) => {
  spooler(desk)
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(VISITOR)
  const number = await person.save()
  await new CasePage(person).openSaved()
  await expect(page.locator('.case-aside')).toContainText('该出')
  await typist.press('Control+p')
  await expect(page.locator('.form-preview')).toBeFocused()
  await typist.press('0', '5')
  await expect(page.locator('.paper-F05')).toContainText('延期办理告知函')
  await expect(page.getByTestId('variant')).toContainText('延期办理告知函')
  await typist.press('l')
  await expect(page.locator('.paper-F05')).toContainText('投诉处理答复函')
  await typist.press('d')
  await expect(page.getByTestId('paper-result')).toContainText('已送打印机')
  await typist.press('1', '0')
  await expect(page.locator('.paper-F10')).toContainText('各位业主、住户')
  await expect(page.locator('.paper-F10')).not.toContainText('欧阳敏')
  await typist.press('l')
  await expect(page.locator('.paper-F10')).toContainText('座谈会签到表')
  await typist.press('Escape')
  await expect(page.locator('.case-aside')).toContainText('投诉处理答复函')
  expect(caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'formIssued')).toMatchObject([
    { data: { formId: 'F05', variant: 'reply', how: 'sent' } },
  ])
})

test('P15 forms.md the dispatch slip is printed by keys; what judges is hidden from a visitor until it is asked for', async ({
  desk,
}) => {
  const jobs = spooler(desk)
  const person = await anOffice(desk)
  const { page, typist } = person
  await person.takeDown(VISITOR)
  const number = await person.save()
  const casePage = new CasePage(person)
  await casePage.openSaved()
  await typist.press('Control+p')
  await expect(page.locator('.form-preview')).toBeFocused()
  await typist.press('0', '3')
  await expect(page.locator('.paper-F03')).toContainText('卫生间顶板又渗水')
  await typist.press('Enter')
  await expect(page.getByTestId('paper-result')).toContainText('已送打印机')
  expect(jobs).toEqual([{ deviceName: 'dialog', copies: 1 }])
  await typist.press('1', '2')
  await expect(page.locator('.paper-F12')).toContainText('派工（转办）单')
  await typist.press('0', '2')
  await expect(page.getByTestId('hidden-form')).toContainText('Alt+V')
  await expect(page.locator('.paper-F02')).toHaveCount(0)
  await typist.press('Alt+v')
  await expect(page.locator('.paper-F02')).toContainText('投诉性质')
  await typist.press('Escape')
  await expect(page.locator('.case-aside')).toContainText('派工单')
  expect(caseEvents(desk.dataFolder, number).filter(({ kind }) => kind === 'formIssued')).toMatchObject([
    { data: { formId: 'F03', how: 'sent', isForSignature: true } },
  ])

  // P7: it goes along to the flat and comes back with the handler's signature.
  await casePage.isOpen()
  await expect(casePage.steps.filter({ hasText: '取回签字的单子' })).toContainText('F03')
  await typist.press('q')
  await expect(casePage.panel.getByRole('radio', { name: '处理人签' })).toHaveAttribute(
    'aria-checked',
    'true',
  )
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('签字单已回：处理人签')
  await expect(casePage.steps.filter({ hasText: '取回签字的单子' })).toHaveCount(0)
})
