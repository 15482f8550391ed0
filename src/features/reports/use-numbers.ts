import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { monthlySummary } from '../../domain/statistics/monthly-summary.ts'
import type { CustomerVisits } from '../../domain/regular-visits/customer-visits.ts'
import { foldAllRegularVisits } from '../../domain/regular-visits/fold-regular-visits.ts'
import { regularVisitFigures } from '../../domain/regular-visits/visit-figures.ts'
import type { CaseFacts } from '../../domain/statistics/case-facts.ts'
import { statisticsOf, type Figures } from '../../domain/statistics/figures.ts'
import { byMonth, monthsOf } from '../../domain/statistics/months.ts'
import { repeatCases } from '../../domain/statistics/repeat-cases.ts'
import type { Period } from '../../domain/statistics/scope.ts'
import type { AppContext } from '../../platform/app-context.ts'
import type { TableId } from './reports-place.ts'
import { shiftedPeriod } from './shown-period.ts'

/** A row of a table: its value as a key, '' where cases do not say. */
export interface TableRow {
  readonly key: string
  readonly figures: Figures
}

/** Counts a period and the one before it, anew when the period or a case changes. */
export function useNumbers(app: AppContext, period: () => Period) {
  const read = shallowRef<{
    readonly facts: readonly CaseFacts[]
    readonly customers: readonly CustomerVisits[]
    readonly period: Period
  } | null>(null)

  async function load(): Promise<void> {
    const wanted = period()
    const { from } = shiftedPeriod(app.calendar, wanted, -1)
    const [facts, visitEvents] = await Promise.all([
      app.store.caseFacts({ from, to: wanted.to }),
      app.store.eventsOfKind('regularVisit'),
    ])
    const customers = foldAllRegularVisits(visitEvents)
    if (wanted === period()) read.value = { facts, customers, period: wanted }
  }

  watch(period, () => void load(), { immediate: true })
  onScopeDispose(app.store.onChange(() => void load()))

  const counted = computed(() => {
    if (read.value === null) return null
    const { facts, customers, period: now } = read.value
    const shared = { asOf: app.now(), repeats: repeatCases(facts) }
    const statistics = statisticsOf(facts, { ...now, ...shared })
    const before = statisticsOf(facts, { ...shiftedPeriod(app.calendar, now, -1), ...shared })
    const months = monthsOf(app.calendar, now).length
    const summary = monthlySummary(statistics, before, { facts, staff: app.staff.value, months })
    const regularVisits = regularVisitFigures(customers, { ...now, asOf: shared.asOf })
    return { facts, statistics, before, summary, regularVisits }
  })

  const months = computed((): readonly TableRow[] => {
    if (counted.value === null) return []
    const { facts, statistics } = counted.value
    return byMonth(facts, statistics.scope, app.calendar).map(({ year, month, figures }) => ({
      key: `${String(year)}-${String(month).padStart(2, '0')}`,
      figures,
    }))
  })

  return {
    counted,
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
