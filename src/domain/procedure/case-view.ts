import { dueTimesOf } from '../case-limits.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import type { DueTimes } from '../due-times.ts'
import type { GroupStanding } from '../group-standing.ts'
import { actsOf, type CaseActOf } from './case-act.ts'
import { communicationsOf, openPromise } from './communications.ts'
import { departmentStanding, type DepartmentStanding } from './department-standing.ts'
import { type Handling, handlingOf } from './handling.ts'
import { openChases, type OpenChase } from './outside-contacts.ts'

/** A case with what its rules ask about it, worked out once. */
export interface CaseView {
  readonly complaint: ComplaintCase
  readonly handling: Handling
  readonly department: DepartmentStanding
  /** P1, by the limits frozen when it was registered. */
  readonly due: DueTimes
  /** R9: the promised time still to be kept, epoch ms. */
  readonly openPromise: number | null
  /** R10: when the complainant was told something last, epoch ms; `null` = never. */
  readonly lastToldAt: number | null
  /** P9, earliest first. */
  readonly chases: readonly OpenChase[]
  /** R31: what was instructed and not done yet, oldest first. */
  readonly instructions: readonly CaseActOf<'instructed'>[]
  /** R4: how far up a major case was reported. */
  readonly reportedTo: ReadonlySet<string>
  /** R18; `null` = it belongs to no group. */
  readonly group: GroupStanding | null
}

/** Works out what the rules ask about a case. */
export function caseView(complaint: ComplaintCase, group: GroupStanding | null): CaseView {
  const { acts } = complaint
  const followed = new Set(actsOf(acts, 'instructionFollowed').map(({ data }) => data.instruction))
  const majorReports = actsOf(acts, 'reportedUp').filter(({ data }) => data.about === 'major')
  return {
    complaint,
    handling: handlingOf(acts),
    department: departmentStanding(complaint),
    due: dueTimesOf(complaint),
    openPromise: openPromise(complaint),
    lastToldAt: communicationsOf(acts).at(-1)?.at ?? null,
    chases: openChases(acts),
    instructions: actsOf(acts, 'instructed').filter(({ eventId }) => !followed.has(eventId)),
    reportedTo: new Set(majorReports.map(({ data }) => data.to)),
    group,
  }
}
