import type { EventEnvelope } from './event.ts'
import { ROLES, type Role } from './case-vocabulary.ts'
import { orderEvents } from './event-order.ts'
import { withHolidayChanges } from './holidays.ts'
import { withLimitChanges, type OfficeLimits } from './limits.ts'
import { withCategoryChanges } from './service-categories.ts'
import { isLogo, MOST_IDENTITY_CHARACTERS, withClauseChanges } from './office-identity.ts'
import {
  AFTER_SAVE_ACTIONS,
  DEFAULT_SETTINGS,
  FORM_SCRIPTS,
  SETTING_LIMITS,
  type OfficeSettings,
  type StaffMember,
} from './office.ts'
import { withTraditionalWordChanges } from './traditional-words.ts'
import { changed, type StaffChange } from './staff.ts'

const isText = (value: unknown): value is string => typeof value === 'string'
const isWithin =
  ({ least, most }: { readonly least: number; readonly most: number }) =>
  (value: unknown) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const isMinuteOfDay = isWithin({ least: 0, most: 24 * 60 })
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKnownColumns = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      isRecord(each) &&
      isText(each['signature']) &&
      isRecord(each['places']) &&
      Object.values(each['places']).every(isWithin({ least: 0, most: 200 })),
  )

const isTextOf =
  (most: number) =>
  (value: unknown): boolean =>
    isText(value) && value.length <= most

const areDepartments = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((each) => isRecord(each) && isText(each['name']) && isText(each['phone']))

type PlainSetting = Exclude<
  keyof OfficeSettings,
  'limits' | 'holidays' | 'formClauses' | 'serviceCategories' | 'traditionalWords'
>

/** What a value of each setting must be; one that is not is left aside, the older value stays. */
const SETTING_SHAPES = {
  officeName: isText,
  officePhone: isText,
  departments: areDepartments,
  formerDepartments: areDepartments,
  hours: (value) =>
    isRecord(value) &&
    isMinuteOfDay(value['opensAtMinutes']) &&
    isMinuteOfDay(value['closesAtMinutes']) &&
    Array.isArray(value['workDays']) &&
    value['workDays'].every(isWithin({ least: 0, most: 6 })),
  afterSave: (value) => AFTER_SAVE_ACTIONS.some((action) => action === value),
  formScript: (value) => FORM_SCRIPTS.some((script) => script === value),
  groupHouseholds: isWithin(SETTING_LIMITS.groupHouseholds),
  groupWindowDays: isWithin(SETTING_LIMITS.groupWindowDays),
  warningMinutes: isWithin(SETTING_LIMITS.warningMinutes),
  coverAfterMinutes: isWithin(SETTING_LIMITS.coverAfterMinutes),
  liftCompanyPhone: isText,
  dutyEngineerPhone: isText,
  gasCompanyPhone: isText,
  rosterColumns: isKnownColumns,
  officeAddress: isTextOf(MOST_IDENTITY_CHARACTERS.officeAddress),
  formPrefix: isTextOf(MOST_IDENTITY_CHARACTERS.formPrefix),
  formFooter: isTextOf(MOST_IDENTITY_CHARACTERS.formFooter),
  hasSealPlace: (value) => typeof value === 'boolean',
  officeLogo: isLogo,
} satisfies Record<PlainSetting, (value: unknown) => boolean>

/** The settings of an office from the events of its settings stream, in any order (ADR 1). */
export function foldSettings(events: readonly EventEnvelope[]): OfficeSettings {
  return orderEvents(events)
    .events.filter((event) => event.kind === 'settingsChanged')
    .reduce((settings, event) => withSettingsChange(settings, event.data), DEFAULT_SETTINGS)
}

/** The settings after a change; what cannot be read is left aside, the older value stays. */
export function withSettingsChange(settings: OfficeSettings, data: unknown): OfficeSettings {
  if (!isRecord(data)) return settings
  const readable = Object.entries(SETTING_SHAPES).filter(([key, hasShape]) => hasShape(data[key]))
  return {
    ...settings,
    ...Object.fromEntries(readable.map(([key]) => [key, data[key]])),
    limits: withLimitChanges(withEarlierCounts(settings.limits, data), data['limits']),
    holidays: withHolidayChanges(settings.holidays, data['holidays']),
    formClauses: withClauseChanges(settings.formClauses, data['formClauses']),
    serviceCategories: withCategoryChanges(settings.serviceCategories, data['serviceCategories']),
    traditionalWords: withTraditionalWordChanges(settings.traditionalWords, data['traditionalWords']),
  }
}

/** Two limits were settings of their own before there were classes (ADR 24). */
function withEarlierCounts(limits: OfficeLimits, data: Record<string, unknown>): OfficeLimits {
  const { resolutionDays, handOverMinutes } = data
  return withLimitChanges(limits, {
    ordinary: {
      resolution: { amount: resolutionDays, unit: 'days', clock: 'natural' },
      handOver: { amount: handOverMinutes, unit: 'minutes', clock: 'natural' },
    },
  })
}

/** The members of staff from the events of their streams, in the order in which they were added; `''` = name erased. */
export function foldStaff(events: readonly EventEnvelope[]): readonly StaffMember[] {
  const staff = new Map<string, StaffMember>()
  for (const event of orderEvents(events).events) {
    if (!isRecord(event.data)) continue
    const staffId = event.stream.id
    const name = nameIn(event)
    const before = staff.get(staffId)
    if (event.kind === 'staffAdded')
      staff.set(staffId, { staffId, name: name ?? '', roles: knownRoles(event.data['roles']) })
    else if (event.kind === 'staffChanged' && before !== undefined)
      staff.set(staffId, changed(before, { name, ...changeIn(event.data) }))
  }
  return [...staff.values()]
}

function nameIn({ personal }: EventEnvelope): string | undefined {
  const content = personal?.content
  const name = isRecord(content) ? content['name'] : undefined
  return isText(name) ? name : undefined
}

/** Roles that this version does not know are no reason to leave somebody without any. */
function changeIn(data: Record<string, unknown>): StaffChange {
  const roles = knownRoles(data['roles'])
  const hasLeft = data['hasLeft']
  return {
    roles: roles.length > 0 ? roles : undefined,
    hasLeft: typeof hasLeft === 'boolean' ? hasLeft : undefined,
  }
}

function knownRoles(value: unknown): readonly Role[] {
  return Array.isArray(value) ? ROLES.filter((role) => value.includes(role)) : []
}
