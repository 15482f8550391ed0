import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** The sample calls of F9: their list, a call in the middle, and what would have fitted. */
export async function tourPractice({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  await typist.press('F9')
  const part = page.locator('main .parts > span').filter({ has: page.locator('kbd') })
  const digit = await part.last().locator('kbd').textContent()
  await typist.press(digit ?? '')
  await page.locator('[data-call="leak"]:focus').waitFor()
  await visit('practice')
  await typist.press('Enter')
  await page.locator('.practice-talk .spoken').waitFor()
  await typist.press('Alt+Enter', 'Enter', 'Alt+Enter')
  await page.locator('.practice-talk .answer').nth(1).waitFor()
  await visit('practice-talk')
  await typist.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter')
  await page.locator('[data-testid="review"]').first().waitFor()
  await visit('practice-over')
  await typist.press('Escape')
  await page.locator('[data-call="leak"]:focus').waitFor()
}
