import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** F9: what is said with its editor and its files, the referral directory with its editor; and the body beside intake. */
export async function tourPrompts(person: Receptionist, visit: Visit): Promise<void> {
  await tourWordings(person, visit)
  await tourDirectory(person, visit)
  await person.typist.press('F2')
  await person.atIntake()
}

async function tourWordings({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const row = page.locator('[data-wording]:focus')
  await typist.press('F9')
  await row.waitFor()
  await visit('wordings')
  await typist.press('e')
  await page.getByTestId('wording-editor').locator('textarea:focus').waitFor()
  await typist.press('Control+a')
  await typist.type('{nobody}您好，让您费心了。')
  await visit('wordings-fault')
  await typist.press('Control+a')
  await typist.type('{caller}您好，让您费心了，真对不起。')
  await typist.press('Control+Enter')
  await page.getByTestId('wording-difference').waitFor()
  await visit('wordings-own')
  await typist.press('i')
  await page.getByTestId('pack').waitFor()
  await visit('wordings-pack')
  await typist.press('Escape')
  await row.waitFor()
  await typist.press('u')
}

async function tourDirectory({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const row = page.locator('[data-body]:focus')
  await typist.press('2')
  await row.waitFor()
  await visit('directory')
  await typist.press('/')
  await typist.type('派出所')
  await typist.press('Enter')
  await row.waitFor()
  await visit('directory-found')
  await typist.press('x')
  await page.locator('.reading input:focus').waitFor()
  await visit('directory-retire')
  await typist.press('Escape')
  await row.waitFor()
  await typist.press('e')
  await page.getByTestId('directory-editor').locator('input:focus').waitFor()
  await visit('directory-edit')
  await typist.press('Escape')
  await row.waitFor()
}
