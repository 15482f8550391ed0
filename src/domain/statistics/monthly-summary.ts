import type { Role } from '../case-vocabulary.ts'
import { isReached } from '../procedure/act-words.ts'
import type { CaseFacts } from './case-facts.ts'
import type { DimensionId } from './dimensions.ts'
import { shareOf, type Figure, type Statistics } from './figures.ts'
import { INDICATORS, type IndicatorId } from './indicators.ts'
import { visitQuotas, type VisitQuota } from '../visit-quota.ts'
import { isIn, type Scope } from './scope.ts'

/** One line of 客户服务信息统计分析汇总表, beside the same of the period before (R22). */
export interface SummaryRow {
  readonly indicator: IndicatorId
  readonly now: Figure
  readonly before: Figure
  /** How the share changed, −1 to 1; of what is no share how the count changed; `null` = nothing to compare with. */
  readonly change: number | null
}

/** What people complained of: a category or cause, how often, and how often in the period before. */
export interface Concern {
  readonly key: string | null
  readonly now: Figure
  readonly before: number
}

/** The content of the summary as data; words and paper are made from it. */
export interface MonthlySummary {
  readonly scope: Scope
  readonly rows: readonly SummaryRow[]
  readonly concerns: Readonly<Record<'serviceCategory' | 'causeCategory', readonly Concern[]>>
  readonly quotas: readonly VisitQuota[]
}

/** Whose visits count for whom. */
export interface Visitors {
  readonly facts: readonly CaseFacts[]
  readonly staff: readonly { readonly staffId: string; readonly roles: readonly Role[] }[]
  /** Months of the period: the quota is a month's. */
  readonly months: number
}

/** R22: the monthly summary: every figure beside the period before, what was complained of most first, visits against quotas. */
export function monthlySummary(now: Statistics, before: Statistics, visitors: Visitors): MonthlySummary {
  return {
    scope: now.scope,
    rows: INDICATORS.map(({ id, isShare }) => {
      const [mine, old] = [now.totals[id], before.totals[id]]
      return {
        indicator: id,
        now: mine,
        before: old,
        change: changeOf(mine, old, isShare && !IS_COUNT.has(id)),
      }
    }),
    concerns: {
      serviceCategory: concernsOf(now, before, 'serviceCategory'),
      causeCategory: concernsOf(now, before, 'causeCategory'),
    },
    quotas: visitQuotas(visitorsOf(visitors.facts, now.scope), visitors.staff, visitors.months),
  }
}

type Parts = Pick<Figure, 'numerator' | 'denominator'>

/** Figures people read as a count, not as a share: they are compared as counts. */
export const IS_COUNT: ReadonlySet<IndicatorId> = new Set<IndicatorId>([
  'carriedOver',
  'new',
  'done',
  'unsolvable',
  'otherEnds',
  'left',
  'due',
  'overdue',
  'chaseCalls',
])

/** How a rate changed, −1 to 1, `null` where there is nothing to compare; of a count by how many. */
export function changeOf(now: Parts, before: Parts, isCompared: boolean): number | null {
  if (!isCompared) return now.numerator - before.numerator
  const [mine, old] = [shareOf(now), shareOf(before)]
  return mine === null || old === null ? null : mine - old
}

/** Most new complaints first; what has none is left out. */
function concernsOf(now: Statistics, before: Statistics, dimension: DimensionId): readonly Concern[] {
  const old = new Map(before.by[dimension].map(({ key, figures }) => [key, figures.new.numerator]))
  return now.by[dimension]
    .filter(({ figures }) => figures.new.numerator > 0)
    .map(({ key, figures }) => ({ key, now: figures.new, before: old.get(key) ?? 0 }))
}

/** R19: who made the visits of the time at which somebody was reached, one id for each. */
function visitorsOf(facts: readonly CaseFacts[], scope: Scope): readonly string[] {
  return facts
    .filter(({ matterKind }) => matterKind === 'complaint')
    .flatMap(({ visits }) => visits)
    .filter(({ at, outcome }) => isIn(scope, at) && isReached(outcome))
    .map(({ by }) => by)
}
