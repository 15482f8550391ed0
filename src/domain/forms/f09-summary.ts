import type { RegularVisitFigures } from '../regular-visits/visit-figures.ts'
import type { Statistics } from '../statistics/figures.ts'
import type { GroupFigures } from '../statistics/group-figures.ts'
import type { MonthlySummary } from '../statistics/monthly-summary.ts'

/** What the screen of numbers counted (ADR 26); the paper counts nothing by itself. */
export interface SummaryOnPaper {
  /** The period as it is typed: `2026-11`. */
  readonly number: string
  readonly summary: MonthlySummary
  readonly statistics: Statistics
  readonly regularVisits: { readonly now: RegularVisitFigures; readonly before: RegularVisitFigures }
  readonly groups: { readonly now: GroupFigures; readonly before: GroupFigures }
}
