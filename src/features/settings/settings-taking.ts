import { FORM_IDS } from '../../domain/case-vocabulary.ts'
import { withSettingsChange } from '../../domain/fold-office.ts'
import { holidayChanges } from '../../domain/holidays.ts'
import { LIMIT_NAMES, URGENCY_CLASSES, type LimitChanges, type OfficeLimits } from '../../domain/limits.ts'
import type { FormClauses } from '../../domain/office-identity.ts'
import type { OfficeSettings, SettingsChange } from '../../domain/office.ts'
import type { TraditionalWordChanges, TraditionalWords } from '../../domain/traditional-words.ts'
import type { OfficeSettingName } from './office-setting-texts.ts'
import { contentOf, lineOf, type ReadSettings } from './settings-file.ts'

/** One setting that a file would change. */
export interface SettingNews {
  readonly line: OfficeSettingName
  /** The settings as they were if this one alone were taken. */
  readonly after: OfficeSettings
}

/** They say which office it is: another office's are not meant unless somebody says so. */
const OF_ONE_OFFICE: readonly OfficeSettingName[] = [
  'officeName',
  'officePhone',
  'officeAddress',
  'officeLogo',
]

/** What would change, setting by setting. */
export function settingNews(current: OfficeSettings, file: ReadSettings): readonly SettingNews[] {
  return [...new Set(file.names.map(lineOf))]
    .map((line) => ({ line, after: withSettingsChange(current, settingsTaken(current, file, [line])) }))
    .filter(({ after }) => contentOf(after) !== contentOf(current))
}

/** Which of them are chosen before anybody chose. */
export function markedAtFirst(
  current: OfficeSettings,
  file: ReadSettings,
  news: readonly SettingNews[],
): readonly OfficeSettingName[] {
  const isOwnFile = file.office === current.officeName
  return news.map(({ line }) => line).filter((line) => isOwnFile || !OF_ONE_OFFICE.includes(line))
}

/** The one change that takes the chosen settings; of those that merge part by part (ADR 24) only what differs. */
export function settingsTaken(
  current: OfficeSettings,
  { names, settings }: ReadSettings,
  lines: readonly OfficeSettingName[],
): SettingsChange {
  const taken = new Set(names.filter((name) => lines.includes(lineOf(name))))
  return {
    ...Object.fromEntries([...taken].map((name) => [name, settings[name]] as [string, unknown])),
    ...(taken.has('limits') && { limits: limitChanges(current.limits, settings.limits) }),
    ...(taken.has('holidays') && { holidays: holidayChanges(current.holidays, settings.holidays) }),
    ...(taken.has('formClauses') && {
      formClauses: clauseChanges(current.formClauses, settings.formClauses),
    }),
    ...(taken.has('traditionalWords') && {
      traditionalWords: wordChanges(current.traditionalWords, settings.traditionalWords),
    }),
  }
}

function limitChanges(from: OfficeLimits, to: OfficeLimits): LimitChanges {
  const changed = (urgencyClass: (typeof URGENCY_CLASSES)[number]) =>
    LIMIT_NAMES.filter((name) => contentOf(from[urgencyClass][name]) !== contentOf(to[urgencyClass][name]))
  return Object.fromEntries(
    URGENCY_CLASSES.filter((each) => changed(each).length > 0).map((each) => [
      each,
      Object.fromEntries(changed(each).map((name) => [name, to[each][name]])),
    ]),
  )
}

/** A form that has a clause and has none in the file loses it. */
function clauseChanges(from: FormClauses, to: FormClauses): FormClauses {
  return Object.fromEntries(
    FORM_IDS.filter((formId) => (from[formId] ?? '') !== (to[formId] ?? '')).map((formId) => [
      formId,
      to[formId] ?? '',
    ]),
  )
}

/** A word the file does not change is written as converted again. */
function wordChanges(from: TraditionalWords, to: TraditionalWords): TraditionalWordChanges {
  const words = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return Object.fromEntries(
    words.filter((word) => from[word] !== to[word]).map((word) => [word, to[word] ?? null]),
  )
}
