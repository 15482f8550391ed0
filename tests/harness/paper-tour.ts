import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** What is about paper, from the page of a case whose record form was kept as PDF after its save. */
export async function tourPapers({ page, typist }: Receptionist, visit: Visit): Promise<void> {
  const isOpen = page.locator('.case-screen main:focus')
  await typist.press('Control+p')
  await page.locator('.form-preview:focus').waitFor()
  await typist.press('0', '2')
  await page.locator('.paper-F02').waitFor()
  await visit('case-preview-follow-up')
  await typist.press('1', '3')
  await page.locator('.paper-F13').waitFor()
  await visit('case-preview-receipt')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('e')
  await page.getByTestId('earlier-state').waitFor()
  await visit('case-earlier-papers')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('q')
  await page.locator('.action-panel').waitFor()
  await visit('case-paper')
  await typist.press('Escape')
  await isOpen.waitFor()
  await typist.press('F3')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('q')
  await page.locator('.empty-state').waitFor()
  await visit('slips-empty')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('b')
  await page.locator('.forms').waitFor()
  await visit('blank-forms')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
  await tourPrintCentre({ page, typist }, visit)
  await typist.press('Alt+k')
  await page.locator('.scan-panel input:focus').waitFor()
  await typist.type('13800001234')
  await typist.press('Enter')
  await page.locator('.scan-panel [aria-invalid="true"]').waitFor()
  await visit('scan-panel')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
}

/** There is no printer here: what is printed fails, and the file of it is kept. */
async function tourPrintCentre(
  { page, typist }: Pick<Receptionist, 'page' | 'typist'>,
  visit: Visit,
): Promise<void> {
  await typist.press('Control+p')
  await page.locator('[data-print]:focus').waitFor()
  await typist.press('Delete')
  await page.locator('.print-centre .empty-state').waitFor()
  await visit('print-centre-empty')
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
  await typist.press('Control+a')
  await page.locator('.marked').waitFor()
  await visit('worklist-marked')
  await typist.press('Control+p')
  await page.locator('[data-print]:focus').waitFor()
  await page.locator('.print-centre .paper-F01').waitFor()
  await visit('print-centre')
  await typist.press('Enter')
  await page.getByTestId('print-result').waitFor()
  await page.getByTestId('print-failed').waitFor()
  await visit('print-centre-failed')
  for (let left = await page.locator('[data-print]').count(); left > 0; left -= 1) {
    await typist.press('Delete')
    await page
      .locator('[data-print]')
      .nth(left - 1)
      .waitFor({ state: 'detached' })
  }
  await typist.press('Escape')
  await page.locator('[data-row]:focus').waitFor()
}
