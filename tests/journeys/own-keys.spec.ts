import { expect, test } from '../harness/journey-fixture.ts'
import { openSettings } from '../harness/open-settings.ts'
import type { Receptionist } from '../harness/receptionist.ts'

const cap = ({ page }: Receptionist) => page.locator('.shell-header .cover kbd')

/** To the line of a command in the table of keys, by its name. */
async function toLine(person: Receptionist, name: string): Promise<void> {
  const { page, typist } = person
  await openSettings(person, 'keys')
  await typist.type(name)
  await typist.press('Enter')
  await expect(page.locator('[data-key-line]:focus')).toHaveCount(1)
  await typist.press('Enter')
  await expect(page.locator('[data-key-line]:focus')).toContainText('请按新的键')
}

test('a key is changed: the cap, help and the key itself follow, and it is still so after a start', async ({
  person,
}) => {
  const { page, typist } = person
  await toLine(person, '遮屏')
  await typist.press('Control+n')
  await expect(page.locator('.problem')).toContainText('Ctrl N 归系统')
  await typist.press('x')
  await expect(page.locator('.problem')).toContainText('会打进文字里')
  await typist.press('Control+ArrowDown')
  await expect(cap(person)).toHaveText('Ctrl ↓')
  await typist.press('F1')
  await expect(page.locator('.help-panel')).toContainText('Ctrl ↓')
  await typist.press('Escape')
  await typist.press('Control+l')
  await expect(page.locator('.app-shell')).toBeVisible()
  await page.reload()
  await person.recordsOpen()
  await expect(cap(person)).toHaveText('Ctrl ↓')
  await typist.press('Control+ArrowDown')
  await person.signIn()
})

test('a key that another command has is shown with its name, changes places when it is pressed again, and all come back', async ({
  person,
}) => {
  const { page, typist } = person
  await toLine(person, '遮屏')
  await typist.press('F3')
  await expect(page.locator('.problem')).toContainText('F3 现在是“工作台”')
  await typist.press('Escape')
  await expect(cap(person)).toHaveText('Ctrl L')
  await typist.press('Enter', 'F3', 'F3')
  await expect(cap(person)).toHaveText('F3')
  await expect(page.locator('.shell-rail')).toContainText('Ctrl L')
  await typist.press('Control+l')
  await expect(page.locator('.shell-rail .is-here')).toContainText('工作台')
  await openSettings(person, 'keys')
  await typist.press('Alt+Backspace')
  await expect(cap(person)).toHaveText('Ctrl L')
})
