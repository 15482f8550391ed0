import type { Role } from './case-vocabulary.ts'
import type { KnownColumns } from './roster-layout.ts'
import type { HolidayChanges, Holidays } from './holidays.ts'
import type { CategorySettings } from './service-categories.ts'
import { NO_IDENTITY, type OfficeIdentity } from './office-identity.ts'
import type { TraditionalWordChanges, TraditionalWords } from './traditional-words.ts'
import { DEFAULT_LIMITS, DEFAULT_WARNING_MINUTES, type LimitChanges, type OfficeLimits } from './limits.ts'

export interface StaffMember {
  readonly staffId: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Works here no longer; absent = works here. */
  readonly hasLeft?: true
}

/** What happens to form F01 when `Ctrl+Enter` has saved; the footer of intake says which (`desk.md`). */
export const AFTER_SAVE_ACTIONS = ['pdf', 'print', 'nothing'] as const
export type AfterSave = (typeof AFTER_SAVE_ACTIONS)[number]

/** Characters the words of a form are printed in; what somebody wrote stays as it was written (`desk.md`). */
export const FORM_SCRIPTS = ['zh-Hans', 'zh-Hant'] as const
export type FormScript = (typeof FORM_SCRIPTS)[number]

export interface Department {
  /** The name is the identity: it is what stands on paper. */
  readonly name: string
  readonly phone: string
}

/** Times of day as minutes after midnight; days as 0 (Sunday) to 6. Closing at or before opening is on the next day. */
export interface OfficeHours {
  readonly opensAtMinutes: number
  readonly closesAtMinutes: number
  readonly workDays: readonly number[]
}

export interface OfficeSettings extends OfficeIdentity {
  readonly officeName: string
  readonly officePhone: string
  readonly departments: readonly Department[]
  /** Taken out of use: nothing is handed to them any more, what was stays as it was written. */
  readonly formerDepartments: readonly Department[]
  /** Business categories by code: own names, order, and what is out of use (ADR 50). */
  readonly serviceCategories: CategorySettings
  readonly hours: OfficeHours
  readonly afterSave: AfterSave
  readonly formScript: FormScript
  /** How the office says words of the program in traditional characters (ADR 46). */
  readonly traditionalWords: TraditionalWords
  /** Dates on which the week of the hours does not hold (P1). */
  readonly holidays: Holidays
  /** P1. */
  readonly limits: OfficeLimits
  /** R18: so many households on one category and place are of general concern. */
  readonly groupHouseholds: number
  /** R18, days within which they count. */
  readonly groupWindowDays: number
  /** R9: minutes before a promise or limit passes at which the desktop says so; 0 = it says nothing. */
  readonly warningMinutes: number
  /** `safety.md` §6: the screen is covered after so many minutes without a key, but not during a call (P15). */
  readonly coverAfterMinutes: number
  /** Whom the emergency card names besides the numbers of the state; '' = not known (P13). */
  readonly liftCompanyPhone: string
  readonly dutyEngineerPhone: string
  readonly gasCompanyPhone: string
  /** The columns chosen for lists of households, by the titles of each; the last one first. */
  readonly rosterColumns: readonly KnownColumns[]
}

/** Least and most of the settings that are counts; whole numbers. */
export const SETTING_LIMITS = {
  groupHouseholds: { least: 2, most: 1000 },
  groupWindowDays: { least: 1, most: 365 },
  warningMinutes: { least: 0, most: 24 * 60 },
  coverAfterMinutes: { least: 1, most: 60 },
} as const satisfies Partial<Record<keyof OfficeSettings, { readonly least: number; readonly most: number }>>

/** Settings that hold a number to be called in an emergency (P13). */
export const EMERGENCY_PHONES = [
  'liftCompanyPhone',
  'dutyEngineerPhone',
  'gasCompanyPhone',
] as const satisfies readonly (keyof OfficeSettings)[]

/** What `settingsChanged` holds: of limits, holidays, clauses, categories and words only those changed, so that two desks lose nothing (ADR 24). */
export type SettingsChange = Partial<Omit<OfficeSettings, 'limits' | 'holidays' | 'traditionalWords'>> & {
  readonly limits?: LimitChanges
  readonly holidays?: HolidayChanges
  readonly traditionalWords?: TraditionalWordChanges
}

/** `data` and `personal` of the events outside the cases' streams. */
export interface OfficeEventTable {
  readonly settingsChanged: { data: SettingsChange; personal: undefined }
  readonly staffAdded: { data: { readonly roles: readonly Role[] }; personal: { readonly name: string } }
  /** What is absent stays as it was. */
  readonly staffChanged: {
    data: { readonly roles?: readonly Role[]; readonly hasLeft?: boolean }
    personal: { readonly name: string } | undefined
  }
  /** Somebody who leads the office set a new PIN for another; the PIN is in no event (ADR 44). */
  readonly staffPinSet: { data: Readonly<Record<string, never>>; personal: undefined }
  /** A draft of intake thrown away by a person; its words are nowhere kept. */
  readonly draftDiscarded: {
    data: { readonly draftId: string; readonly startedAt: number }
    personal: { readonly reason: string }
  }
  /** What an import has brought (ADR 17); `sha256` of each file. */
  readonly imported: {
    data: {
      readonly files: readonly { readonly fileName: string; readonly sha256: string }[]
      readonly cases: number
      readonly events: number
      readonly evidence: number
    }
    personal: undefined
  }
  /** What left with an export; what is optional came with later versions. The passphrase is nowhere kept. */
  readonly exported: {
    data: {
      readonly fileName: string
      readonly sha256: string
      readonly bytes: number
      readonly cases: number
      readonly events: number
      readonly entries?: number
      readonly missingEvidence?: number
      readonly durationMs?: number
      readonly readBack?: 'medium' | 'cache'
      readonly isEncrypted?: boolean
      /** What was chosen; absent = everything. */
      readonly range?: ExportRange
      readonly forms?: number
      /** Each file of an export that was split; absent = one file. */
      readonly files?: readonly {
        readonly fileName: string
        readonly sha256: string
        readonly bytes: number
      }[]
    }
    /** Where it was put: the path of a folder may hold a person's name. */
    personal: { readonly folder: string } | undefined
  }
}

/** Moments of the first and the last day an export was asked for, epoch milliseconds, both included. */
export interface ExportRange {
  readonly from: number
  readonly to: number
}

/** What holds until an office has set anything: P1, R8 and R18; hours and Sunday closed are ours. */
export const DEFAULT_SETTINGS: OfficeSettings = {
  officeName: '',
  officePhone: '',
  departments: [],
  formerDepartments: [],
  serviceCategories: {},
  hours: { opensAtMinutes: 8 * 60 + 30, closesAtMinutes: 17 * 60 + 30, workDays: [1, 2, 3, 4, 5, 6] },
  holidays: {},
  limits: DEFAULT_LIMITS,
  afterSave: 'pdf',
  formScript: 'zh-Hans',
  traditionalWords: {},
  groupHouseholds: 3,
  groupWindowDays: 30,
  warningMinutes: DEFAULT_WARNING_MINUTES,
  coverAfterMinutes: 5,
  liftCompanyPhone: '',
  dutyEngineerPhone: '',
  gasCompanyPhone: '',
  rosterColumns: [],
  ...NO_IDENTITY,
}
