import { REACHED_OUTCOMES } from '../procedure/act-words.ts'
import type { CustomerVisits, RegularVisit } from '../regular-visits/customer-visits.ts'
import { deskSheet, momentDigits } from './desk-sheet.ts'
import { cell, choices, EMPTY, line, momentOn, text, words } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormAmount, FormRow, FormRows, FormValue } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F11_REVISION = 1

/** One regular visit (R30) with the customer it is paid to; `person` is `null` when they were erased. */
export interface VisitOnPaper {
  readonly person: CustomerVisits['person']
  readonly visit: RegularVisit
}

/**
 * Rows of F11 客户拜访记录表 (R30): an appointment to be taken along, or the visit as it was made; `null` = to be filled in by
 * hand.
 */
export function f11Rows(of: VisitOnPaper | null, { office, nameOf, calendar }: FormGrounds): FormRows {
  const visit = of?.visit ?? null
  const made = visit?.made ?? null
  const plannedFor = momentOn(calendar, visit?.plannedFor ?? null)
  const said = (typed: string | null): FormValue => (made === null ? EMPTY : words(typed))
  const visitor = made?.visitor ?? visit?.visitor ?? ''
  return deskSheet('F11', F11_REVISION, plannedFor === null ? '' : momentDigits(plannedFor), office, {
    // Short by nature: a head that is too high stands on the first page only.
    head: [
      cell('plannedFor', 'line', { kind: 'moment', at: plannedFor }),
      cell('expectedMinutes', 'line', amount('minutes', visit?.minutes ?? null)),
    ],
    rows: [
      [
        cell('household', 'line', of === null ? EMPTY : line(of.person?.household)),
        cell('customer', 'line', of === null ? EMPTY : line(of.person?.customer)),
      ],
      [
        cell('calledAt', 'line', { kind: 'moment', at: momentOn(calendar, made?.visitedAt ?? null) }),
        cell('actualMinutes', 'line', amount('minutes', made?.minutes ?? null)),
      ],
      [
        cell('caller', 'line', text(printableLine(nameOf(visitor)))),
        cell('present', 'line', made === null ? EMPTY : line(made.present)),
      ],
      [cell('purpose', 'short', visit === null ? EMPTY : words(visit.purpose))],
      ...missedRow(visit),
      [cell('talkedAbout', 'tall', said(made?.said ?? null))],
      [cell('satisfaction', 'line', choices('satisfaction', REACHED_OUTCOMES, made?.outcome ?? null))],
      [cell('opinions', 'tall', said(made?.opinions ?? null))],
    ],
    closing: [cell('whatFollows', 'short', said(made?.follows ?? null))],
    signatures: [{ label: 'callerSignature', kind: 'due' }],
  })
}

/** Told only where the appointment came to nothing. */
function missedRow(visit: RegularVisit | null): readonly FormRow[] {
  return visit === null || visit.missed === null || visit.made !== null
    ? []
    : [[cell('missedReason', 'line', words(visit.missed.reason))]]
}

function amount(of: FormAmount, count: number | null): FormValue {
  return { kind: 'amount', of, amount: count }
}
