import type { Calendar } from '../calendar.ts'
import type { CaseFacts } from './case-facts.ts'
import { CASES_A_STEP, taken, totalsOf, type Figures } from './figures.ts'
import { decidedAt, type Period, type Scope } from './scope.ts'

/** A month of the office's calendar; `month` 1 to 12. */
export interface CalendarMonth {
  readonly year: number
  readonly month: number
}

/** The figures of one month. */
export interface MonthRow extends CalendarMonth {
  readonly figures: Figures
}

/** The month a moment lies in. */
export function monthAt(calendar: Calendar, at: number): CalendarMonth {
  const { year, month } = calendar.wallTime(at)
  return { year, month }
}

/** So many months later, or earlier. */
export function monthAfter({ year, month }: CalendarMonth, months: number): CalendarMonth {
  const count = year * 12 + month - 1 + months
  return { year: Math.floor(count / 12), month: (count % 12) + 1 }
}

/** When a month begins on the office's wall, epoch ms. */
export function startOfMonth(calendar: Calendar, { year, month }: CalendarMonth): number {
  return calendar.epochMs({ year, month, day: 1, hour: 0, minute: 0 })
}

/** From the first day of one month to the last of another. */
export function monthsPeriod(calendar: Calendar, first: CalendarMonth, last: CalendarMonth): Period {
  return { from: startOfMonth(calendar, first), to: startOfMonth(calendar, monthAfter(last, 1)) }
}

/** The months that lie in a period, wholly or in part, oldest first. */
export function monthsOf(calendar: Calendar, { from, to }: Period): readonly CalendarMonth[] {
  const months: CalendarMonth[] = []
  for (let month = monthAt(calendar, from); startOfMonth(calendar, month) < to; month = monthAfter(month, 1))
    months.push(month)
  return months
}

/** The figures month by month; where the scope cuts a month, what lies in it. Only cases that were alive in a month are asked. */
export function byMonth(facts: readonly CaseFacts[], scope: Scope, calendar: Calendar): readonly MonthRow[] {
  return taken(countMonths(facts, scope, calendar))
}

/** As `byMonth`, in steps between which keys can be heard; each says how much has been counted. */
export function* countMonths(
  facts: readonly CaseFacts[],
  scope: Scope,
  calendar: Calendar,
): Generator<number, readonly MonthRow[], undefined> {
  let done = 0
  const months = monthsOf(calendar, scope)
  const starts = months.map((month) => startOfMonth(calendar, month))
  const living = months.map((): CaseFacts[] => [])
  for (const each of facts) {
    done += 1
    if (done % CASES_A_STEP === 0) yield done
    const { first: bornAt, last } = livingTime(each)
    const first = Math.max(
      0,
      starts.findLastIndex((start) => start <= bornAt),
    )
    for (let index = first; index < months.length && (starts[index] ?? Infinity) <= last; index += 1)
      living[index]?.push(each)
  }
  const rows: MonthRow[] = []
  for (const [index, month] of months.entries()) {
    yield done
    const from = Math.max(scope.from, starts[index] ?? scope.from)
    const to = Math.min(scope.to, starts[index + 1] ?? scope.to)
    rows.push({ ...month, figures: totalsOf(living[index] ?? [], { ...scope, from, to }) })
  }
  return rows
}

/** From when to when a case counts anywhere, epoch ms; `Infinity` while it is not settled. What befell a repair that became a complaint lies before it came as one. */
export function livingTime(facts: CaseFacts): { readonly first: number; readonly last: number } {
  const { cameAt, settlement, handledAt, visits, chasedAt } = facts
  const timed = [facts.response, facts.handOver, facts.resolution, ...facts.promises]
  const moments = [
    cameAt,
    ...timed.flatMap((each) => decidedAt(each) ?? []),
    ...(handledAt === null ? [] : [handledAt]),
    ...visits.map(({ at }) => at),
    ...chasedAt,
  ]
  const last = settlement === null ? Infinity : Math.max(settlement.at, ...moments)
  return { first: Math.min(...moments), last }
}
