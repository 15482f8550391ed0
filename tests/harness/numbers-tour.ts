import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** The numbers of the month with the cases behind one, and the shift that is handed over. */
export async function tourNumbers(person: Receptionist, visit: Visit): Promise<void> {
  await tourReports(person, visit)
  await tourHandover(person, visit)
}

async function tourReports({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('F7')
  await page.locator('[data-figure="summary carriedOver"]:focus').waitFor()
  await visit('reports')
  await typist.press('j', 'Enter')
  await page.locator('[data-row]:focus').waitFor()
  await visit('reports-cases')
  await typist.press('Escape')
  await page.locator('[data-figure="summary new"]:focus').waitFor()
  await typist.press('p')
  await page.locator('.desk-form:focus').waitFor()
  await visit('reports-form')
  await typist.press('Escape')
  await page.locator('[data-figure="summary new"]:focus').waitFor()
  await typist.press('3')
  await page.locator('[data-figure^="channel "]:focus').waitFor()
  await visit('reports-channel')
  await typist.press('[')
  await page.locator('.empty-state').waitFor()
  await visit('reports-empty')
}

async function tourHandover({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('h')
  await page.getByTestId('handover-promises').waitFor()
  await visit('handover')
  await typist.press('p')
  await page.locator('.desk-form:focus').waitFor()
  await visit('handover-form')
  await typist.press('Escape')
  await page.locator('.desk-form').waitFor({ state: 'detached' })
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
}
