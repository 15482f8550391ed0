import type { ComplaintCase } from './complaint-case.ts'
import { dueTimes, type DueTimes } from './due-times.ts'
import { urgencyClassOf } from './limits.ts'
import { lastAct } from './procedure/case-act.ts'
import { pausesOf } from './procedure/pauses.ts'

export type Limited = Pick<
  ComplaintCase,
  'receivedAt' | 'convertedAt' | 'limits' | 'nature' | 'urgency' | 'acts'
>

/** P1: the deadlines of a case, epoch ms: by the limits frozen when it was registered, from when it was a complaint. */
export function dueTimesOf({ receivedAt, convertedAt, limits, nature, urgency, acts }: Limited): DueTimes {
  return dueTimes(limits, {
    from: convertedAt ?? receivedAt,
    urgencyClass: urgencyClassOf({ nature, urgency }),
    pauses: pausesOf(acts),
  })
}

/** R8: the limit of the case, epoch ms; while the clock stands still (P2) the one it had without pauses. */
export function resolutionDueAt(complaint: Limited): number {
  const { resolutionDueAt: dueAt, unpausedResolutionDueAt } = dueTimesOf(complaint)
  return dueAt ?? unpausedResolutionDueAt
}

/** R8: when the case must be resolved, epoch ms: the limit, or the new date a delay notice named; `null` = the clock stands still (P2). */
export function announcedDueAt(complaint: Limited): number | null {
  const limit = dueTimesOf(complaint).resolutionDueAt
  const notice = lastAct(complaint.acts, 'delayNoticeSent')
  return limit === null ? null : Math.max(limit, notice?.data.newDueAt ?? 0)
}
