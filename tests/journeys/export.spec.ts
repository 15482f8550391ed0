import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeLargeOffice } from '../bench/large-office.ts'
import { recountExport, recountTool } from '../faults/recount-export.ts'
import type { DeskApp } from '../harness/desk-app.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { Receptionist, type Caller } from '../harness/receptionist.ts'

const CALLERS: readonly Caller[] = [
  { channel: 'phone', household: '3-1201', name: '欧阳敏', phone: '13800001234', content: '卫生间渗水' },
  { channel: 'visit', household: '8-0903', name: '𠮷田㙟', content: '=1+1 <b>电梯</b>' },
  { channel: 'letter', content: '没有房号的一封信' },
]

/** An office that makes no forms, so that nothing is written after a case is saved. */
async function officeWith(
  desk: DeskApp,
  callers: readonly Caller[],
): Promise<{ person: Receptionist; numbers: string[] }> {
  const person = new Receptionist(desk.page)
  await person.setUp('3')
  const numbers: string[] = []
  for (const caller of callers) {
    await person.takeDown(caller)
    numbers.push(await person.save())
  }
  return { person, numbers }
}

async function newFolder(desk: DeskApp, name: string): Promise<string> {
  const folder = join(dirname(desk.documentsFolder), name)
  await mkdir(folder, { recursive: true })
  return folder
}

/** Cases enough for an export to take longer than a hand that cancels it. */
const LARGE = 1500

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('safety §3 the receipt on the screen is the file, and the same records give the same events.jsonl twice', async ({
  desk,
}) => {
  const { person, numbers } = await officeWith(desk, CALLERS)
  const stick = await newFolder(desk, 'stick')
  const first = await person.exportTo(desk, stick)
  expect(await readdir(stick)).toEqual([first.path.slice(stick.length + 1)])
  expect(sha256(await readFile(first.path))).toBe(first.sha256)
  expect(first.cases).toBe(CALLERS.length)
  const recount = recountExport(first.path)
  expect(recount).toMatchObject({
    archiveIsSound: true,
    differences: [],
    cases: 3,
    numbers: [...numbers].sort(),
  })

  const second = await person.exportTo(desk, stick)
  expect(second.path).not.toBe(first.path)
  const again = recountExport(second.path)
  expect(again.sha256['events.jsonl']).toBe(recount.sha256['events.jsonl'])
  expect(recountTool().read(second.path, 'events.jsonl')).toEqual(
    recountTool().read(first.path, 'events.jsonl'),
  )

  await person.typist.press('F2')
  await person.atIntake()
  await person.takeDown({ channel: 'phone', content: '又来了一件' })
  await person.save()
  const third = recountExport((await person.exportTo(desk, stick)).path)
  expect(third.cases).toBe(4)
  expect(third.sha256['events.jsonl']).not.toBe(recount.sha256['events.jsonl'])
})

test('row 22 V verifies an export without taking anything over, and names what was changed in one', async ({
  desk,
}) => {
  const { person } = await officeWith(desk, CALLERS)
  const { page, typist } = person
  const stick = await newFolder(desk, 'stick')
  const { path, sha256: expected } = await person.exportTo(desk, stick)

  await desk.answerDialogs(path)
  await typist.press('v')
  const verified = page.getByTestId('verified')
  await expect(verified).toContainText('核验通过')
  await expect(verified).toContainText(expected)
  await expect(verified).toContainText('不能认证')

  const damaged = join(stick, 'damaged.tingsu.zip')
  await writeFile(damaged, withFlippedByte(await readFile(path), 'events.jsonl'))
  await desk.answerDialogs(damaged)
  await typist.press('v')
  await expect(page.getByTestId('records-failed')).toContainText('这份档案已损坏')
  await expect(page.getByTestId('records-failed')).toContainText('events.jsonl')
  await expect(verified).toHaveCount(0)
  await expect(page.getByTestId('receipt')).toHaveCount(1)

  const foreign = join(stick, 'holiday.zip')
  await writeFile(foreign, 'not an archive')
  await desk.answerDialogs(foreign)
  await typist.press('v')
  await expect(page.getByTestId('records-failed')).toContainText('不是听诉台的档案')
})

test('row 8 a folder that is gone is told in words, and what was filled in stays', async ({ desk }) => {
  const { person } = await officeWith(desk, CALLERS.slice(0, 1))
  await person.openExport()
  await desk.answerDialogs(join(desk.documentsFolder, 'pulled-out'))
  await person.typist.press('Enter', '3', 'Enter', '0', 'Enter')
  await expect(person.page.getByTestId('records-failed')).toContainText('找不到那个文件夹')
  await expect(person.page.getByRole('radio', { name: '不设口令' })).toHaveAttribute('aria-checked', 'true')
})

test('row 14 closing the dialog does nothing, and Esc in the middle leaves no file', async ({ desk }) => {
  test.setTimeout(180_000)
  await officeWith(desk, CALLERS.slice(0, 1))
  await desk.stop()
  await writeLargeOffice(desk.dataFolder, LARGE)
  await desk.start()
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.type('2580')
  await typist.press('Enter')
  await page.locator('.app-shell[aria-busy="false"]').waitFor({ timeout: 120_000 })
  await person.openExport()
  await desk.answerDialogs(null)
  await typist.press('Enter', '3', 'Enter', '0', 'Enter')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByTestId('records-failed')).toHaveCount(0)
  await expect(page.locator('.export-panel')).toBeVisible()

  const stick = await newFolder(desk, 'stick')
  await desk.answerDialogs(stick)
  await typist.press('Enter')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await typist.press('Escape')
  await expect(page.getByTestId('records-failed')).toContainText('已取消，没有留下文件')
  expect(await readdir(stick)).toEqual([])
  await expect(page.getByTestId('receipt')).toHaveCount(0)
  await typist.press('Escape')

  const { path, cases } = await person.exportTo(desk, stick)
  expect(cases).toBe(LARGE + 1)
  expect(recountExport(path)).toMatchObject({ archiveIsSound: true, differences: [], cases: LARGE + 1 })
})

/** One bit turned in an entry's packed bytes: the first place its name stands in is its local header, before them. */
function withFlippedByte(zip: Uint8Array, entry: string): Uint8Array {
  const bytes = Buffer.from(zip)
  const at = bytes.indexOf(entry) + entry.length + 100
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  return bytes
}
