import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { openSettings } from '../harness/open-settings.ts'
import { addColleague, changeTo, MANAGER, RECEPTIONIST } from './colleagues.ts'

test('§6 a manager renames a colleague, sets a new PIN, and lets them leave; the colleague signs in no more', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  await addColleague(person)
  await openSettings(person, 'staff')
  const people = page.locator('.people .person')
  await expect(people.first()).toBeFocused()
  await typist.press('Tab', 'Enter')
  const editor = page.locator('.staff-member-editor')
  await expect(editor.locator('input').first()).toBeFocused()
  await person.write('何淼')
  await typist.press('Enter')
  await expect(people.nth(1)).toContainText('何淼')
  await typist.press('Enter')
  for (const pin of ['5555', '5555']) {
    await typist.type(pin)
    await typist.press('Enter')
  }
  await expect(editor.getByRole('status')).toContainText('已给何淼设了新 PIN')
  await changeTo(person, { name: '何淼', pin: '5555' })

  // Their own PIN, with the old one.
  await openSettings(person, 'staff')
  await expect(page.locator('.own-pin input').first()).toBeFocused()
  for (const pin of ['5555', '6666', '6666']) {
    await typist.type(pin)
    await typist.press('Enter')
  }
  await expect(page.locator('.own-pin').getByRole('status')).toContainText('PIN 已改')
  await changeTo(person, MANAGER)

  await openSettings(person, 'staff')
  await typist.press('Tab', 'Enter')
  await editor.locator('button').focus()
  await typist.press('Enter')
  await expect(people.nth(1)).toContainText('已离岗')
  await typist.press('Control+l')
  await expect(page.locator('.sign-in-screen input')).toBeFocused()
  await typist.press('Alt+s')
  const options = page.locator('.sign-in-screen [role="radio"]')
  await expect(options).toHaveCount(1)
  await expect(options).not.toContainText(RECEPTIONIST.name)
  const kinds = readJournal(desk.dataFolder).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'staffPinSet')).toHaveLength(1)
  expect(JSON.stringify(readJournal(desk.dataFolder))).not.toContain('5555')
})
