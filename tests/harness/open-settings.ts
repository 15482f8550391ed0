import { keyOfSection, type SettingsSection } from '../../src/features/settings/settings-sections.ts'
import type { Receptionist } from './receptionist.ts'

/** Ctrl+, and the digit of a section; the focus is then in the section. */
export async function openSettings(
  { page, typist }: Pick<Receptionist, 'page' | 'typist'>,
  section: SettingsSection,
): Promise<void> {
  await typist.press('Control+,')
  await page.locator('.section-list [role="tab"]:focus').waitFor()
  await typist.press(keyOfSection(section))
  await page.locator('#settings-panel :focus, #settings-panel:focus').first().waitFor()
}
