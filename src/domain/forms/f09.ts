import { CHANNELS, NATURES } from '../case-vocabulary.ts'
import { CAUSE_CATEGORIES } from '../procedure/act-words.ts'
import { categoriesInUse } from '../service-categories.ts'
import type { DimensionId } from '../statistics/dimensions.ts'
import { deskSheet } from './desk-sheet.ts'
import {
  blankLine,
  categoryKey,
  CONCERN_LINES,
  concernLines,
  dimensionLines,
  figureLines,
  keyWord,
  quotaLines,
} from './f09-lists.ts'
import type { SummaryOnPaper } from './f09-summary.ts'
import { cell, EMPTY, list, momentOn, word, type PrintedOffice } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { ChoiceGroup, FormCell, FormRows } from './form-rows.ts'

/** Revision of the form, printed in its footer. */
export const F09_REVISION = 1

/** Lines of a table whose values an office has of its own, on a blank form. */
const BLANK_VALUES = 6

/**
 * Rows of F09 客户服务信息统计分析汇总表 (R22): every figure with numerator and denominator beside the period before; `null` = to be
 * filled in by hand. Analysis and improvement are written on the paper.
 */
export function f09Rows(of: SummaryOnPaper | null, { office, calendar }: FormGrounds): FormRows {
  const scope = of?.summary.scope
  const momentOf = (at: number | undefined) => momentOn(calendar, at ?? null)
  return deskSheet('F09', F09_REVISION, of?.number ?? '', office, {
    head: [
      cell('period', 'line', {
        kind: 'days',
        from: momentOf(scope?.from),
        to: momentOf(scope && scope.to - 1),
      }),
      cell('countedAt', 'line', { kind: 'moment', at: momentOf(scope?.asOf) }),
    ],
    rows: [
      [list('figures', figureLines(of), 0)],
      [list('visitQuotas', quotaLines(of), 0)],
      [list('concerns', concernLines(of, office), of === null ? CONCERN_LINES : 0)],
      [dimension(of, 'nature', 'byNature', 'nature', NATURES)],
      [dimension(of, 'channel', 'byChannel', 'channel', CHANNELS)],
      [dimension(of, 'building', 'byBuilding', null, [])],
      [dimension(of, 'department', 'byDepartment', null, [])],
      [byCategory(of, office)],
      [dimension(of, 'causeCategory', 'byCauseCategory', 'causeCategory', CAUSE_CATEGORIES)],
    ],
    closing: [cell('analysis', 'tall', EMPTY), cell('improvement', 'tall', EMPTY)],
    signatures: [
      { label: 'assistantSignature', kind: 'due' },
      { label: 'managerSignature', kind: 'due' },
      { label: 'generalManagerSignature', kind: 'due' },
    ],
  })
}

type DimensionList = 'byNature' | 'byChannel' | 'byBuilding' | 'byDepartment' | 'byCauseCategory'

/** The table of categories by the office's own words; on a blank form those that are in use. */
function byCategory(of: SummaryOnPaper | null, office: PrintedOffice): FormCell {
  const label = 'byServiceCategory'
  if (of !== null) {
    const lines = dimensionLines(of.statistics.by.serviceCategory, (key) => categoryKey(office, key))
    return list(label, lines, lines.length === 0 ? 1 : 0)
  }
  const codes = categoriesInUse(office.serviceCategories ?? {})
  return list(
    label,
    codes.map((code) => blankLine(label, categoryKey(office, code))),
    0,
  )
}

/** The table of one dimension; on a blank form its codes stand there to be filled in, or empty lines. */
function dimension(
  of: SummaryOnPaper | null,
  id: DimensionId,
  label: DimensionList,
  group: ChoiceGroup | null,
  codes: readonly string[],
): FormCell {
  if (of !== null) {
    const lines = dimensionLines(of.statistics.by[id], (key) => keyWord(key, group, codes))
    return list(label, lines, lines.length === 0 ? 1 : 0)
  }
  if (group === null) return list(label, [], BLANK_VALUES)
  return list(
    label,
    codes.map((code) => blankLine(label, word(group, code))),
    0,
  )
}
