import { expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DeskApp } from '../harness/desk-app.ts'
import type { Receptionist } from '../harness/receptionist.ts'

/** Ctrl+, and Alt+R, as a person goes there. */
export async function openRoster(person: Receptionist): Promise<void> {
  await person.typist.press('Control+,')
  await expect(person.page.locator('main h1')).toHaveText('设置')
  await person.typist.press('Alt+r')
  await expect(person.page.locator('.roster-screen input').first()).toBeFocused()
}

/** Alt+L, Enter, the file in the system's dialog. */
export async function chooseList(person: Receptionist, path: string): Promise<void> {
  const { page, typist } = person
  // Asked for early: the browser must know before the key that somebody answers the dialog.
  const chooser = page.waitForEvent('filechooser')
  await typist.press('Alt+l')
  await expect(page.locator('.load-roster')).toBeFocused()
  await typist.press('Enter')
  await (await chooser).setFiles(path)
}

export async function loadList(
  person: Receptionist,
  desk: DeskApp,
  content: string | Uint8Array,
): Promise<void> {
  const path = join(desk.documentsFolder, 'list.csv')
  await writeFile(path, content)
  await openRoster(person)
  await chooseList(person, path)
  await expect(person.page.getByTestId('preview')).toBeVisible()
  await person.typist.press('Control+Enter')
  await expect(person.page.getByTestId('roster-done')).toBeVisible()
}
