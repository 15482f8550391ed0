import type { CustomerVisits } from './customer-visits.ts'

/** P12: the regular visits of a period; shares as numerator and denominator. */
export interface RegularVisitFigures {
  /** Of the visits appointed for the period (as put off last) and by now past: those made. */
  readonly made: { readonly numerator: number; readonly denominator: number }
  readonly missed: number
  /** How often an appointment was put off in the period. */
  readonly putOff: number
  /** Of those made in the period: satisfied or very satisfied. */
  readonly satisfied: { readonly numerator: number; readonly denominator: number }
  readonly complaints: number
}

const SATISFIED: readonly string[] = ['verySatisfied', 'satisfied']

/**
 * R30, P12: counted apart from the return visits of R12 and R19, which follow a complaint. `from` belongs to the period, `to`
 * does not; nothing after `asOf` can be judged yet. Epoch ms.
 */
export function regularVisitFigures(
  customers: readonly CustomerVisits[],
  { from, to, asOf }: { readonly from: number; readonly to: number; readonly asOf: number },
): RegularVisitFigures {
  const isIn = (at: number): boolean => at >= from && at < to
  const visits = customers.flatMap((customer) => customer.visits)
  const appointed = visits.filter(
    ({ plannedFor, made }) => isIn(plannedFor) && (plannedFor <= asOf || made !== null),
  )
  const results = visits.flatMap((visit) =>
    visit.made !== null && isIn(visit.made.visitedAt) ? [{ ...visit.made, caseIds: visit.caseIds }] : [],
  )
  return {
    made: {
      numerator: appointed.filter(({ made }) => made !== null).length,
      denominator: appointed.length,
    },
    missed: appointed.filter(({ made, missed }) => made === null && missed !== null).length,
    putOff: visits.flatMap(({ putOffs }) => putOffs).filter(({ at }) => isIn(at)).length,
    satisfied: {
      numerator: results.filter(({ outcome }) => SATISFIED.includes(outcome)).length,
      denominator: results.length,
    },
    complaints: results.flatMap(({ caseIds }) => caseIds).length,
  }
}
