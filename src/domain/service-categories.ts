import { SERVICE_CATEGORIES } from './case-vocabulary.ts'

/** What an office decided of one category; what is absent is as supplied (ADR 50). */
export interface CategorySetting {
  /** The office's own word; '' = the supplied one. */
  readonly name?: string
  readonly isOutOfUse?: boolean
  /** Whole number; the smaller stands first. */
  readonly place?: number
}

/** By code: supplied ones, and the office's own, which begin with `OWN_CATEGORY_PREFIX`. */
export type CategorySettings = Readonly<Record<string, CategorySetting>>

export const OWN_CATEGORY_PREFIX = 'own-'

/** Takes what no other category is for; it cannot be taken out of use. */
export const LAST_RESORT_CATEGORY = 'other'

/** Most characters of a name, and most categories of an office. */
export const MOST_CATEGORY_CHARACTERS = 20
export const MOST_CATEGORIES = 60

const MOST_PLACE = 10_000
const SUPPLIED: readonly string[] = SERVICE_CATEGORIES

/** Whether the program has a word of its own for the category. */
export function isSuppliedCategory(code: string): boolean {
  return SUPPLIED.includes(code)
}

/** Whether it is supplied or the office's own: no code of a later version. */
export function isCategoryCode(code: string): boolean {
  return isSuppliedCategory(code) || (code.startsWith(OWN_CATEGORY_PREFIX) && isCode(code))
}

/** The office's own name of a category; `null` = it has none, the supplied word holds if there is one. */
export function categoryName(settings: CategorySettings | undefined, code: string): string | null {
  return settingOf(settings, code).name || null
}

/** The categories that are offered, in the office's order. */
export function categoriesInUse(settings: CategorySettings): readonly string[] {
  return ordered(settings).filter((code) => isInUse(settings, code))
}

/** The categories that are offered no more; cases keep them. */
export function categoriesOutOfUse(settings: CategorySettings): readonly string[] {
  return ordered(settings).filter((code) => !isInUse(settings, code))
}

/** Changes after which the category stands a place further on or back among those in use; none at the end of the list. */
export function movedCategory(settings: CategorySettings, code: string, step: 1 | -1): CategorySettings {
  const inUse = categoriesInUse(settings)
  const from = inUse.indexOf(code)
  const neighbour = from < 0 ? undefined : inUse[from + step]
  if (neighbour === undefined) return {}
  const list = ordered(settings)
  const at = list.indexOf(neighbour)
  return placed(settings, list.toSpliced(list.indexOf(code), 1).toSpliced(at, 0, code))
}

/** Changes that add a category of the office's own: behind the others, before the one of last resort if that is last. */
export function addedCategory(settings: CategorySettings, code: string, name: string): CategorySettings {
  const list = ordered(settings)
  const isLastResortLast = categoriesInUse(settings).at(-1) === LAST_RESORT_CATEGORY
  const at = isLastResortLast ? list.indexOf(LAST_RESORT_CATEGORY) : list.length
  return { ...placed(settings, list.toSpliced(at, 0, code)), [code]: { place: at, name } }
}

/** The settings after changes of some of them, each part by itself (ADR 24); what cannot be read is left aside. */
export function withCategoryChanges(settings: CategorySettings, changes: unknown): CategorySettings {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) return settings
  const read = Object.entries(changes).filter(([code]) => isCode(code))
  return {
    ...settings,
    ...Object.fromEntries(
      read.map(([code, change]) => [code, { ...settingOf(settings, code), ...readable(change) }]),
    ),
  }
}

function readable(change: unknown): CategorySetting {
  const read = new Map<string, unknown>(typeof change === 'object' && change ? Object.entries(change) : [])
  const [name, isOutOfUse, place] = [read.get('name'), read.get('isOutOfUse'), read.get('place')]
  return {
    ...(typeof name === 'string' && name.length <= MOST_CATEGORY_CHARACTERS ? { name: name.trim() } : {}),
    ...(typeof isOutOfUse === 'boolean' ? { isOutOfUse } : {}),
    ...(isPlace(place) ? { place } : {}),
  }
}

function isPlace(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_PLACE
}

/** No code has a space in it: keys of likeness are put together with one. */
function isCode(code: string): boolean {
  return /^[A-Za-z][\w-]{0,63}$/u.test(code)
}

/** A code may be any word, also one that every object answers to. */
function settingOf(settings: CategorySettings | undefined, code: string): CategorySetting {
  return settings !== undefined && Object.hasOwn(settings, code) ? (settings[code] ?? {}) : {}
}

function isInUse(settings: CategorySettings, code: string): boolean {
  return code === LAST_RESORT_CATEGORY || settingOf(settings, code).isOutOfUse !== true
}

/** Two desks may have given one place twice: then as supplied, own ones behind, by their codes. */
function ordered(settings: CategorySettings): readonly string[] {
  const own = Object.keys(settings).filter(
    (code) => code.startsWith(OWN_CATEGORY_PREFIX) && categoryName(settings, code) !== null,
  )
  const all = [...SUPPLIED, ...own.toSorted()]
  const placeOf = (code: string): number => settingOf(settings, code).place ?? all.indexOf(code)
  return all.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The places that must change for the list to stand in this order. */
function placed(settings: CategorySettings, list: readonly string[]): CategorySettings {
  const moved = list
    .map((code, place) => ({ code, place }))
    .filter(({ code, place }) => (settingOf(settings, code).place ?? SUPPLIED.indexOf(code)) !== place)
  return Object.fromEntries(moved.map(({ code, place }) => [code, { place }]))
}
