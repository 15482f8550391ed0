import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct } from './case-act.ts'

/** How the department stands to the case it was given (R34). */
export interface DepartmentStanding {
  /** Epoch milliseconds; `null` = it has not accepted since it was given the case. */
  readonly acceptedAt: number | null
  readonly isVisitNeeded: boolean
  readonly arrivedAt: number | null
  /** A change the department told that the complainant has not been told yet. */
  readonly changeAt: number | null
}

/** What the department has done since the case was handed to it last. */
export function departmentStanding({ acts, dispatchedAt }: ComplaintCase): DepartmentStanding {
  const since = acts.filter(({ at }) => at >= (dispatchedAt ?? 0))
  const accepted = lastAct(since, 'departmentAccepted')
  const arrived = lastAct(since, 'departmentArrived')
  const progress = lastAct(since, 'departmentProgress')
  return {
    acceptedAt: accepted?.data.acceptedAt ?? null,
    isVisitNeeded: accepted?.data.isVisitNeeded === true,
    arrivedAt: arrived?.data.arrivedAt ?? null,
    changeAt: progress?.data.isChange === true ? progress.data.reportedAt : null,
  }
}
