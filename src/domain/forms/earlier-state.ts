import type { ComplaintCase } from '../complaint-case.ts'
import type { EventEnvelope } from '../event.ts'
import { orderEvents } from '../event-order.ts'
import { foldCase } from '../fold-case.ts'
import type { IssuedPaper } from '../paper.ts'
import { presentFormRows } from './case-forms.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'

/** Why an earlier printing cannot be made again: another revision of the form, words that were erased, or neither. */
export type EarlierFault = 'revision' | 'erased' | 'unknown'

/** A printing as it was, or why it cannot be had any more. */
export type EarlierState =
  | { readonly kind: 'exact'; readonly complaint: ComplaintCase; readonly rows: FormRows }
  | { readonly kind: 'lost'; readonly why: EarlierFault }

/** What an earlier state is looked for in. */
export interface EarlierSearch {
  /** Of one case, in any order. */
  readonly events: readonly EventEnvelope[]
  readonly paper: Pick<IssuedPaper, 'issueId' | 'formId' | 'revision' | 'digest'>
  /** What forms were made from, the likeliest first: the office of then, the office of now. */
  readonly grounds: readonly FormGrounds[]
  /** SHA-256 (hex) of the rows. */
  readonly digestOf: (rows: FormRows) => string
}

/** A form is laid out for a moment before it is recorded: so many events may have come in between. */
const MOST_BETWEEN = 40

/**
 * Finds the state a paper was printed from: the events are the truth, so those before its printing are folded again, and
 * it is that state if its rows have the digest on record (ADR 36).
 */
export function earlierState({ events, paper, grounds, digestOf }: EarlierSearch): EarlierState {
  let isErased = false
  let revision = paper.revision
  for (const known of knownAtPrinting(events, paper.issueId)) {
    const complaint = foldCase(known)
    if (complaint === null) continue
    isErased ||= complaint.personal === null
    for (const on of grounds) {
      for (const rows of presentFormRows(complaint, paper.formId, on)) {
        revision = rows.revision
        if (digestOf(rows) === paper.digest) return { kind: 'exact', complaint, rows }
      }
    }
  }
  if (revision !== paper.revision) return { kind: 'lost', why: 'revision' }
  return { kind: 'lost', why: isErased ? 'erased' : 'unknown' }
}

/**
 * What the desk may have known when it laid the paper out, the likeliest first: all that stands before the printing, what
 * the printing had seen (another desk's events may have been put before it later), then ever less.
 */
function* knownAtPrinting(
  events: readonly EventEnvelope[],
  issueId: string,
): Generator<readonly EventEnvelope[]> {
  const order = orderEvents(events)
  const at = order.events.findIndex(({ id }) => id === issueId)
  if (at < 0) return
  const before = order.events.slice(0, at)
  const seen = before.filter(({ id }) => order.hasSeen(issueId, id))
  yield before
  if (seen.length < before.length) yield seen
  for (let less = 1; less <= MOST_BETWEEN && less < seen.length; less += 1) yield seen.slice(0, -less)
}
