import { withSettingsChange } from '../../domain/fold-office.ts'
import { DEFAULT_SETTINGS, type OfficeSettings } from '../../domain/office.ts'
import type { OfficeSettingName } from './office-setting-texts.ts'

const FILE_KIND = 'tingsu-settings'
export const SETTINGS_FORMAT = 1
/** A logo is 40,000; all the rest is a few pages. */
const MOST_CHARACTERS = 500_000
const MOST_TEXT_CHARACTERS = 300

/** All but the titles of lists an office was handed: nobody decided them, and a row of people may stand there. */
export type CarriedSetting = Exclude<keyof OfficeSettings, 'rosterColumns'>

/** Settings that are read and taken together with another one. */
const WITHIN = {
  formerDepartments: 'departments',
  groupHouseholds: 'groupLimits',
  groupWindowDays: 'groupLimits',
} as const satisfies Partial<Record<CarriedSetting, OfficeSettingName>>

const isCarried = (name: string): name is CarriedSetting =>
  Object.hasOwn(DEFAULT_SETTINGS, name) && name !== 'rosterColumns'
const isWithin = (name: CarriedSetting): name is keyof typeof WITHIN => Object.hasOwn(WITHIN, name)

/** Under which name a setting is shown; one without a name does not compile. */
export const lineOf = (name: CarriedSetting): OfficeSettingName => (isWithin(name) ? WITHIN[name] : name)

/** Why a setting of a file cannot be taken; `line` is absent where this version knows no such setting. */
export interface SettingFault {
  readonly setting: string
  readonly line?: OfficeSettingName
}

/** A file that may be taken: `names` are the settings it holds, the others of `settings` are supplied ones. */
export interface ReadSettings {
  readonly kind: 'ready'
  readonly office: string
  readonly appVersion: string
  readonly names: readonly CarriedSetting[]
  readonly settings: OfficeSettings
}

/** What a file that was chosen is; nothing has happened yet. */
export type SettingsReading =
  | ReadSettings
  | { readonly kind: 'tooLarge' | 'notJson' | 'notSettings' }
  | { readonly kind: 'newer'; readonly appVersion: string }
  | { readonly kind: 'faulty'; readonly faults: readonly SettingFault[] }

/** The settings of an office as the text of a file: no staff, no PIN, nobody's data. */
export function settingsFile(settings: OfficeSettings, appVersion: string): string {
  const carried = Object.entries(settings).filter(([name]) => isCarried(name))
  const file = {
    kind: FILE_KIND,
    format: SETTINGS_FORMAT,
    office: settings.officeName,
    appVersion,
    settings: Object.fromEntries(carried),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads the text of a file; every setting that cannot be taken is named, and then none is. */
export function readSettingsFile(text: string): SettingsReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'tooLarge' }
  const file = parsed(text)
  if (file === undefined) return { kind: 'notJson' }
  if (!isRecord(file) || file['kind'] !== FILE_KIND) return { kind: 'notSettings' }
  const appVersion = textOf(file['appVersion'])
  const { format, settings } = file
  if (!Number.isInteger(format) || Number(format) < 1) return { kind: 'notSettings' }
  if (Number(format) > SETTINGS_FORMAT) return { kind: 'newer', appVersion }
  if (!isRecord(settings)) return { kind: 'notSettings' }
  const faults = Object.entries(settings).flatMap(([name, value]) => faultOf(name, value))
  if (faults.length > 0) return { kind: 'faulty', faults }
  return {
    kind: 'ready',
    office: textOf(file['office']),
    appVersion,
    names: Object.keys(settings).filter(isCarried),
    settings: withSettingsChange(DEFAULT_SETTINGS, settings),
  }
}

/** A value is readable when the office's settings would hold all of it; so every setting brings its own check. */
function faultOf(name: string, value: unknown): readonly SettingFault[] {
  if (!isCarried(name)) return [{ setting: name }]
  const held = withSettingsChange(DEFAULT_SETTINGS, { [name]: value })[name]
  const isTooLong = typeof value === 'string' && name !== 'officeLogo' && value.length > MOST_TEXT_CHARACTERS
  const isNameless = name === 'officeName' && textOf(value).trim() === ''
  if (contentOf(held) === contentOf(value) && !isTooLong && !isNameless) return []
  return [{ setting: name, line: lineOf(name) }]
}

/** Two values are the same in whatever order their parts were written. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MOST_TEXT_CHARACTERS) : ''
