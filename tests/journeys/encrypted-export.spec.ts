import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { recountExport, recountTool } from '../faults/recount-export.ts'
import { axeViolations } from '../harness/axe-violations.ts'
import { exportEncrypted, stickOf } from '../harness/carried-office.ts'
import type { DeskApp } from '../harness/desk-app.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { issuedPaper } from './issued-paper.ts'

const CONTENT = '卫生间渗水，已经三天'
const has7z = spawnSync('7z', ['i'], { stdio: 'ignore' }).status === 0

async function officeWithCase(desk: DeskApp): Promise<Receptionist> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  await person.takeDown({ channel: 'phone', household: '3-1201', name: '欧阳敏', content: CONTENT })
  await person.save()
  return person
}

/** Reads the offered passphrase from the screen, as a person does who writes it down. */
async function writtenDown(person: Receptionist): Promise<readonly string[]> {
  return person.page.locator('[data-testid="passphrase"] .letters').allTextContents()
}

/** Every file below a folder whose bytes hold one of the words. */
async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if (!(await stat(path)).isFile()) continue
    const bytes = await readFile(path)
    if (words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))))
      found.push(name)
  }
  return found
}

test('safety §3 an encrypted export waits for its passphrase to stand on paper, and nobody keeps it', async ({
  desk,
}) => {
  const person = await officeWithCase(desk)
  const { page, typist } = person
  const stick = await stickOf(desk)
  await person.openExport()
  const groups = await writtenDown(person)
  expect(groups).toHaveLength(4)

  await desk.answerDialogs(stick)
  await typist.press('Control+Enter')
  await expect(page.locator('.export-panel')).toContainText('请先抄下口令')
  await expect(page.locator('[data-export="confirm"]')).toBeFocused()
  await typist.type(groups[0] ?? '')
  await typist.press('Control+Enter')
  await expect(page.locator('.export-panel')).toContainText('与第 4 组不一样')
  expect(await readdir(stick)).toEqual([])

  await typist.press('Control+A')
  await typist.type((groups[3] ?? '').replaceAll('-', ''))
  await typist.press('Enter', '0', 'Enter')
  await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 60_000 })
  const receipt = page.getByTestId('receipt').first()
  await expect(receipt).toContainText('有口令，AES-256 加密')
  const [name = ''] = await readdir(stick)
  const path = join(stick, name)
  expect((await readFile(path)).includes('events.jsonl')).toBe(false)

  const passphrase = groups.join(' ').replaceAll(/[\s-]/g, '')
  if (has7z) {
    expect(spawnSync('7z', ['t', `-p${passphrase}`, path]).status).toBe(0)
    expect(spawnSync('7z', ['t', `-p${passphrase}x`, path]).status).not.toBe(0)
  }
  await desk.stop()
  const secrets = [passphrase, groups.join(' '), groups[0] ?? '', groups[2] ?? '']
  expect(await filesWith(dirname(desk.documentsFolder), secrets)).toEqual([])
})

test('row 24 a wrong passphrase has its own message and can be tried again; the right one proves who wrote it', async ({
  desk,
}) => {
  const person = await officeWithCase(desk)
  const { page, typist } = person
  const stick = await stickOf(desk)
  const groups = await exportEncrypted(desk, person, stick)

  await typist.press('c')
  await expect(page.locator('.verify-passphrase input')).toBeFocused()
  await typist.type('ka-bai-mo tu-la-pu ka-bai-mo tu-la-pu')
  await typist.press('Enter')
  await expect(page.locator('.verify-passphrase')).toContainText('口令不对')
  await expect(page.getByTestId('records-failed')).toHaveCount(0)
  await expect(page.locator('.verify-passphrase input')).toHaveValue('ka-bai-mo tu-la-pu ka-bai-mo tu-la-pu')
  await typist.press('Control+A')
  await typist.type(groups.join('').toUpperCase())
  await typist.press('Enter')
  await expect(page.getByTestId('verified')).toContainText('口令相符')
  await expect(page.getByTestId('verified')).toContainText('就是回执上的那份文件')

  const [name = ''] = await readdir(stick)
  await desk.answerDialogs(join(stick, name))
  await typist.press('v')
  await expect(page.locator('.verify-passphrase input')).toBeFocused()
  await typist.press('Escape')
  await expect(page.locator('.verify-passphrase')).toHaveCount(0)
  await expect(page.locator('.works')).toBeVisible()
})

