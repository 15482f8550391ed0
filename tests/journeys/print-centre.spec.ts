import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChromiumDesk } from '../harness/chromium-desk.ts'
import { expect, test } from '../harness/chromium-fixture.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { Receptionist } from '../harness/receptionist.ts'
import { Scanner } from '../harness/scanner.ts'
import { CasePage } from './case-page.ts'
import { caseEvents } from './saved-events.ts'

// Ten cases are taken down by keyboard, on a machine that may be busy.
test.setTimeout(240_000)

interface Printed {
  readonly deviceName: string
  readonly copies: number
}

/** A printer that takes one job after the other once it is let; `HP_M404` can be unplugged. */
class Printer {
  readonly jobs: Printed[] = []
  isThere = true
  #open: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  constructor(desk: ChromiumDesk) {
    desk.answers.set('window:printers', () =>
      this.isThere
        ? [{ name: 'HP_M404', displayName: 'HP LaserJet M404', description: '', options: {} }]
        : [],
    )
    desk.answers.set('window:print', async ({ options }) => {
      await this.#open
      const given = options as { silent: boolean; deviceName?: string; copies: number }
      this.jobs.push({
        deviceName: given.silent ? (given.deviceName ?? 'system') : 'dialog',
        copies: given.copies,
      })
      return { success: true, reason: '' }
    })
  }

  /** Its tray is open: the next job waits. */
  hold(): void {
    this.#open = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  letGo(): void {
    this.#release()
  }
}

async function takeDown(person: Receptionist, cases: number): Promise<readonly string[]> {
  const numbers: string[] = []
  for (let nth = 1; nth <= cases; nth += 1) {
    await person.takeDown({
      channel: 'visit',
      household: `3-${String(nth).padStart(2, '0')}01`,
      name: '欧阳敏',
      phone: '13800001234',
      content: `第 ${String(nth)} 户卫生间顶板渗水`,
    })
    numbers.push(await person.save())
  }
  return numbers
}

/** Numbers of the cases in the order in which their printings are on record. */
function printedNumbers(dataFolder: string): readonly string[] {
  const events = readJournal(dataFolder)
  const numberOf = new Map(
    events
      .filter(({ kind }) => kind === 'registered')
      .map(({ stream, data }) => [stream.id, String(data['number'])]),
  )
  return events.filter(({ kind }) => kind === 'formIssued').map(({ stream }) => numberOf.get(stream.id) ?? '')
}

test('P7 forms.md ten cases are printed at once in their order, one comes back signed by a scan, nine are listed as out', async ({
  desk,
}) => {
  const printer = new Printer(desk)
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp('3')
  const numbers = await takeDown(person, 10)

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  const listed = await page.locator('[data-row] .number').allTextContents()
  expect([...listed].toSorted()).toEqual([...numbers].toSorted())
  // Marked one by one; the focus goes on by itself.
  await typist.press(' ', ' ', ' ')
  await expect(page.getByTestId('marked')).toHaveCount(3)
  await typist.press('Control+a')
  await expect(page.locator('.marked')).toContainText('已选 10 件')
  await typist.press('Control+p')
  const lines = page.locator('[data-print]')
  await expect(lines).toHaveCount(10)
  await expect(lines.first()).toBeFocused()
  await expect(page.locator('.paper-F01')).toContainText(listed[0] ?? '')
  await typist.press('ArrowDown')
  await expect(page.locator('.paper-F01')).toContainText(listed[1] ?? '')
  const digits = ((await page.locator('.paper-digits').textContent()) ?? '').replaceAll(' ', '')
  // Another form is looked at, and left again.
  await typist.press('1', '3')
  await expect(page.locator('.paper-F13')).toBeVisible()
  await typist.press('0', '1')
  await expect(page.locator('.paper-F01')).toBeVisible()

  printer.hold()
  await typist.press('Enter')
  await expect(page.getByTestId('print-progress')).toContainText('第 1 张，共 10 张')
  await expect(lines.first()).toContainText('正在打印')
  // The receptionist works elsewhere; the header tells how far it is.
  await typist.press('F3')
  await expect(page.locator('.print-mark')).toContainText('打印 1/10')
  printer.letGo()
  await expect.poll(() => printer.jobs.length, { timeout: 60_000 }).toBe(10)
  await expect(page.locator('.print-mark')).toHaveCount(0)
  expect(printer.jobs).toEqual(Array.from({ length: 10 }, () => ({ deviceName: 'system', copies: 1 })))
  expect(printedNumbers(desk.dataFolder)).toEqual(listed)

  await new Scanner(page).scan(digits)
  const casePage = new CasePage(person)
  await casePage.isOpen()
  await expect(casePage.root).toContainText(listed[1] ?? '')
  await typist.press('q')
  await expect(casePage.panel).toContainText('签字单')
  await typist.press('Control+Enter')
  await expect(casePage.panel).toHaveCount(0)
  await expect(casePage.timeline).toContainText('签字单已回：本人签')

  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('q')
  const slips = page.locator('[data-slip]')
  await expect(slips).toHaveCount(9)
  await expect(slips.filter({ hasText: listed[1] ?? '?' })).toHaveCount(0)

  // The record goes on; the paper of then is printed again as it was, and has its digest.
  await expect(slips.first()).toBeFocused()
  const number = (await slips.first().locator('.number').textContent()) ?? ''
  await typist.press('Enter')
  await casePage.isOpen()
  await typist.press('c', '6', 'Enter')
  await person.write('五号楼门厅')
  await typist.press('Enter')
  await typist.type('听错了')
  await typist.press('Enter')
  await expect(casePage.panel).toHaveCount(0)
  await typist.press('e')
  await expect(page.locator('.earlier-papers')).toBeFocused()
  await expect(page.getByTestId('earlier-state')).toContainText('一字不差')
  await expect(page.locator('.earlier-papers .paper-F01')).not.toContainText('五号楼门厅')
  await typist.press('d')
  await expect(page.getByTestId('paper-result')).toContainText('已送打印机')
  const digests = caseEvents(desk.dataFolder, number)
    .filter(({ kind }) => kind === 'formIssued')
    .map(({ data }) => data['digest'])
  expect(digests).toHaveLength(2)
  expect(new Set(digests).size).toBe(1)
  await typist.press('Escape')
  await casePage.isOpen()
  await typist.press('Control+p')
  await expect(page.locator('.form-preview')).toBeFocused()
  await typist.press('0', '1')
  await expect(page.locator('.form-preview .paper-F01')).toContainText('五号楼门厅')
})

