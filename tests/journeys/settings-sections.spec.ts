import { readCatalogue } from '../../scripts/message-catalogue.js'
import { SETTING_INDEX, SETTING_NAMES, type SettingName } from '../../src/features/settings/setting-index.ts'
import { SETTINGS_SECTIONS } from '../../src/features/settings/settings-sections.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { openSettings } from '../harness/open-settings.ts'
import type { Receptionist } from '../harness/receptionist.ts'
import { addColleague, changeTo } from './colleagues.ts'

/** The label as the index names it, in the language a desk begins with. */
function labelOf(name: SettingName): string {
  const found = SETTING_INDEX[name][1]
    .split('.')
    .reduce<unknown>(
      (tree, part) => (tree as Readonly<Record<string, unknown>>)[part],
      readCatalogue('zh-Hans'),
    )
  return String(found)
}

const searchField = ({ page }: Receptionist) => page.locator('.setting-search input')

async function look(person: Receptionist, words: string): Promise<void> {
  await person.typist.press('Escape', '/')
  await expect(searchField(person)).toBeFocused()
  await person.typist.type(words)
}

test('the sections of the settings are walked by key, entered with Enter and left with Esc', async ({
  person,
}) => {
  const { page, typist } = person
  await typist.press('Control+,')
  const chosen = page.locator('.section-list [aria-selected="true"]')
  await expect(chosen).toBeFocused()
  for (const section of SETTINGS_SECTIONS) {
    await expect(chosen).toHaveAttribute('id', `settings-tab-${section}`)
    await expect(chosen).toBeFocused()
    await typist.press('j')
  }
  await expect(chosen).toHaveAttribute('id', `settings-tab-${SETTINGS_SECTIONS[0]}`)
  await typist.press('Enter')
  await expect(page.locator('[data-setting="officeName"] input')).toBeFocused()
  await typist.press('Escape')
  await expect(chosen).toBeFocused()
  await typist.press('k')
  await expect(page.locator('#settings-panel')).toContainText('数据位置')
})

test('every setting is found by its name, and Enter leads to where it stands', async ({ person }) => {
  const { page, typist } = person
  await openSettings(person, 'office')
  for (const name of SETTING_NAMES) {
    const label = labelOf(name)
    await look(person, label)
    const line = page.locator('.setting-search [role="option"]')
    await expect(line.first()).toBeVisible()
    const at = (await line.locator('.label').allTextContents()).indexOf(label)
    expect(at, `${label} is among what is found`).toBeGreaterThanOrEqual(0)
    await typist.press('ArrowDown', String(at + 1))
    await expect(page.locator(`[data-setting="${name}"] :focus, [data-setting="${name}"]:focus`)).toHaveCount(
      1,
    )
  }
})

test('a setting is found by another word for it and by the initials of its pinyin', async ({ person }) => {
  const { page, typist } = person
  await openSettings(person, 'office')
  for (const [words, name] of [
    ['困人', 'liftCompanyPhone'],
    ['yjwz', 'formFooter'],
    ['深色', 'theme'],
  ] as const) {
    await look(person, words)
    await expect(page.locator('.setting-search [role="option"]').first()).toBeVisible()
    await typist.press('Enter')
    await expect(page.locator(`[data-setting="${name}"] :focus`)).toHaveCount(1)
  }
  await look(person, '没有这样的')
  await expect(page.locator('.setting-search [role="status"]')).toContainText('换个词试试')
})

test('§5 whoever does not lead the office reads its settings, with a word why nothing can be changed', async ({
  person,
  desk,
}) => {
  const { page } = person
  await addColleague(person)
  await changeTo(person)
  await openSettings(person, 'calendar')
  const panel = page.locator('#settings-panel')
  await expect(panel).toContainText('这里由经理或总经理改动')
  await expect(panel).toContainText('一般 5天')
  await expect(panel.locator('input')).toHaveCount(0)
  const before = readJournal(desk.dataFolder).length
  await openSettings(person, 'departments')
  await expect(panel).toContainText('工程部')
  expect(readJournal(desk.dataFolder)).toHaveLength(before)
})

test('a department is added, renamed, moved and taken out of use; a case keeps the name it was written with', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const rows = page.locator('.ordered-rows [data-ordered]')
  const names = () =>
    readJournal(desk.dataFolder)
      .filter(({ kind }) => kind === 'settingsChanged')
      .map(({ data }) => data)
      .at(-1)
  await openSettings(person, 'departments')
  const first = await rows.first().getAttribute('data-ordered')
  await person.write('工程维修部')
  await typist.press('Enter')
  await expect(rows.first()).toHaveAttribute('data-ordered', '工程维修部')
  await typist.press('Alt+ArrowDown')
  await expect(rows.nth(1)).toHaveAttribute('data-ordered', '工程维修部')
  await expect(rows.nth(1).locator('input').first()).toBeFocused()
  await typist.press('Alt+Delete')
  await expect(page.locator('.ordered-rows')).toContainText('已停用')
  await expect.poll(names).toMatchObject({ formerDepartments: [{ name: '工程维修部' }] })
  expect(first).not.toBe('工程维修部')
})
