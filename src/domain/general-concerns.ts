import { groupStanding, type GroupedCase, type GroupLimits, windowStart } from './group-standing.ts'

/** An open case as a matter of several households is looked for. */
export interface ConcernedCase extends GroupedCase {
  readonly caseId: string
  readonly building: string | null
  readonly serviceCategory: string | null
}

/** Open cases that look like one matter of several households, and that nobody has linked (R18). */
export interface GeneralConcern {
  readonly building: string
  readonly serviceCategory: string
  readonly households: number
  /** The newest first. */
  readonly caseIds: readonly string[]
}

/** As many of one matter are enough to say that there are many. */
const MOST_COMPARED = 100

/**
 * R18, in the background: the matters of general concern among open cases that belong to no group, by category and building
 * within the window that ends `now`; most households first. Whether they are one matter is for a person to say.
 */
export function generalConcerns(
  cases: Iterable<ConcernedCase>,
  isGrouped: (caseId: string) => boolean,
  limits: GroupLimits,
  now: number,
): readonly GeneralConcern[] {
  const since = windowStart(now, limits)
  const matters = new Map<string, ConcernedCase[]>()
  for (const each of cases) {
    if (each.building === null || each.serviceCategory === null || each.serviceCategory === '') continue
    if (each.registeredAt < since || isGrouped(each.caseId)) continue
    const key = `${each.serviceCategory} ${each.building}`
    matters.set(key, [...(matters.get(key) ?? []), each])
  }
  return [...matters.values()].flatMap(concernOf(limits)).toSorted((a, b) => b.households - a.households)
}

function concernOf(limits: GroupLimits) {
  return (alike: readonly ConcernedCase[]): readonly GeneralConcern[] => {
    const newest = alike.toSorted((a, b) => b.registeredAt - a.registeredAt).slice(0, MOST_COMPARED)
    const [{ building, serviceCategory } = { building: null, serviceCategory: null }] = newest
    const { households, isOfGeneralConcern } = groupStanding({ cases: newest, toldAt: [] }, limits)
    if (!isOfGeneralConcern || building === null || serviceCategory === null) return []
    return [{ building, serviceCategory, households, caseIds: newest.map(({ caseId }) => caseId) }]
  }
}
