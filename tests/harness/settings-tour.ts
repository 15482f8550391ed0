import { SETTINGS_SECTIONS } from '../../src/features/settings/settings-sections.ts'
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
  await typist.press('Escape', 'F2')
}
