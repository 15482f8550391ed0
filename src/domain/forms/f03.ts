import { URGENCIES } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct, type CaseAct } from '../procedure/case-act.ts'
import type { FormGrounds } from './form-grounds.ts'
import { numberOf, sheetParts, type SheetParts } from './case-sheet-parts.ts'
import { cell, choices, EMPTY, list, partyWord, text, word } from './form-cells.ts'
import type { FormEntry, FormRows } from './form-rows.ts'
import { printableLine } from './printable-text.ts'

/** Revision of the form, printed in its footer. */
export const F03_REVISION = 1

/**
 * Rows of F03 派工（转办）单 (`forms.md`), which goes out with whoever does the work: where, whom to call, what it is about and
 * what to mind; what the department did, and room for the result. `null` = to be filled in by hand. Says nothing that
 * judges (R28): the complainant confirms on it.
 */
export function f03Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const dispatched = complaint?.timeline.findLast(({ kind }) => kind === 'dispatched')
  const acts = complaint?.acts ?? []
  const accepted = lastAct(acts, 'departmentAccepted')
  return parts.sheet('F03', F03_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('dispatchedAt', 'line', { kind: 'moment', at: parts.moment(complaint?.dispatchedAt) }),
    ],
    rows: [
      [
        cell('department', 'line', text(printableLine(complaint?.department ?? ''))),
        cell('dispatchedBy', 'line', parts.name(dispatched?.by)),
      ],
      [
        cell('household', 'line', parts.personal('household')),
        cell('place', 'line', parts.personal('place')),
      ],
      [
        cell('complainant', 'line', parts.personal('complainantName')),
        cell('contact', 'line', parts.personal('phone')),
      ],
      [cell('urgency', 'line', choices('urgency', URGENCIES, complaint?.urgency ?? null))],
      [cell('content', 'tall', parts.ownWords('content'))],
      [cell('siteNotes', 'short', parts.toldBy(dispatched))],
      [cell('byWhen', 'line', { kind: 'promise', at: parts.moment(complaint?.promisedAt) })],
      [cell('expectedAt', 'line', { kind: 'moment', at: parts.moment(accepted?.data.expectedAt) })],
      [list('departmentLog', complaint && departmentLines(parts, acts))],
      [cell('partsAwaited', 'short', EMPTY)],
      [cell('workResult', 'short', parts.said(lastAct(acts, 'workDone'), 'note'))],
    ],
    closing: [cell('complainantConfirmation', 'short', EMPTY)],
    signatures: [
      { label: 'handlerSignature', kind: 'due' },
      { label: 'acceptorSignature', kind: 'due' },
    ],
  })
}

/** R34: accepted, returned, arrived, told, done: what the department did, oldest first. */
function departmentLines(parts: SheetParts, acts: readonly CaseAct[]): readonly (readonly FormEntry[])[] {
  const { complaint, day, name, said } = parts
  const department = partyWord(complaint?.department ?? null)
  return acts.flatMap((act): readonly (readonly FormEntry[])[] => {
    const step = word('departmentStep', act.kind)
    switch (act.kind) {
      case 'departmentAccepted':
        return [[day(act.data.acceptedAt), step, department, said(act, 'plan'), name(act.by)]]
      case 'departmentReturned':
        return [[day(act.data.returnedAt), step, department, said(act, 'reason'), name(act.by)]]
      case 'departmentArrived':
        return [[day(act.data.arrivedAt), step, department, said(act, 'note'), name(act.by)]]
      case 'departmentProgress':
        return [[day(act.data.reportedAt), step, department, said(act, 'progress'), name(act.by)]]
      case 'workDone':
        return [[day(act.data.doneAt), step, partyWord(act.data.party), said(act, 'note'), name(act.by)]]
      default:
        return []
    }
  })
}
