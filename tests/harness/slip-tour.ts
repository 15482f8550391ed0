import { expect } from '@playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ChromiumDesk } from './chromium-desk.ts'
import type { DeskApp } from './desk-app.ts'
import { digitsOnPage, rasterOf } from './paper-code-reader.ts'
import type { Receptionist } from './receptionist.ts'
import { Scanner } from './scanner.ts'
import type { Visit } from './tour-visit.ts'

const VISITOR = {
  channel: 'visit',
  household: '5-302',
  name: '司徒婉',
  phone: '13912341001',
  content: '地下车库的车位被占了两天，挪车电话没有人接。',
} as const

/** A paper on its way out and back: printed, waited for, scanned in both states, signed, taken back. */
export async function tourSlips(person: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  // A printer that takes everything can only be had where the harness stands in for it.
  if (!(desk instanceof ChromiumDesk)) return
  desk.answers.set('window:print', () => ({ success: true, reason: '' }))
  const { typist } = person
  await typist.press('F2')
  await person.atIntake()
  await person.takeDown(VISITOR)
  const number = await person.save()
  const digits = await digitsOf(desk, number)
  await typist.press('Alt+o')
  await tourPrinting(person, visit)
  await tourScans(person, digits, visit)
  await tourSigning(person, visit)
  desk.answers.delete('window:print')
}

async function digitsOf(desk: DeskApp, number: string): Promise<string> {
  const folder = join(desk.documentsFolder, 'Tingsu Desk', 'Forms')
  const nameOf = async () =>
    (await readdir(folder).catch((): string[] => [])).find(
      (name) => name.startsWith(number) && name.endsWith('.pdf'),
    )
  await expect.poll(nameOf, { timeout: 20_000 }).toBeDefined()
  const pdf = new Uint8Array(await readFile(join(folder, (await nameOf()) ?? '')))
  return (await digitsOnPage(await rasterOf(pdf, 150))) ?? ''
}

async function tourPrinting({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const isOpen = page.locator('.case-screen main:focus')
  await isOpen.waitFor()
  await typist.press('Control+p')
  await page.locator('.form-preview:focus').waitFor()
  await typist.press('0', '1', 'd')
  await page.getByTestId('paper-result').waitFor()
  await visit('case-preview-sent')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('y')
  await page
    .locator('.timeline-item')
    .filter({ hasText: /确认已印出|確認已印出|Confirmed/u })
    .waitFor()
  await visit('case-printed')
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('q')
  await page.locator('[data-slip]:focus').waitFor()
  await visit('slips')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('b')
  await page.locator('.forms').waitFor()
  await typist.press('0', '1')
  await page.getByTestId('blank-result').waitFor()
  await visit('blank-sent')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
}

async function tourScans({ page, typist }: Receptionist, digits: string, visit: Visit): Promise<void> {
  const scanner = new Scanner(page)
  const isOpen = page.locator('.case-screen main:focus')
  const wrong = `${digits.slice(0, -1)}${String((Number(digits.at(-1)) + 1) % 10)}`
  await scanner.scan(wrong)
  await page.getByTestId('scan-problem').waitFor()
  await visit('scan-problem')
  await scanner.scan(digits)
  await isOpen.waitFor()
  await page.getByTestId('scanned').waitFor()
  await visit('case-scanned')
  await typist.press('c', '6', 'Enter')
  await typist.type(' 车库')
  await typist.press('Enter')
  await typist.type('听错了')
  await typist.press('Enter')
  await page.locator('.action-panel').waitFor({ state: 'detached' })
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await scanner.scan(digits)
  await isOpen.waitFor()
  await page.getByTestId('scanned').waitFor()
  await visit('case-scanned-older')
}

async function tourSigning({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const panel = page.locator('.action-panel')
  const isOpen = page.locator('.case-screen main:focus')
  await typist.press('q')
  await panel.waitFor()
  await visit('case-paper-signed')
  await typist.press('Control+Enter')
  await panel.waitFor({ state: 'detached' })
  await isOpen.waitFor()
  await visit('case-signed')
  await typist.press('q')
  await panel.waitFor()
  await panel.getByRole('radio', { checked: true }).first().focus()
  await typist.press('1', 'Control+Enter')
  await panel.getByRole('alert').waitFor()
  await visit('case-paper-back')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
}
