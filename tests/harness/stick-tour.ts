import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportEncrypted, exportOfSecondDesk, exportOfStranger, stickOf } from './carried-office.ts'
import type { DeskApp } from './desk-app.ts'
import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** What goes to a stick and comes back from it, from the records screen of an office that has exported before. */
export async function tourStick(person: Receptionist, desk: DeskApp, visit: Visit): Promise<void> {
  await tourFilling(person, visit)
  const stick = await stickOf(desk, 'U盘')
  const groups = await exportEncrypted(desk, person, stick)
  // From the folder, not from the screen: pictures show places under other names.
  const [name = ''] = await readdir(stick)
  const encrypted = join(stick, name)
  await visit('records-encrypted')
  await tourChecking(person, desk, { encrypted, groups }, visit)
  await tourImport(person, desk, encrypted, visit)
}

async function tourFilling(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  await person.openExport()
  await typist.press('5', 'Alt+f', 'Control+Enter')
  await page.locator('.export-panel [aria-invalid="true"]:focus').waitFor()
  await visit('records-range-missing')
  await typist.press('Escape')
}

/** From the receipt at hand: the passphrase asked for, wrong, right; then a file that has been changed. */
async function tourChecking(
  { page, typist }: Receptionist,
  desk: DeskApp,
  { encrypted, groups }: { readonly encrypted: string; readonly groups: readonly string[] },
  visit: Visit,
): Promise<void> {
  const field = page.locator('.verify-passphrase input:focus')
  await typist.press('c')
  await field.waitFor()
  await visit('records-verify-passphrase')
  await typist.type('ka-bai-mo tu-la-pu ka-bai-mo tu-la-pu')
  await typist.press('Enter')
  await page.locator('.verify-passphrase [aria-invalid="true"]').waitFor()
  await visit('records-verify-wrong')
  await typist.press('Control+A')
  await typist.type(groups.join(''))
  await typist.press('Enter')
  await page.getByTestId('verified').waitFor()
  await visit('records-verified')
  const stick = await stickOf(desk)
  const bytes = await readFile(encrypted)
  await writeFile(join(stick, '改过.zip'), bytes.subarray(0, bytes.length - 40))
  await desk.answerDialogs(join(stick, '改过.zip'))
  await typist.press('v')
  await page.getByTestId('records-failed').waitFor()
  await visit('records-verify-failed')
}

async function tourImport(
  person: Receptionist,
  desk: DeskApp,
  encrypted: string,
  visit: Visit,
): Promise<void> {
  const { page, typist } = person
  const { path: own } = await person.exportTo(desk, dirname(encrypted))
  const others = await stickOf(desk, 'others')
  const [second, stranger] = [await exportOfSecondDesk(own, others), await exportOfStranger(others)]
  const preview = page.getByTestId('import-preview')
  const choose = async (path: string): Promise<void> => {
    await desk.answerDialogs(path)
    await typist.press('i')
  }
  const discard = async (): Promise<void> => {
    await typist.press('Escape')
    await page.locator('.import-screen .actions .button-main').waitFor()
    await preview.waitFor({ state: 'detached' })
  }
  await choose(own)
  await preview.waitFor()
  await visit('import-known')
  await discard()
  await visit('import-idle')
  await choose(encrypted)
  await page.locator('.import-passphrase input:focus').waitFor()
  await visit('import-passphrase')
  await typist.type('ka-bai-mo tu-la-pu')
  await typist.press('Enter')
  await page.locator('.import-passphrase [aria-invalid="true"]').waitFor()
  await visit('import-wrong')
  await discard()
  await choose(stranger)
  await page.getByTestId('import-failed').waitFor()
  await visit('import-foreign')
  await choose(join(await stickOf(desk), '改过.zip'))
  await page.getByTestId('import-failed').filter({ hasNotText: '锦江苑' }).waitFor()
  await visit('import-damaged')
  await choose(second)
  await preview.waitFor()
  await visit('import-preview')
  await typist.press('Control+Enter')
  await page.getByTestId('import-done').waitFor()
  await visit('import-done')
  await typist.press('Escape')
  await page.locator('.works').waitFor()
}
