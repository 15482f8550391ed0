import { openSettings } from '../harness/open-settings.ts'
import { expect } from '@playwright/test'
import { OFFICE, type Receptionist } from '../harness/receptionist.ts'

/** Somebody else at the desk. */
export interface Colleague {
  readonly name: string
  readonly pin: string
  /** Digits that turn roles on or off from the receptionist's, which is offered. */
  readonly roleKeys: readonly string[]
}

export const RECEPTIONIST: Colleague = { name: '何苗', pin: '4711', roleKeys: [] }
/** Whoever set the office up: every role. */
export const MANAGER: Pick<Colleague, 'name' | 'pin'> = { name: OFFICE.staff, pin: OFFICE.pin }

/**
 * Ctrl+, down to the name of a new colleague, their roles, their PIN. `unread` = the list on the screen need not have
 * them yet.
 */
export async function addColleague(
  { page, typist }: Receptionist,
  colleague = RECEPTIONIST,
  until: 'listed' | 'unread' = 'listed',
): Promise<void> {
  await openSettings({ page, typist }, 'staff')
  await typist.press('Alt+n')
  const name = page.locator('.add-staff input').first()
  await expect(name).toBeFocused()
  await typist.type(colleague.name)
  await typist.press('Enter', ...colleague.roleKeys, 'Enter')
  await typist.type(colleague.pin)
  await typist.press('Enter')
  await expect(page.locator('.add-staff')).toContainText(`已添加${colleague.name}`)
  if (until === 'listed') await expect(page.locator('.people')).toContainText(colleague.name)
}

/** Ctrl+L, Alt+S, the digit before the name, the PIN. */
export async function changeTo(
  person: Receptionist,
  who: Pick<Colleague, 'name' | 'pin'> = RECEPTIONIST,
): Promise<void> {
  const { page, typist } = person
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.press('Alt+s')
  await expect(page.locator('.sign-in-screen [role="radio"]:focus')).toHaveCount(1)
  const option = page.locator('.sign-in-screen [role="radio"]').filter({ hasText: who.name })
  await typist.press((await option.getAttribute('aria-keyshortcuts')) ?? '')
  await person.signIn(who.pin)
  await expect(page.getByRole('banner')).toContainText(`值班 ${who.name}`)
}
