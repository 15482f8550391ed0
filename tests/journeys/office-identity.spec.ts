import { openSettings } from '../harness/open-settings.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../harness/journey-fixture.ts'
import { barePaperText } from '../harness/paper-text.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { CasePage } from './case-page.ts'
import { issuedPaper, issuedPapers } from './issued-paper.ts'
import { tabTo } from './tab-to.ts'

const CALLER = { channel: 'visit', household: '3-1201', name: '欧阳敏', content: '卫生间顶板又渗水' } as const
const HTML = '<b onclick="x">一式两份</b>'

test.setTimeout(180_000)

async function fill(person: Receptionist, label: string, words: string): Promise<void> {
  await tabTo(person, label, 120)
  await person.write(words)
  await person.typist.press('Enter')
}

test('forms.md what the office puts on its papers is on them, as plain text; a clause makes earlier papers older, a logo does not', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await person.takeDown(CALLER)
  const before = await person.save()
  await issuedPaper(desk.documentsFolder, before)

  await openSettings(person, 'office')
  await fill(person, '地址', '锦江路 1 号')
  await openSettings(person, 'forms')
  await expect(page.locator('.office-identity')).toBeVisible()
  await fill(person, '表号前缀', 'KF-')
  await fill(person, '页脚文字', HTML)
  // A file that only calls itself a picture, then a picture.
  const give = async (name: string, bytes: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await typist.press('Alt+l')
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: bytes })
  }
  await give('标志.png', Buffer.from('<svg onload="x">'))
  await expect(page.locator('.office-logo [role="alert"]')).toContainText('这不是图片')
  await give('标志.png', await page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 80 } }))
  await expect(page.locator('.office-logo img')).toBeVisible()
  await expect(page.locator('.office-identity')).toContainText('已保存')

  // The present paper is still the one that was printed.
  await typist.press('F2')
  await person.atIntake()
  const casePage = new CasePage(person)
  await casePage.openFromWorklist(before)
  await typist.press('e')
  await expect(page.getByTestId('earlier-state')).toContainText('一字不差')
  await typist.press('Escape')
  await casePage.isOpen()

  await openSettings(person, 'forms')
  await fill(person, '条款文字', '<i>维修费用</i>按约定收取')
  await expect(page.locator('.office-identity')).toContainText('F01 有')
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown(CALLER)
  const number = await person.save()
  const text = await issuedPaper(desk.documentsFolder, number)
  for (const words of ['KF-F01', '锦江路 1 号', HTML, '<i>维修费用</i>按约定收取'])
    expect(text).toContain(barePaperText(words))
  const name = (await issuedPapers(desk.documentsFolder)).find((each) => each.startsWith(number)) ?? ''
  const pdf = await readFile(join(desk.documentsFolder, 'Tingsu Desk', 'Forms', name), 'latin1')
  expect(pdf).toContain('/Subtype /Image')

  // The older paper is printed again as it was: with the office's words of then.
  await casePage.openFromWorklist(before)
  await typist.press('e')
  await expect(page.getByTestId('earlier-state')).toContainText('一字不差')
  await expect(page.locator('.earlier-papers .paper-F01')).not.toContainText('维修费用')
})
