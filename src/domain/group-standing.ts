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
}

export type GroupLimits = Pick<OfficeSettings, 'groupHouseholds' | 'groupWindowDays'>

const DAY_MS = 24 * 60 * 60 * 1000

/** R18: counts the households that complained within the window; by default 3 within 30 days. */
export function groupStanding(cases: readonly GroupedCase[], limits: GroupLimits): GroupStanding {
  const windowMs = limits.groupWindowDays * DAY_MS
  const counts = cases.map(({ registeredAt: from }) => {
    const within = cases.filter(({ registeredAt }) => registeredAt >= from && registeredAt - from <= windowMs)
    return new Set(within.map(({ householdKey }) => householdKey).filter((key) => key !== '')).size
  })
  const households = Math.max(0, ...counts)
  return { households, isOfGeneralConcern: households >= limits.groupHouseholds }
}

/** Start of the window that ends now, epoch ms: what came before is not looked for (R18). */
export function windowStart(now: number, { groupWindowDays }: GroupLimits): number {
  return now - groupWindowDays * DAY_MS
}