test('safety §3 receipts outlive a start, are walked by keys, checked again and printed', async ({
  desk,
}) => {
  const person = await officeWithCase(desk)
  const stick = await stickOf(desk)
  await exportEncrypted(desk, person, stick)
  const plain = await person.exportTo(desk, stick)
  await desk.stop()
  await desk.start()

  const again = new Receptionist(desk.page)
  const { page, typist } = again
  await again.signIn()
  await typist.press('F8')
  const receipts = page.getByTestId('receipt')
  await expect(receipts).toHaveCount(2)
  await expect(receipts.first()).toContainText('没有口令')
  await expect(receipts.first()).toContainText(plain.sha256)
  await typist.press('c')
  await expect(page.getByTestId('verified')).toContainText('就是回执上的那份文件')

  await typist.press('p')
  await expect(page.getByTestId('receipt-printed')).toContainText('已存为 PDF')
  const text = await issuedPaper(desk.documentsFolder, '档案导出回执')
  for (const words of ['档案导出回执', plain.sha256.slice(0, 20), '接收人']) expect(text).toContain(words)

  await typist.press('j')
  await expect(receipts.nth(1)).toContainText('有口令，AES-256 加密')
  await rm(stick, { recursive: true })
  await typist.press('c')
  await expect(page.getByTestId('records-failed')).toContainText('没能读出文件')
})

test('safety §3 a passphrase of one’s own must be strong, and a secret sheet is never kept as a file', async ({
  desk,
}) => {
  const person = await officeWithCase(desk)
  const { page, typist } = person
  await person.openExport()
  await typist.press('Control+p')
  await expect(page.getByTestId('sheet-printed')).toContainText('打印机没有回应')
  expect(await filesWith(desk.documentsFolder, ['%PDF'])).toEqual([])

  await typist.press('Enter', '2', 'Enter')
  await expect(page.locator('[data-export="own"]')).toBeFocused()
  await typist.type('2580')
  await expect(page.locator('.export-panel')).toContainText('只有数字太容易猜中')
  await typist.press('Control+A')
  await typist.type('winter bicycle lantern cough')
  await expect(page.locator('.export-panel')).toContainText('够强')
  await typist.press('Enter')
  await typist.type('winter bicycle lantern cough')
  const stick = await stickOf(desk)
  await desk.answerDialogs(stick)
  await typist.press('Enter', '0', 'Enter')
  await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 60_000 })
  expect(await readdir(stick)).toHaveLength(1)
})

test('desk.md destinations are remembered, and a stick that is missing is shown so', async ({ desk }) => {
  const person = await officeWithCase(desk)
  const { page, typist } = person
  const stick = await stickOf(desk, 'U盘')
  await person.exportTo(desk, stick)
  await person.openExport()
  const destination = page.locator('[data-export="destination"]')
  await expect(destination.getByRole('radio', { checked: true })).toContainText('U盘')
  await expect(destination.getByRole('radio').first()).toContainText('剩')
  await typist.press('Escape')
  await rm(stick, { recursive: true })
  await person.openExport()
  await expect(destination.getByRole('radio').first()).toContainText('没有插上')
  await expect(destination.getByRole('radio', { checked: true })).toContainText('另选文件夹')
  await mkdir(stick)
  await expect(destination.getByRole('radio').first()).toContainText('剩', { timeout: 10_000 })
  await typist.press('Enter', '3', 'Enter', '1', 'Enter')
  await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 60_000 })
  expect(await readdir(stick)).toHaveLength(1)
})

test('safety §3 forms go along as PDF, one for each case, and the receipt counts them', async ({ desk }) => {
  const person = await officeWithCase(desk)
  const { page, typist } = person
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown({ channel: 'visit', household: '8-0903', content: '电梯异响' })
  const number = await person.save()
  const stick = await stickOf(desk)
  await person.openExport()
  await typist.press('Alt+f')
  await expect(page.getByRole('checkbox', { name: /记录表/ })).toHaveAttribute('aria-checked', 'true')
  await desk.answerDialogs(stick)
  await typist.press('Enter', '3', 'Enter', '0', 'Enter')
  await expect(page.getByTestId('export-done')).toBeVisible({ timeout: 120_000 })
  await expect(page.getByTestId('receipt').first()).toContainText('记录表 PDF2')
  const [name = ''] = await readdir(stick)
  const path = join(stick, name)
  const form = recountTool().read(path, `forms/${number}_F01.pdf`)
  expect(form.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(recountExport(path)).toMatchObject({ archiveIsSound: true, differences: [], cases: 2 })
  expect(await readdir(join(desk.documentsFolder, 'Tingsu Desk')).catch(() => [])).not.toContain('Forms')
})

test('axe: the form of an export, and the place where a passphrase is asked for, in three looks', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const person = await officeWithCase(desk)
  const { page, typist } = person
  const stick = await stickOf(desk)
  await exportEncrypted(desk, person, stick)
  expect(await axeViolations(page), 'receipts').toEqual([])
  await person.openExport()
  await typist.press('5', 'Control+Enter')
  await expect(page.locator('.export-panel [aria-invalid="true"]').first()).toBeFocused()
  expect(await axeViolations(page), 'form').toEqual([])
  await typist.press('Escape', 'c')
  await expect(page.locator('.verify-passphrase input')).toBeFocused()
  expect(await axeViolations(page), 'passphrase').toEqual([])
})
