import { SETTINGS_SECTIONS } from '../../src/features/settings/settings-sections.ts'
import { handSettings, settingsFileText } from './hand-settings.ts'
import { openSettings } from './open-settings.ts'
import type { Receptionist } from './receptionist.ts'
import type { Visit } from './tour-visit.ts'

/** Every section of the settings, and what is found for a word. */
export async function tourSettings(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  for (const section of SETTINGS_SECTIONS) {
    await openSettings(person, section)
    await visit(`settings-${section}`)
    if (section !== 'staff') continue
    await typist.press('Enter')
    await page.locator('.staff-member-editor input:focus').waitFor()
    await visit('settings-colleague')
  }
  await typist.press('Escape', '/')
  await page.locator('.setting-search input:focus').waitFor()
  await typist.type('pdf')
  await page.locator('.setting-search [role="option"]').first().waitFor()
  await visit('settings-search')
  await typist.press('Escape')
  await tourSettingsFile(person, visit)
  await typist.press('Escape', 'F2')
}

const HANDED = {
  officePhone: '0512-88888888',
  officeAddress: '湖东路 1 号',
  departments: [{ name: '工程维修与设施设备保障部', phone: '8001' }],
  holidays: { '2026-10-01': { kind: 'closed', name: '国庆节' } },
  hours: { opensAtMinutes: 480, closesAtMinutes: 1080, workDays: [0, 1, 2, 3, 4, 5, 6] },
  formClauses: { F01: '本单一式两联，客户联请您保管好，领回材料时带来。' },
}

/** A settings file with faults, and one that may be taken; nothing is. */
export async function tourSettingsFile(person: Receptionist, visit: Visit): Promise<void> {
  const { page, typist } = person
  await openSettings(person, 'office')
  await handSettings(page, settingsFileText({ hours: 1, staff: [] }))
  await page.getByTestId('settings-file-faults').waitFor()
  await visit('settings-file-faults')
  await handSettings(page, settingsFileText(HANDED))
  await page.locator('[data-line]:focus').waitFor()
  await visit('settings-file-preview')
  await typist.press('Escape')
  await page.getByTestId('settings-preview').waitFor({ state: 'detached' })
}
