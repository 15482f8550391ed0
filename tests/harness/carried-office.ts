import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DeskApp } from './desk-app.ts'
import { makeDeskFolder, removeDeskFolder } from './desk-folder.ts'
import { Receptionist } from './receptionist.ts'
import { startDesk } from './start-desk.ts'

/** A folder beside the desk's own, as a stick is: made when it is not there. */
export async function stickOf(desk: DeskApp, name = 'stick'): Promise<string> {
  const folder = join(dirname(desk.documentsFolder), name)
  await mkdir(folder, { recursive: true })
  return folder
}

/** Another PC that has never been started; ended and removed after the work. */
export async function withAnotherDesk(work: (desk: DeskApp) => Promise<void>): Promise<void> {
  const folder = await makeDeskFolder()
  const other = await startDesk({ folder })
  try {
    await work(other)
  } finally {
    await other.stop()
    await removeDeskFolder(folder)
  }
  if (other.violations.length > 0) throw new Error(`The other desk: ${other.violations.join('\n')}`)
}

/** Everything with the offered passphrase, its last group typed from paper; answers the groups. */
export async function exportEncrypted(
  desk: DeskApp,
  person: Receptionist,
  folder: string,
): Promise<readonly string[]> {
  const { page, typist } = person
  await person.openExport()
  const groups = await page.locator('[data-testid="passphrase"] .letters').allTextContents()
  await typist.press('Enter', 'Enter')
  await typist.type(groups.at(-1) ?? '')
  await desk.answerDialogs(folder)
  await typist.press('Enter', '0', 'Enter')
  await page.getByTestId('export-done').waitFor({ timeout: 60_000 })
  return groups
}

/** A second desk restored from an export of the first, which takes down one call more; answers its export. */
export async function exportOfSecondDesk(path: string, folder: string): Promise<string> {
  let made = ''
  await withAnotherDesk(async (other) => {
    const person = new Receptionist(other.page)
    await other.answerDialogs(path)
    await other.page.locator('.restore-entry button').waitFor()
    await person.typist.press('Alt+i')
    await other.page.getByTestId('import-preview').locator('input:focus').waitFor()
    await person.typist.press('Control+Enter')
    await person.signIn()
    await person.atIntake()
    await person.takeDown({ channel: 'visit', household: '8-0903', name: '吴敏', content: '电梯异响' })
    await person.save()
    made = (await person.exportTo(other, folder)).path
  })
  return made
}

/** An export of an office that has nothing to do with ours. */
export async function exportOfStranger(folder: string): Promise<string> {
  let made = ''
  await withAnotherDesk(async (other) => {
    const person = new Receptionist(other.page)
    await person.setUp('3')
    await person.takeDown({ channel: 'phone', content: '另一处' })
    await person.save()
    made = (await person.exportTo(other, folder)).path
  })
  return made
}
