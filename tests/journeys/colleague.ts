import { expect } from '@playwright/test'
import type { Receptionist } from '../harness/receptionist.ts'

const COLLEAGUE = { name: '何苗', pin: '4711' }

/**
 * Ctrl+, down to the name of a new colleague; the role that is offered is the receptionist's. `unread` = the list on the
 * screen need not have them yet.
 */
export async function addColleague(
  { page, typist }: Receptionist,
  until: 'listed' | 'unread' = 'listed',
): Promise<void> {
  await typist.press('Control+,')
  await expect(page.getByRole('heading', { name: '设置' })).toBeVisible()
  await expect(page.locator('main [role="radio"]:focus:not([data-intake] *)')).toHaveCount(1)
  const name = page.locator('.add-staff input').first()
  await typist.press('Enter', 'Enter', 'Enter', 'Enter')
  await expect(name).toBeFocused()
  await typist.type(COLLEAGUE.name)
  await typist.press('Enter', 'Enter')
  await typist.type(COLLEAGUE.pin)
  await typist.press('Enter')
  await expect(page.locator('.add-staff')).toContainText('已添加何苗')
  if (until === 'unread') return
  await expect(page.locator('.people')).toContainText('何苗 前台客服')
}

/** Ctrl+L, Alt+S, the second of the names, their PIN. */
export async function changeOver(person: Receptionist): Promise<void> {
  const { page, typist } = person
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.press('Alt+s')
  await expect(page.locator('.sign-in-screen [role="radio"]:focus')).toHaveCount(1)
  await typist.press('2')
  await person.signIn(COLLEAGUE.pin)
  await expect(page.getByRole('banner')).toContainText('值班 何苗')
}
