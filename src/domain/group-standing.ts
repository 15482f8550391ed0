import type { OfficeSettings } from './office.ts'

/** What counts a case of a group: its household, and when it came. */
export interface GroupedCase {
  /** `householdKey` of `household.ts`; '' = unknown or erased, which counts for no household. */
  readonly householdKey: string
  /** Epoch milliseconds. */
  readonly registeredAt: number
}

/** How a group stands against R18. */
export interface GroupStanding {
  /** Most different households within any span of the window. */
  readonly households: number
  /** Whether the matter is of general concern: the manager holds a meeting or posts a notice. */
  readonly isOfGeneralConcern: boolean
  /** Whether a meeting or a notice has told everybody since it became so. */
  readonly isEverybodyTold: boolean
}

export type GroupLimits = Pick<OfficeSettings, 'groupHouseholds' | 'groupWindowDays'>

const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS

/** What a group counts: its cases, and when everybody was told by a meeting or a notice, epoch ms. */
export interface CountedGroup {
  readonly cases: readonly GroupedCase[]
  readonly toldAt: readonly number[]
}

/**
 * R18: counts the households that complained within the window; by default 3 within 30 days. A meeting or a notice before
 * the matter became of general concern told nobody of it, and as many households again afterwards want another.
 */
export function groupStanding({ cases, toldAt }: CountedGroup, limits: GroupLimits): GroupStanding {
  const households = Math.max(0, ...cases.map((last) => householdsUntil(last, cases, limits)))
  const isOfGeneralConcern = households >= limits.groupHouseholds
  const lastToldAt = Math.max(-Infinity, ...toldAt)
  const since = concernSince(cases, limits)
  const later = cases.filter(({ registeredAt }) => registeredAt > lastToldAt)
  const isEverybodyTold =
    since !== null && startOfMinute(since) <= lastToldAt && concernSince(later, limits) === null
  return { households, isOfGeneralConcern, isEverybodyTold }
}

/** When the matter became of general concern, epoch ms; `null` = it has not. */
function concernSince(cases: readonly GroupedCase[], limits: GroupLimits): number | null {
  const moments = cases
    .filter((last) => householdsUntil(last, cases, limits) >= limits.groupHouseholds)
    .map(({ registeredAt }) => registeredAt)
  return moments.length === 0 ? null : Math.min(...moments)
}

/** Different households within the window that ends with this case. */
function householdsUntil(
  { registeredAt: until }: GroupedCase,
  cases: readonly GroupedCase[],
  { groupWindowDays }: GroupLimits,
): number {
  const from = until - groupWindowDays * DAY_MS
  const within = cases.filter(({ registeredAt }) => registeredAt >= from && registeredAt <= until)
  return new Set(within.map(({ householdKey }) => householdKey).filter((key) => key !== '')).size
}

/** A meeting is typed to the minute. */
function startOfMinute(at: number): number {
  return at - (at % MINUTE_MS)
}

/** Start of the window that ends now, epoch ms: what came before is not looked for (R18). */
export function windowStart(now: number, { groupWindowDays }: GroupLimits): number {
  return now - groupWindowDays * DAY_MS
}
