import type { CountedGroup } from '../group-standing.ts'
import type { CaseFacts } from './case-facts.ts'
import { isIn, type Scope } from './scope.ts'

/** R18, P12: matters several households complained of, in a period. */
export interface GroupFigures {
  /** Matters with a complaint that came in the period. */
  readonly groups: number
  /** Of the complaints that came in the period: those that are linked with others. */
  readonly grouped: { readonly numerator: number; readonly denominator: number }
  /** Meetings held and notices posted in the period. */
  readonly told: number
}

/** Counts groups over a scope; `groupOf` says by the id of a case what its group counts. */
export function groupFigures(
  facts: readonly CaseFacts[],
  groupOf: ReadonlyMap<string, CountedGroup>,
  scope: Scope,
): GroupFigures {
  const came = facts.filter(({ matterKind, cameAt }) => matterKind === 'complaint' && isIn(scope, cameAt))
  const linked = came.flatMap(({ caseId }) => {
    const group = groupOf.get(caseId)
    return group !== undefined && group.cases.length > 1 ? [group] : []
  })
  const told = [...new Set(groupOf.values())].flatMap(({ toldAt }) => toldAt)
  return {
    groups: new Set(linked).size,
    grouped: { numerator: linked.length, denominator: came.length },
    told: told.filter((at) => isIn(scope, at)).length,
  }
}
