import type { CaseFacts } from './case-facts.ts'
import { DIMENSIONS, type DimensionId } from './dimensions.ts'
import { INDICATORS, type Indicator, type IndicatorId } from './indicators.ts'
import type { Scope } from './scope.ts'

/** Ids of the cases behind a figure; a case with two promises stands once. */
export interface CasesBehind {
  readonly numerator: readonly string[]
  readonly denominator: readonly string[]
}

/** A figure with what it is made of (P12). */
export interface Figure {
  readonly numerator: number
  readonly denominator: number
  /** Looked up when it is asked for: ten years of ids would fill the memory of the PC. */
  readonly caseIds: () => CasesBehind
}

export type Figures = Readonly<Record<IndicatorId, Figure>>

/** The figures of one value of a dimension; `key` is `null` where the case does not say. */
export interface DimensionRow {
  readonly key: string | null
  readonly figures: Figures
}

export interface Statistics {
  readonly scope: Scope
  readonly totals: Figures
  /** Rows with something in them, most new complaints first. */
  readonly by: Readonly<Record<DimensionId, readonly DimensionRow[]>>
}

const ALL: readonly Indicator[] = INDICATORS
/** Numerator and denominator of each indicator, in the order of the table. */
type Tally = Float64Array
const emptyTally = (): Tally => new Float64Array(ALL.length * 2)

/** Counts the facts of cases over a scope: one pass, every case once; their order does not matter. */
export function statisticsOf(facts: readonly CaseFacts[], scope: Scope): Statistics {
  return taken(countStatistics(facts, scope))
}

/** Cases that are counted between two steps: a few milliseconds' work. */
export const CASES_A_STEP = 500

/** What a counting in steps comes to, without a pause. */
export function taken<Result>(counting: Generator<number, Result, undefined>): Result {
  for (;;) {
    const step = counting.next()
    if (step.done === true) return step.value
  }
}

/** As `statisticsOf`, in steps between which keys can be heard; each says how many cases have been counted. */
export function* countStatistics(
  facts: readonly CaseFacts[],
  scope: Scope,
): Generator<number, Statistics, undefined> {
  let done = 0
  const totals = emptyTally()
  const rows = DIMENSIONS.map(() => new Map<string | null, Tally>())
  for (const each of facts) {
    done += 1
    if (done % CASES_A_STEP === 0) yield done
    const mine = tallyOf(each, scope)
    if (mine === null) continue
    add(totals, mine)
    DIMENSIONS.forEach(({ keyOf }, index) => {
      const of = rows[index]
      if (of !== undefined) add(tallyIn(of, keyOf(each)), mine)
    })
  }
  const by = DIMENSIONS.map(({ id, keyOf }, index) => [
    id,
    [...(rows[index] ?? [])]
      .map(([key, tally]) => ({ key, figures: figures(tally, facts, scope, (each) => keyOf(each) === key) }))
      .toSorted(byNew),
  ])
  return {
    scope,
    totals: figures(totals, facts, scope, () => true),
    // One row of each dimension, named by it.
    by: Object.fromEntries(by) as Statistics['by'],
  }
}

/** The totals alone. */
export function totalsOf(facts: readonly CaseFacts[], scope: Scope): Figures {
  const totals = emptyTally()
  for (const each of facts) {
    const mine = tallyOf(each, scope)
    if (mine !== null) add(totals, mine)
  }
  return figures(totals, facts, scope, () => true)
}

/** Numerator over denominator, 0 to 1; `null` = nothing to divide by. */
export function shareOf({
  numerator,
  denominator,
}: Pick<Figure, 'numerator' | 'denominator'>): number | null {
  return denominator === 0 ? null : numerator / denominator
}

function tallyOf(facts: CaseFacts, scope: Scope): Tally | null {
  let tally: Tally | null = null
  for (let index = 0; index < ALL.length; index += 1) {
    const indicator = ALL[index]
    if (indicator === undefined || indicator.of !== facts.matterKind) continue
    const among = indicator.among(facts, scope)
    if (among === 0) continue
    tally ??= emptyTally()
    tally[index * 2] = indicator.counted(facts, scope)
    tally[index * 2 + 1] = among
  }
  return tally
}

function tallyIn(rows: Map<string | null, Tally>, key: string | null): Tally {
  const known = rows.get(key)
  if (known !== undefined) return known
  const tally = emptyTally()
  rows.set(key, tally)
  return tally
}

function add(sum: Tally, part: Tally): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] ?? 0) + (part[index] ?? 0)
}

function figures(
  tally: Tally,
  facts: readonly CaseFacts[],
  scope: Scope,
  isOf: (facts: CaseFacts) => boolean,
): Figures {
  const entries = ALL.map((indicator, index): [string, Figure] => [
    indicator.id,
    {
      numerator: tally[index * 2] ?? 0,
      denominator: tally[index * 2 + 1] ?? 0,
      caseIds: () => behind(facts.filter(isOf), indicator, scope),
    },
  ])
  // One figure of each indicator, named by it.
  return Object.fromEntries(entries) as Figures
}

function behind(facts: readonly CaseFacts[], { of, among, counted }: Indicator, scope: Scope): CasesBehind {
  const denominator = facts.filter((each) => each.matterKind === of && among(each, scope) > 0)
  const numerator = denominator.filter((each) => counted(each, scope) > 0)
  const idsOf = (these: readonly CaseFacts[]) => these.map(({ caseId }) => caseId)
  return { numerator: idsOf(numerator), denominator: idsOf(denominator) }
}

function byNew(a: DimensionRow, b: DimensionRow): number {
  const more = b.figures.new.numerator - a.figures.new.numerator
  const known = Number(a.key === null) - Number(b.key === null)
  return known || more || String(a.key).localeCompare(String(b.key), 'zh-Hans')
}
