import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { monthlySummary } from '../../domain/statistics/monthly-summary.ts'
import { foldAllRegularVisits } from '../../domain/regular-visits/fold-regular-visits.ts'
import { regularVisitFigures } from '../../domain/regular-visits/visit-figures.ts'
import { countStatistics, type Figures } from '../../domain/statistics/figures.ts'
import { byMonth, countMonths, monthsOf, type MonthRow } from '../../domain/statistics/months.ts'
import { groupFigures } from '../../domain/statistics/group-figures.ts'
import { countRepeats } from '../../domain/statistics/repeat-cases.ts'
import type { Period } from '../../domain/statistics/scope.ts'
import type { AppContext } from '../../platform/app-context.ts'
import { inSlices } from './in-slices.ts'
import type { TableId } from './reports-place.ts'
import { shiftedPeriod } from './shown-period.ts'

/** A row of a table: its value as a key, '' where cases do not say. */
export interface TableRow {
  readonly key: string
  readonly figures: Figures
}

/** How far a counting is that takes a while. */
export interface CountingProgress {
  readonly phase: 'reading' | 'counting'
  readonly done: number
  readonly total: number
}

/** A counting as short as this is not told of. */
const QUIET_MS = 300

/** Counts a period and the one before it, anew when the period or a case changes; in slices, so that keys are heard. */
export function useNumbers(app: AppContext, period: () => Period) {
  const counted = shallowRef<Counted | null>(null)
  /** Month by month what `of` came to. */
  const countedMonths = shallowRef<{ readonly of: Counted; readonly rows: readonly MonthRow[] } | null>(null)
  const progress = shallowRef<CountingProgress | null>(null)
  /** The counting that is wanted; any other stops at its next slice. */
  let wanted = 0

  async function load(): Promise<void> {
    const mine = (wanted += 1)
    const quietUntil = performance.now() + QUIET_MS
    const goesOn = (phase: CountingProgress['phase'], done: number, total: number): boolean => {
      if (mine !== wanted) return false
      if (performance.now() > quietUntil) progress.value = { phase, done, total }
      return true
    }
    const result = await count(app, period(), goesOn)
    if (mine !== wanted) return
    progress.value = null
    if (result === null) return
    counted.value = result
    // Nobody waits for the months until their table is opened.
    const { facts, statistics } = result
    const rows = await inSlices(countMonths(facts, statistics.scope, app.calendar), () => mine === wanted)
    if (rows !== null && mine === wanted) countedMonths.value = { of: result, rows }
  }

  /** Gives the counting up; what was counted before stays. */
  function cancel(): void {
    wanted += 1
    progress.value = null
  }

  watch(period, () => void load(), { immediate: true })
  onScopeDispose(app.store.onChange(() => void load()))
  onScopeDispose(cancel)

  const months = computed((): readonly TableRow[] => {
    if (counted.value === null) return []
    const { facts, statistics } = counted.value
    const ready = countedMonths.value
    const rows = ready?.of === counted.value ? ready.rows : byMonth(facts, statistics.scope, app.calendar)
    return rows.map(({ year, month, figures }) => ({
      key: `${String(year)}-${String(month).padStart(2, '0')}`,
      figures,
    }))
  })

  return {
    counted,
    progress,
    cancel,
    /** The rows of a table. */
    rowsOf: (table: TableId): readonly TableRow[] =>
      table === 'month'
        ? months.value
        : (counted.value?.statistics.by[table] ?? []).map(({ key, figures }) => ({
            key: key ?? '',
            figures,
          })),
  }
}

type GoesOn = (phase: CountingProgress['phase'], done: number, total: number) => boolean

async function count(app: AppContext, now: Period, goesOn: GoesOn) {
  const earlier = shiftedPeriod(app.calendar, now, -1)
  const [facts, visitEvents, grouped] = await Promise.all([
    app.store.caseFacts({ from: earlier.from, to: now.to }, ({ done, total }) =>
      goesOn('reading', done, total),
    ),
    app.store.eventsOfKind('regularVisit'),
    app.store.groupedCases(),
  ])
  const total = facts.length * 2
  if (!goesOn('counting', 0, total)) return null
  const repeats = await inSlices(countRepeats(facts), () => goesOn('counting', 0, total))
  if (repeats === null) return null
  const shared = { asOf: app.now(), repeats }
  const statistics = await inSlices(countStatistics(facts, { ...now, ...shared }), (done) =>
    goesOn('counting', done, total),
  )
  if (statistics === null) return null
  const before = await inSlices(countStatistics(facts, { ...earlier, ...shared }), (done) =>
    goesOn('counting', facts.length + done, total),
  )
  if (before === null) return null
  const months = monthsOf(app.calendar, now).length
  const summary = monthlySummary(statistics, before, { facts, staff: app.staff.value, months })
  const customers = foldAllRegularVisits(visitEvents)
  const visitsIn = (period: Period) => regularVisitFigures(customers, { ...period, asOf: shared.asOf })
  const regularVisits = { now: visitsIn(now), before: visitsIn(earlier) }
  const groups = {
    now: groupFigures(facts, grouped, statistics.scope),
    before: groupFigures(facts, grouped, before.scope),
  }
  return { period: now, facts, statistics, before, summary, regularVisits, groups }
}

/** A period beside the one before it; screen and paper (F09) are made from it. */
export type Counted = NonNullable<Awaited<ReturnType<typeof count>>>
