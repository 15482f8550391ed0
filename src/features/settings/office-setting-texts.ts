import type { useI18n } from 'vue-i18n'
import { FORM_IDS } from '../../domain/case-vocabulary.ts'
import { LIMIT_NAMES, URGENCY_CLASSES } from '../../domain/limits.ts'
import type { OfficeSettings } from '../../domain/office.ts'
import { categoriesInUse, categoryName } from '../../domain/service-categories.ts'
import { holidayLine, holidayRanges } from '../../domain/typed-holidays.ts'
import type { SettingName } from './setting-index.ts'
import { minuteOfDayText } from './typed-minute-of-day.ts'

type Translate = ReturnType<typeof useI18n>['t']

/** A setting in words; '' = nothing is set. */
type Text = (settings: OfficeSettings, t: Translate) => string

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const

/** What the office has decided, as whoever may not change it reads it. */
const TEXTS = {
  officeName: ({ officeName }) => officeName,
  officePhone: ({ officePhone }) => officePhone,
  officeAddress: ({ officeAddress }) => officeAddress,
  liftCompanyPhone: ({ liftCompanyPhone }) => liftCompanyPhone,
  dutyEngineerPhone: ({ dutyEngineerPhone }) => dutyEngineerPhone,
  gasCompanyPhone: ({ gasCompanyPhone }) => gasCompanyPhone,
  departments: ({ departments, formerDepartments }, t) =>
    [
      ...departments.map(({ name, phone }) => `${name} ${phone}`.trim()),
      ...formerDepartments.map(({ name }) => t('settings.formerOf', { name })),
    ].join('\n'),
  serviceCategories: ({ serviceCategories }, t) =>
    categoriesInUse(serviceCategories)
      .map((code) => categoryName(serviceCategories, code) ?? t(`vocabulary.serviceCategory.${code}`))
      .join('\n'),
  limits: (settings, t) => LIMIT_NAMES.map((name) => limitLine(settings, name, t)).join('\n'),
  hours: ({ hours }, t) =>
    [
      `${minuteOfDayText(hours.opensAtMinutes)}–${minuteOfDayText(hours.closesAtMinutes)}`,
      ...WEEK.filter((day) => hours.workDays.includes(day)).map((day) =>
        t(`settings.weekdays.${String(day)}`),
      ),
    ].join(' '),
  holidays: ({ holidays }) => holidayRanges(holidays, '').map(holidayLine).join('\n'),
  warningMinutes: ({ warningMinutes }, t) => `${String(warningMinutes)} ${t('notices.setting.minutes')}`,
  coverAfterMinutes: ({ coverAfterMinutes }, t) => t('settings.idle.minutes', { count: coverAfterMinutes }),
  groupLimits: ({ groupHouseholds, groupWindowDays }, t) =>
    [
      `${String(groupHouseholds)} ${t('settings.group.households')}`,
      `${String(groupWindowDays)} ${t('settings.group.days')}`,
    ].join(' / '),
  afterSave: ({ afterSave }, t) => t(`session.afterSave.${afterSave}`),
  formScript: ({ formScript }, t) => t(`settings.languages.${formScript}`),
  formPrefix: ({ formPrefix }) => formPrefix,
  formFooter: ({ formFooter }) => formFooter,
  hasSealPlace: ({ hasSealPlace }, t) => t(`settings.identity.${hasSealPlace ? 'yes' : 'no'}`),
  officeLogo: ({ officeLogo }, t) => t(`settings.identity.${officeLogo === '' ? 'no' : 'yes'}`),
  formClauses: ({ formClauses }) =>
    FORM_IDS.filter((formId) => (formClauses[formId] ?? '') !== '')
      .map((formId) => `${formId} ${formClauses[formId] ?? ''}`)
      .join('\n'),
  traditionalWords: ({ traditionalWords }) =>
    Object.entries(traditionalWords)
      .map(([converted, said]) => `${converted} → ${said}`)
      .join('\n'),
} as const satisfies Partial<Record<SettingName, Text>>

/** A setting that is the office's and no PC's. */
export type OfficeSettingName = keyof typeof TEXTS

export const OFFICE_SETTING_NAMES = Object.keys(TEXTS) as readonly OfficeSettingName[]

/** The words of a setting of the office, several lines of some; '' = nothing is set. */
export function officeSettingText(name: OfficeSettingName, settings: OfficeSettings, t: Translate): string {
  return TEXTS[name](settings, t)
}

function limitLine({ limits }: OfficeSettings, name: (typeof LIMIT_NAMES)[number], t: Translate): string {
  const values = URGENCY_CLASSES.map((urgencyClass) => {
    const { unit, clock, amount } = limits[urgencyClass][name]
    return `${t(`settings.limits.class.${urgencyClass}`)} ${t(`settings.limits.short.${unit}.${clock}`, { amount })}`
  })
  return `${t(`settings.limits.name.${name}`)} ${values.join(' / ')}`
}
