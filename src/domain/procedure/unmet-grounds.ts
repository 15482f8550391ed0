import type { Calendar } from '../calendar.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { isBlank } from '../refusal.ts'
import type { UnmetGround } from './act-words.ts'
import { actsOf } from './case-act.ts'
import { type Handling, handlingOf } from './handling.ts'

/** §2: attempts on so many different days before somebody counts as out of reach. */
const ATTEMPT_DAYS = 3

/** What must be on record before a case ends without agreement (§2). */
const GROUNDS: Readonly<Record<UnmetGround, (current: ComplaintCase, calendar: Calendar) => boolean>> = {
  refusalExplained: ({ acts }) => actsOf(acts, 'replied').some(({ data }) => data.outcome === 'refuses'),
  unreachable: ({ acts }, calendar) => attemptDays(acts, calendar) >= ATTEMPT_DAYS,
  visitRefused: ({ acts }) => handlingOf(acts).visit?.data.outcome === 'refused',
  noContact: ({ personal }) => personal === null || isBlank(personal.phone),
}

/** Whether the record bears out why the case ends without agreement (§2). */
export function hasUnmetGround(current: ComplaintCase, ground: UnmetGround, calendar: Calendar): boolean {
  return GROUNDS[ground](current, calendar)
}

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * §2: whether three attempts can have been on three different days, whatever the office's calendar: two midnights must lie
 * between the first and the last, so more than a day. Steps know no calendar (ADR 25), so this asks a little too early rather
 * than too late: the act itself counts the days on the office's wall (`attemptDays`) and refuses when they are fewer. Only
 * where a clock change makes the day between them 23 hours long may it not ask; the act takes them all the same.
 */
export function mayBeOutOfReach({ attempts }: Pick<Handling, 'attempts'>): boolean {
  const moments = attempts
    .filter(({ data }) => data.outcome === 'notReached')
    .map(({ data }) => data.visitedAt)
  return moments.length >= ATTEMPT_DAYS && Math.max(...moments) - Math.min(...moments) > DAY_MS
}

/** On how many different days somebody was visited or called and not reached (P3). */
export function attemptDays(acts: ComplaintCase['acts'], calendar: Calendar): number {
  const days = handlingOf(acts)
    .attempts.filter(({ data }) => data.outcome === 'notReached')
    .map(({ data }) => {
      const { year, month, day } = calendar.wallTime(data.visitedAt)
      return `${String(year)}-${String(month)}-${String(day)}`
    })
  return new Set(days).size
}
