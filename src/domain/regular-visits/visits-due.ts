import type { Calendar } from '../calendar.ts'
import { dateOfDay, dayNumber } from '../civil-day.ts'
import { isWaiting, type CustomerVisits, type RegularVisit } from './customer-visits.ts'

/** Why a customer is to be visited: an appointment, one that was missed, or so many months since the last. */
export const VISIT_REASONS = ['appointed', 'missed', 'everyMonths'] as const
export type VisitReason = (typeof VISIT_REASONS)[number]

/** R30: whom somebody is to visit, when, and why. */
export interface VisitDue {
  readonly customer: CustomerVisits
  /** The appointment, or the last visit, after which a new one is to be planned. */
  readonly visit: RegularVisit
  readonly why: VisitReason
  /** Epoch milliseconds. */
  readonly at: number
  /** Staff id. */
  readonly who: string
  readonly isOverdue: boolean
}

/** So long before it is due a visit to be planned is shown, days. */
export const PLANNED_AHEAD_DAYS = 14

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * R30: what is due, computed from the visits: every appointment that stands; where none stands, what was missed and is to be
 * planned anew, and who is visited every so many months. Soonest first.
 */
export function regularVisitsDue(
  customers: readonly CustomerVisits[],
  now: number,
  calendar: Calendar,
): readonly VisitDue[] {
  return customers
    .filter(({ ended }) => ended === null)
    .flatMap((customer) => dueOf(customer, now, calendar))
    .toSorted((a, b) => a.at - b.at || (a.visit.planId < b.visit.planId ? -1 : 1))
}

function dueOf(customer: CustomerVisits, now: number, calendar: Calendar): readonly VisitDue[] {
  const waiting = customer.visits.filter(isWaiting)
  if (waiting.length > 0) {
    return waiting.map((visit) => ({
      customer,
      visit,
      why: 'appointed',
      at: visit.plannedFor,
      who: visit.visitor,
      isOverdue: visit.plannedFor + visit.minutes * MINUTE_MS < now,
    }))
  }
  const visit = lastOf(customer.visits)
  if (visit === undefined) return []
  if (visit.made === null)
    return [dueAgain(customer, visit, 'missed', visit.missed?.at ?? visit.plannedFor, now)]
  if (visit.everyMonths === 0) return []
  const at = monthsAfter(visit.made.visitedAt, visit.everyMonths, calendar)
  return at > now + PLANNED_AHEAD_DAYS * DAY_MS ? [] : [dueAgain(customer, visit, 'everyMonths', at, now)]
}

function dueAgain(
  customer: CustomerVisits,
  visit: RegularVisit,
  why: VisitReason,
  at: number,
  now: number,
): VisitDue {
  return { customer, visit, why, at, who: visit.made?.visitor ?? visit.visitor, isOverdue: at < now }
}

/** The visit that happened, or was to happen, last. */
function lastOf(visits: readonly RegularVisit[]): RegularVisit | undefined {
  return visits.toSorted((a, b) => happenedAt(a) - happenedAt(b)).at(-1)
}

function happenedAt({ made, missed, plannedFor }: RegularVisit): number {
  return made?.visitedAt ?? missed?.at ?? plannedFor
}

/** The same time of day so many months later, on the last day of a month that is too short. */
function monthsAfter(at: number, months: number, calendar: Calendar): number {
  const { year, month, day, hour, minute } = calendar.wallTime(at)
  const first = { year, month: month + months, day: 1, hour, minute }
  const { year: laterYear, month: laterMonth } = calendar.wallTime(calendar.epochMs(first))
  const lastDay = dateOfDay(dayNumber({ year: laterYear, month: laterMonth + 1, day: 0 })).day
  return calendar.epochMs({ ...first, year: laterYear, month: laterMonth, day: Math.min(day, lastDay) })
}
