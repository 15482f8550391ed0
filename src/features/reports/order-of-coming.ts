import type { CaseFacts } from '../../domain/statistics/case-facts.ts'
import type { CasesBehind } from '../../domain/statistics/figures.ts'

/** The cases behind a figure in the order in which they came, as their numbers stand in the register. */
export function inOrderOfComing(behind: CasesBehind, facts: readonly CaseFacts[]): CasesBehind {
  const cameAt = new Map(facts.map((each) => [each.caseId, each.cameAt]))
  const inOrder = (caseIds: readonly string[]): readonly string[] =>
    caseIds.toSorted((a, b) => (cameAt.get(a) ?? 0) - (cameAt.get(b) ?? 0))
  return { numerator: inOrder(behind.numerator), denominator: inOrder(behind.denominator) }
}
