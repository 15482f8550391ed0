import type { Calendar } from '../../domain/calendar.ts'
import type { CustomerVisits, RegularVisit } from '../../domain/regular-visits/customer-visits.ts'
import { regularVisitsDue, type VisitReason } from '../../domain/regular-visits/visits-due.ts'

/** The parts of the list of regular visits, in their order. */
export const REGULAR_PARTS = ['overdue', 'appointed', 'toPlan', 'made'] as const
export type RegularPart = (typeof REGULAR_PARTS)[number]

/** One line: a visit that is due, or one that was made lately. */
export interface RegularLine {
  readonly part: RegularPart
  readonly customer: CustomerVisits
  readonly visit: RegularVisit
  readonly why: VisitReason | null
  /** Epoch milliseconds. */
  readonly at: number
  readonly who: string
}

/** So long a visit that was made is shown, days: what was heard there may still have to be written down. */
const SHOWN_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

/** What is to be done about regular visits, and what was done lately, newest first (R30). */
export function regularLines(
  customers: readonly CustomerVisits[],
  now: number,
  calendar: Calendar,
): readonly RegularLine[] {
  const due = regularVisitsDue(customers, now, calendar).map(
    ({ customer, visit, why, at, who, isOverdue }): RegularLine => {
      const part = why !== 'appointed' ? 'toPlan' : isOverdue ? 'overdue' : 'appointed'
      return { part, customer, visit, why, at, who }
    },
  )
  const made = customers.flatMap((customer) =>
    customer.visits.flatMap((visit): readonly RegularLine[] => {
      const { made: result } = visit
      if (result === null || result.visitedAt < now - SHOWN_DAYS * DAY_MS) return []
      return [{ part: 'made', customer, visit, why: null, at: result.visitedAt, who: result.visitor }]
    }),
  )
  return [...due, ...made.toSorted((a, b) => b.at - a.at)].toSorted(
    (a, b) => REGULAR_PARTS.indexOf(a.part) - REGULAR_PARTS.indexOf(b.part),
  )
}
