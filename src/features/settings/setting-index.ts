import type { SettingsSection } from './settings-sections.ts'

/** What can be looked for, with the section it stands in and the message that is its label. */
export const SETTING_INDEX = {
  officeName: ['office', 'settings.identity.officeName'],
  officePhone: ['office', 'settings.identity.officePhone'],
  officeAddress: ['office', 'settings.identity.officeAddress'],
  liftCompanyPhone: ['office', 'settings.emergency.liftCompanyPhone'],
  dutyEngineerPhone: ['office', 'settings.emergency.dutyEngineerPhone'],
  gasCompanyPhone: ['office', 'settings.emergency.gasCompanyPhone'],
  roster: ['office', 'roster.title'],
  settingsFile: ['office', 'settings.file.title'],
  departments: ['departments', 'settings.departments.title'],
  serviceCategories: ['categories', 'settings.categories.title'],
  staffList: ['staff', 'settings.staff'],
  addStaff: ['staff', 'settings.addStaff'],
  ownPin: ['staff', 'settings.pin.own'],
  limits: ['calendar', 'settings.limits.title'],
  hours: ['calendar', 'settings.hours.title'],
  holidays: ['calendar', 'settings.holidays.title'],
  warningMinutes: ['calendar', 'notices.setting.warningMinutes'],
  coverAfterMinutes: ['calendar', 'settings.idle.coverAfterMinutes'],
  groupLimits: ['calendar', 'settings.group.title'],
  afterSave: ['forms', 'settings.afterSave'],
  formScript: ['forms', 'settings.formScript'],
  formPrefix: ['forms', 'settings.identity.formPrefix'],
  formFooter: ['forms', 'settings.identity.formFooter'],
  hasSealPlace: ['forms', 'settings.identity.hasSealPlace'],
  officeLogo: ['forms', 'settings.identity.logo'],
  formClauses: ['forms', 'settings.identity.clauseOf'],
  printers: ['forms', 'settings.printers.title'],
  formsFolder: ['destinations', 'settings.formsFolder'],
  exportFolders: ['destinations', 'settings.destinations.exports'],
  language: ['look', 'settings.language'],
  theme: ['look', 'settings.theme'],
  textSize: ['look', 'settings.textSize'],
  traditionalWords: ['look', 'settings.traditional.title'],
  keys: ['keys', 'settings.keys.title'],
  dataFolder: ['computer', 'settings.dataFolder'],
} as const satisfies Readonly<Record<string, readonly [SettingsSection, string]>>

export type SettingName = keyof typeof SETTING_INDEX

/** Settings that a PC without a system of its own, the browser, has not. */
export const NOT_IN_BROWSER: readonly SettingName[] = ['printers', 'formsFolder', 'exportFolders']

/** Every setting that can be looked for. */
export const SETTING_NAMES = Object.keys(SETTING_INDEX) as readonly SettingName[]
