import type { DayVisit } from '../../domain/forms/visit-day-list.ts'
import { isWaiting, type CustomerVisits } from '../../domain/regular-visits/customer-visits.ts'
import { VISIT_METHODS } from '../../domain/procedure/act-words.ts'
import type { VisitLine } from './visit-lines.ts'

/** Every visit that may have to be made: return visits that are due or arranged, and regular ones that are appointed. */
export function dayVisits(
  cases: readonly VisitLine[],
  customers: readonly CustomerVisits[],
): readonly DayVisit[] {
  const ofCases = cases.flatMap(({ summary, step, method, visitor }): readonly DayVisit[] => {
    if (step.code !== 'visit' || step.dueAt === null) return []
    const kind = VISIT_METHODS.find((known) => known === method) ?? 'unarranged'
    const { householdText: household, complainantName: person, contentStart: matter, number } = summary
    return [{ kind, at: step.dueAt, visitor, household, person, matter, number }]
  })
  const regular = customers
    .filter(({ ended }) => ended === null)
    .flatMap(({ person, visits }) =>
      visits.filter(isWaiting).map(({ plannedFor: at, visitor, purpose: matter }): DayVisit => ({
        kind: 'regular',
        at,
        visitor,
        household: person?.household ?? null,
        person: person?.customer ?? null,
        matter,
        number: '',
      })),
    )
  return [...ofCases, ...regular]
}
