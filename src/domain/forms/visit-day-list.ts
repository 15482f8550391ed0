import type { Calendar } from '../calendar.ts'
import { momentOn } from './form-cells.ts'
import type { FormMoment } from './form-rows.ts'
import { printableLine, printableText } from './printable-text.ts'

/** Revision of the paper, printed in its footer. */
export const DAY_LIST_REVISION = 1

/** How a visit is made: a return visit (R12) as it was arranged, one nobody arranged yet, or a regular one (R30). */
export const DAY_VISIT_KINDS = ['phone', 'onSite', 'other', 'unarranged', 'regular'] as const
export type DayVisitKind = (typeof DAY_VISIT_KINDS)[number]

/** A visit somebody may have to make on a day; texts are `null` when they were erased. */
export interface DayVisit {
  readonly kind: DayVisitKind
  /** Epoch milliseconds: the appointment, or the limit. */
  readonly at: number
  readonly visitor: string
  readonly household: string | null
  readonly person: string | null
  readonly matter: string | null
  /** '' = it belongs to no case. */
  readonly number: string
}

/** One line of the list. */
export interface DayLine {
  readonly kind: DayVisitKind
  /** `null` = no hour was arranged. */
  readonly at: FormMoment | null
  /** It was due on an earlier day. */
  readonly isLate: boolean
  readonly household: string
  readonly person: string
  readonly matter: string
  readonly number: string
}

/** The day list of visits on paper (R12, R30): one sheet for each who goes, with room to write down what came of it. */
export interface VisitDayList {
  readonly officeName: string
  readonly revision: number
  readonly day: FormMoment
  /** '' = nobody was named. */
  readonly sheets: readonly { readonly visitor: string; readonly lines: readonly DayLine[] }[]
}

/** The first moment of a day, of the next, and now, epoch ms. */
export interface DayRange {
  readonly from: number
  readonly until: number
  readonly now: number
}

/**
 * Everything to be visited on a day, and what is late by now, by who goes, in the order of the hours.
 * No telephone number stands on it: the paper leaves the office (`safety.md` §6).
 */
export function visitDayList(
  visits: readonly DayVisit[],
  { from, until, now }: DayRange,
  office: { readonly officeName: string; readonly nameOf: (staffId: string) => string },
  calendar: Calendar,
): VisitDayList {
  const ofDay = visits
    .filter(({ at }) => at < until && (at >= from || at < now))
    .toSorted((a, b) => a.at - b.at)
  const visitors = [...new Set(ofDay.map(({ visitor }) => visitor))]
  const lineOf = ({ kind, at, household, person, matter, number }: DayVisit): DayLine => ({
    kind,
    at: kind === 'unarranged' ? null : momentOn(calendar, at),
    isLate: at < from,
    household: printableLine(household ?? ''),
    person: printableLine(person ?? ''),
    matter: printableText(matter ?? '').trim(),
    number,
  })
  const day = momentOn(calendar, from) ?? { year: 0, month: 1, day: 1, hour: 0, minute: 0 }
  return {
    officeName: printableLine(office.officeName),
    revision: DAY_LIST_REVISION,
    day,
    sheets: visitors
      .map((visitor) => ({
        visitor: printableLine(office.nameOf(visitor)),
        lines: ofDay.filter((visit) => visit.visitor === visitor).map(lineOf),
      }))
      .toSorted((a, b) => Number(a.visitor === '') - Number(b.visitor === '')),
  }
}
