import type { Page } from '@playwright/test'

/** A settings file of another office, newer format and faults by choice. */
export function settingsFileText(settings: object, parts: object = {}): string {
  return JSON.stringify({
    kind: 'tingsu-settings',
    format: 1,
    office: '湖东新村服务中心',
    appVersion: '9.9.9',
    settings,
    ...parts,
  })
}

/** Chooses a file in the section of the settings file, as the system's dialog would. */
export function handSettings(page: Page, content: string): Promise<void> {
  return page
    .locator('[data-setting="settingsFile"] input[type="file"]')
    .setInputFiles({ name: '设置.json', mimeType: 'application/json', buffer: Buffer.from(content) })
}
