import { expect, type Page } from '@playwright/test'
import type { Typist } from './typist.ts'

/** Waits until a step of the first start has the focus. */
export async function atSetUp(page: Page, step: string): Promise<void> {
  const screen = page.locator(`.set-up-screen[data-step="${step}"]`)
  await expect(screen.locator(':focus').or(screen.and(page.locator(':focus')))).toHaveCount(1)
}

/** Types what the first start needs, up to the key that makes the office; 1 after saving is what is proposed. */
export async function typeSetUp(
  typist: Typist,
  office: { readonly phone: string; readonly staff: string; readonly pin: string },
  officeName: string,
  afterSave: '1' | '2' | '3',
): Promise<void> {
  await atSetUp(typist.page, 'language')
  await typist.press('Enter')
  await atSetUp(typist.page, 'office')
  for (const answer of [officeName, office.phone]) {
    await typist.type(answer)
    await typist.press('Enter')
  }
  await atSetUp(typist.page, 'person')
  for (const answer of [office.staff, office.pin]) {
    await typist.type(answer)
    await typist.press('Enter')
  }
  await typist.type(office.pin)
  if (afterSave === '1') return
  await typist.press('Enter')
  await atSetUp(typist.page, 'departments')
  await typist.press('Enter')
  await atSetUp(typist.page, 'paper')
  await typist.press(afterSave)
}
