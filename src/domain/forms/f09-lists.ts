import type { DimensionRow } from '../statistics/figures.ts'
import type { IndicatorId } from '../statistics/indicators.ts'
import { changeOf, IS_COUNT } from '../statistics/monthly-summary.ts'
import type { SummaryOnPaper } from './f09-summary.ts'
import { categoryEntry, EMPTY, text, word, type PrintedOffice } from './form-cells.ts'
import { FORM_LISTS, type FormListName } from './form-lists.ts'
import type { ChoiceGroup, FigureShow, FormEntry } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

type Line = readonly FormEntry[]

/** Numerator and denominator. */
interface Parts {
  readonly numerator: number
  readonly denominator: number
}

/** One figure of the summary beside the period before. */
interface ShownFigure {
  readonly now: Parts
  readonly before: Parts
  readonly change: number | null
  readonly isRate: boolean
  /** `false` = the numerator is no part of the denominator. */
  readonly isShare: boolean
}

/** Figures the indicators do not hold: groups (R18) and regular visits (R30). */
type FurtherFigure = 'groups' | 'grouped' | 'told' | 'regularMade' | 'regularSatisfied'

/** In the order of `forms.md`: what lay on the desk and how timely it was, beside visits, repeats and the rest. */
const LEFT = [
  'carriedOver',
  'new',
  'due',
  'done',
  'overdue',
  'unsolvable',
  'otherEnds',
  'left',
  'responseInTime',
  'handOverInTime',
  'resolutionInTime',
  'promisesKept',
  'promisesBroken',
  'repairs',
  'enquiries',
] as const satisfies readonly IndicatorId[]
const RIGHT = [
  'visitsMade',
  'visitsReached',
  'satisfaction',
  'notReached',
  'postponed',
  'refused',
  'regularMade',
  'regularSatisfied',
  'repeats',
  'groups',
  'grouped',
  'told',
  'chased',
  'chaseCalls',
] as const satisfies readonly (IndicatorId | FurtherFigure)[]

/** All figures, two beside each other; `null` = their names alone. */
export function figureLines(of: SummaryOnPaper | null): readonly Line[] {
  const figures = of === null ? null : allFigures(of)
  return LEFT.map((left, at) => {
    const right = RIGHT[at]
    return [...cellsOf(left, figures), ...(right === undefined ? NO_FIGURE : cellsOf(right, figures))]
  })
}

const NO_FIGURE: Line = [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY]

function cellsOf(id: IndicatorId | FurtherFigure, figures: ReadonlyMap<string, ShownFigure> | null): Line {
  const name = word('indicator', id)
  const figure = figures?.get(id)
  if (figure === undefined) return [name, EMPTY, EMPTY, EMPTY, EMPTY]
  const { now, before, change, isRate, isShare } = figure
  return [
    name,
    shown(now, isShare ? 'parts' : 'count'),
    isShare ? shown(now, 'share') : EMPTY,
    shown(before, isShare ? 'both' : 'count'),
    { kind: 'change', by: change, isRate },
  ]
}

function shown({ numerator, denominator }: Parts, show: FigureShow): FormEntry {
  return { kind: 'figure', numerator, denominator, show }
}

function allFigures({ summary, regularVisits, groups }: SummaryOnPaper): ReadonlyMap<string, ShownFigure> {
  const indicators = summary.rows.map(({ indicator, now, before, change }): [string, ShownFigure] => [
    indicator,
    { now, before, change, isRate: !IS_COUNT.has(indicator), isShare: indicator !== 'chaseCalls' },
  ])
  const count = (now: number, before: number): ShownFigure => ({
    now: { numerator: now, denominator: 0 },
    before: { numerator: before, denominator: 0 },
    change: now - before,
    isRate: false,
    isShare: false,
  })
  const rate = (now: Parts, before: Parts): ShownFigure => ({
    now,
    before,
    change: changeOf(now, before, true),
    isRate: true,
    isShare: true,
  })
  const further: Readonly<Record<FurtherFigure, ShownFigure>> = {
    groups: count(groups.now.groups, groups.before.groups),
    grouped: rate(groups.now.grouped, groups.before.grouped),
    told: count(groups.now.told, groups.before.told),
    regularMade: rate(regularVisits.now.made, regularVisits.before.made),
    regularSatisfied: rate(regularVisits.now.satisfied, regularVisits.before.satisfied),
  }
  return new Map([...indicators, ...Object.entries(further)])
}

/** R19: visits by role against what the role owes. */
export function quotaLines(of: SummaryOnPaper | null): readonly Line[] {
  if (of === null)
    return (['manager', 'generalManager'] as const).map((role) => [word('role', role), EMPTY, EMPTY])
  return of.summary.quotas.map(({ role, made, owed }) => {
    const parts = { numerator: made, denominator: owed }
    return [word('role', role), shown(parts, 'parts'), shown(parts, 'share')]
  })
}

/** How many of the most frequent concerns are told. */
export const CONCERN_LINES = 5

/** R22: what people complained of most, by service beside by cause. */
export function concernLines(of: SummaryOnPaper | null, office: PrintedOffice): readonly Line[] {
  if (of === null) return []
  const { serviceCategory, causeCategory } = of.summary.concerns
  const count = Math.min(CONCERN_LINES, Math.max(serviceCategory.length, causeCategory.length))
  return Array.from({ length: count }, (_, at) => [
    text(String(at + 1)),
    ...concernCells((key) => categoryKey(office, key), serviceCategory[at]),
    ...concernCells((key) => keyWord(key, 'causeCategory', null), causeCategory[at]),
  ])
}

function concernCells(
  named: (key: string | null) => FormEntry,
  concern: SummaryOnPaper['summary']['concerns']['serviceCategory'][number] | undefined,
): Line {
  if (concern === undefined) return [EMPTY, EMPTY, EMPTY]
  return [
    named(concern.key),
    shown(concern.now, 'both'),
    shown({ numerator: concern.before, denominator: 0 }, 'count'),
  ]
}

/** What a table of a dimension tells of each of its values, in the order of its columns. */
const COUNTED = ['carriedOver', 'new', 'due', 'done', 'overdue', 'unsolvable'] as const
const RATED = [
  'responseInTime',
  'handOverInTime',
  'resolutionInTime',
  'promisesKept',
  'satisfaction',
  'repeats',
] as const

/** A line for each value something was counted of. */
export function dimensionLines(
  rows: readonly DimensionRow[],
  named: (key: string | null) => FormEntry,
): readonly Line[] {
  return rows.map(({ key, figures }) => [
    named(key),
    ...COUNTED.map((id) => shown(figures[id], 'count')),
    ...RATED.map((id) => shown(figures[id], 'both')),
  ])
}

/** A line that names its value alone. */
export function blankLine(of: FormListName, key: FormEntry): Line {
  return [
    key,
    ...Object.keys(FORM_LISTS[of])
      .slice(1)
      .map(() => EMPTY),
  ]
}

/** A category as the office names it; a code without a name stands as it is. */
export function categoryKey(office: PrintedOffice, key: string | null): FormEntry {
  if (key === null || key === '') return word('unsaid', 'unsaid')
  return categoryEntry(office, key) ?? text(printableLine(key))
}

/** A value by its word; `codes` are those the form has words for (`null` = all); another stands as it is. */
export function keyWord(
  key: string | null,
  group: ChoiceGroup | null,
  codes: readonly string[] | null,
): FormEntry {
  if (key === null || key === '') return word('unsaid', 'unsaid')
  return group === null || (codes !== null && !codes.includes(key))
    ? text(printableLine(key))
    : word(group, key)
}
