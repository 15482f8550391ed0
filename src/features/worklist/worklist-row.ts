import type { CaseSummary } from '../../storage/case-row.ts'
import type { Calendar } from '../../domain/calendar.ts'

/** How pressing a case is: past its limit, due today, or later. A word stands beside every colour. */
export type Urgency = 'overdue' | 'dueToday' | 'later'

/** Where a case stands against the limit that ends first. On the limit itself nothing is overdue. */
export function urgencyOf({ dueAt }: Pick<CaseSummary, 'dueAt'>, now: number, calendar: Calendar): Urgency {
  if (dueAt === null) return 'later'
  if (dueAt < now) return 'overdue'
  const due = calendar.wallTime(dueAt)
  const today = calendar.wallTime(now)
  const isToday = due.year === today.year && due.month === today.month && due.day === today.day
  return isToday ? 'dueToday' : 'later'
}
