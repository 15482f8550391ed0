import type { CaseSummary } from '../../storage/case-row.ts'
import type { Calendar } from '../../domain/calendar.ts'

/** How pressing a case is, the most pressing first: past its limit, due today, or later. A word stands beside every colour. */
export const URGENCIES = ['overdue', 'dueToday', 'later'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Where a case stands against the limit that ends first. On the limit itself nothing is overdue. */
export function urgencyOf({ dueAt }: Pick<CaseSummary, 'dueAt'>, now: number, calendar: Calendar): Urgency {
  if (dueAt === null) return 'later'
  if (dueAt < now) return 'overdue'
  const due = calendar.wallTime(dueAt)
  const today = calendar.wallTime(now)
  const isToday = due.year === today.year && due.month === today.month && due.day === today.day
  return isToday ? 'dueToday' : 'later'
}

/** What a limit is about, as the line of the worklist names it. */
export type LimitKind = 'promised' | 'handOver' | 'due'

/**
 * Which limit ends first: the reply that was promised (R9), the hand-over while nobody has been sent (P1, R5), or the
 * resolution (R8).
 */
export function limitKindOf({
  dueAt,
  promisedAt,
  department,
  matterKind,
  jurisdiction,
  nature,
}: Pick<
  CaseSummary,
  'dueAt' | 'promisedAt' | 'department' | 'matterKind' | 'jurisdiction' | 'nature'
>): LimitKind {
  if (dueAt !== null && promisedAt === dueAt) return 'promised'
  const isOurs = jurisdiction === 'property' && (nature === 'valid' || nature === 'major')
  const isToBeSent = matterKind === 'repair' || isOurs || nature === 'specialService'
  return department === null && isToBeSent ? 'handOver' : 'due'
}

/** Lines of the worklist under one heading. */
export interface UrgencyGroup<Row> {
  readonly urgency: Urgency
  readonly rows: readonly Row[]
}

/** The lines under their headings, in their own order; a heading without lines is left out. */
export function groupByUrgency<Row extends Pick<CaseSummary, 'dueAt'>>(
  rows: readonly Row[],
  now: number,
  calendar: Calendar,
): readonly UrgencyGroup<Row>[] {
  return URGENCIES.map((urgency) => ({
    urgency,
    rows: rows.filter((row) => urgencyOf(row, now, calendar) === urgency),
  })).filter((group) => group.rows.length > 0)
}
