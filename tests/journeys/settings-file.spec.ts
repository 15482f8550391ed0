import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskApp } from '../harness/desk-app.ts'
import { handSettings, settingsFileText } from '../harness/hand-settings.ts'
import { readJournal } from '../harness/journal-reader.ts'
import { expect, test } from '../harness/journey-fixture.ts'
import { openSettings } from '../harness/open-settings.ts'
import type { Receptionist } from '../harness/receptionist.ts'

const parts = ({ page }: Receptionist) => ({
  section: page.locator('[data-setting="settingsFile"]'),
  preview: page.getByTestId('settings-preview'),
  faults: page.getByTestId('settings-file-faults'),
  row: (line: string) => page.locator(`[data-line="${line}"]`),
})
const changes = (desk: DeskApp) =>
  readJournal(desk.dataFolder).filter(({ kind }) => kind === 'settingsChanged')

test('the settings leave as a file; after changes it is shown setting by setting, and a part of it is taken', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { section, preview, row } = parts(person)
  const phone = page.locator('[data-setting="officePhone"] input')
  await openSettings(person, 'office')
  const phoneBefore = await phone.inputValue()
  await section.getByRole('button', { name: '导出设置' }).focus()
  await desk.answerDialogs(desk.documentsFolder)
  await typist.press('Enter')
  await expect(section).toContainText('已存为 设置-')
  const name = readdirSync(desk.documentsFolder).find((each) => each.startsWith('设置-')) ?? ''
  const file = readFileSync(join(desk.documentsFolder, name), 'utf8')
  expect(file).not.toContain('staff')

  await handSettings(page, file)
  await expect(preview).toContainText('与现在的一样')
  await typist.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(section.locator('button', { hasText: '读入设置文件' })).toBeFocused()

  for (const [setting, words] of [
    ['officePhone', '0512-1'],
    ['liftCompanyPhone', '0512-2'],
  ] as const) {
    await page.locator(`[data-setting="${setting}"] input`).focus()
    await person.write(words)
    await typist.press('Enter')
    await expect.poll(() => changes(desk).at(-1)?.data).toEqual({ [setting]: words })
  }
  const written = changes(desk).length

  await handSettings(page, file)
  await expect(row('officePhone')).toBeFocused()
  await expect(row('officePhone')).toContainText('现在0512-1')
  await expect(row('officePhone')).toContainText(`改为${phoneBefore}`)
  await expect(row('liftCompanyPhone')).toContainText('现在0512-2')
  await expect(preview).toContainText('已选 2 项，共 2 项')
  await typist.press('Escape')
  expect(changes(desk)).toHaveLength(written)

  await handSettings(page, file)
  await expect(row('officePhone')).toBeFocused()
  await typist.press('j', 'Space')
  await expect(row('liftCompanyPhone')).toHaveAttribute('aria-checked', 'false')
  await typist.press('Control+Enter')
  await expect(section).toContainText('已保存')
  await expect(phone).toHaveValue(phoneBefore)
  expect(changes(desk)).toHaveLength(written + 1)
  expect(changes(desk).at(-1)?.data).toEqual({ officePhone: phoneBefore })
  await expect(page.locator('[data-setting="liftCompanyPhone"] input')).toHaveValue('0512-2')
})

test('a file that is damaged, newer, of something else or with a fault changes nothing and says why', async ({
  person,
  desk,
}) => {
  const { page } = person
  const { faults, preview } = parts(person)
  await openSettings(person, 'office')
  const written = changes(desk).length
  for (const [content, words] of [
    [settingsFileText({ warningMinutes: 5 }).slice(0, -9), '已损坏'],
    [settingsFileText({}, { format: 2 }), '较新的版本（9.9.9）'],
    ['{"format":2,"id":"pack"}', '这不是听诉台的设置文件'],
    [settingsFileText({ warningMinutes: 5, afterSave: 'burn' }), '“保存之后”：内容不对'],
    [settingsFileText({ staff: [] }), '“staff”：这个版本没有这项设置'],
  ] as const) {
    await handSettings(page, content)
    await expect(faults).toContainText(words)
    await expect(faults).toContainText('什么都没有改')
    await expect(preview).toHaveCount(0)
  }
  expect(changes(desk)).toHaveLength(written)
})

test('from another office: its name, telephone and address are not chosen until somebody chooses them', async ({
  person,
  desk,
}) => {
  const { page, typist } = person
  const { preview, row } = parts(person)
  await openSettings(person, 'office')
  await handSettings(
    page,
    settingsFileText({
      officeName: '湖东新村',
      officePhone: '8',
      officeAddress: '湖东路',
      warningMinutes: 7,
    }),
  )
  await expect(preview).toContainText('文件来自别的单位')
  for (const line of ['officeName', 'officePhone', 'officeAddress'])
    await expect(row(line)).toHaveAttribute('aria-checked', 'false')
  await expect(row('warningMinutes')).toHaveAttribute('aria-checked', 'true')
  await typist.press('Control+Enter')
  await expect.poll(() => changes(desk).at(-1)?.data).toEqual({ warningMinutes: 7 })
})
