import type { DimensionId } from '../../domain/statistics/dimensions.ts'
import type { IndicatorId } from '../../domain/statistics/indicators.ts'
import type { Period } from '../../domain/statistics/scope.ts'

export type TableId = DimensionId | 'month'

/** A figure by where it stands: in which table (`null` = the summary), in which row, of which indicator. */
export interface FigurePlace {
  readonly table: TableId | null
  readonly row: string
  readonly indicator: IndicatorId
}

/** What was looked at last, so that coming back from a case finds the same figure. Lives as long as the program. */
export const reportsPlace: {
  period: Period | null
  table: TableId
  figure: FigurePlace | null
  /** Whether the cases behind the figure were listed, and which of them was opened. */
  isListed: boolean
  caseId: string | null
} = { period: null, table: 'serviceCategory', figure: null, isListed: false, caseId: null }