test('row 16 forms.md a queue is stopped and goes on; what was not printed is listed; a printer that is gone keeps the file', async ({
  desk,
}) => {
  const printer = new Printer(desk)
  const person = new Receptionist(desk.page)
  const { page, typist } = person
  await person.setUp('3')
  await takeDown(person, 3)
  const openCentre = async (): Promise<void> => {
    await typist.press('F3')
    await expect(page.locator('[data-row]:focus')).toHaveCount(1)
    await typist.press('Control+a')
    await expect(page.locator('.marked')).toContainText('已选 3 件')
    await typist.press('Control+p')
    await expect(page.locator('[data-print]:focus')).toHaveCount(1)
  }
  const states = (state: string) => page.locator(`[data-print][data-state="${state}"]`)

  // Both copies of each case, stopped after the first.
  await openCentre()
  await typist.press('l', 'l', 'l')
  await expect(page.getByTestId('print-copy')).toContainText('各一')
  await expect(states('chosen')).toHaveCount(6)
  printer.hold()
  await typist.press('Enter')
  await expect(states('printing')).toHaveCount(1)
  await typist.press('x')
  await expect(page.getByTestId('print-progress')).toContainText('打完第 1 张就停')
  printer.letGo()
  await expect(states('left')).toHaveCount(5)
  await expect(page.getByTestId('print-result')).toContainText('1 张已打印，5 张没有')
  // Under the cover nothing is printed; the queue goes on behind the PIN.
  printer.hold()
  await typist.press('r')
  await expect(states('printing')).toHaveCount(1)
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  printer.letGo()
  await expect.poll(() => printer.jobs.length).toBe(2)
  await person.signIn()
  await expect.poll(() => printer.jobs.length, { timeout: 60_000 }).toBe(6)
  await expect
    .poll(() =>
      readJournal(desk.dataFolder)
        .filter(({ kind }) => kind === 'formIssued')
        .map(({ data }) => data['copy']),
    )
    .toEqual(['complainant', 'file', 'complainant', 'file', 'complainant', 'file'])

  // The printer of the form is chosen, then unplugged.
  await page.evaluate(() =>
    (
      window as unknown as { desk: { request: (name: string, args: unknown) => Promise<unknown> } }
    ).desk.request('printer:choose', { formId: 'F01', printer: 'HP_M404' }),
  )
  printer.isThere = false
  await openCentre()
  await typist.press('Enter')
  await expect(states('failed')).toHaveCount(1)
  await expect(states('left')).toHaveCount(2)
  await expect(page.getByTestId('print-failed')).toContainText('找不到打印机“HP_M404”')
  await expect(page.getByTestId('print-failed')).toContainText('已存成 PDF')
  const kept = await readdir(join(desk.documentsFolder, 'Tingsu Desk', 'Forms'))
  expect(kept.filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  // It stays listed over the end of the program.
  await page.reload()
  await person.atIntake()
  await expect(page.locator('.print-mark')).toContainText('3 张没有打印')
  await typist.press('F3')
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
  await typist.press('Control+p')
  await expect(states('left')).toHaveCount(3)
})
