import type { ComplaintCase } from '../complaint-case.ts'
import { ACTS } from '../procedure/act-table.ts'
import { actsOf, lastAct } from '../procedure/case-act.ts'
import { numberOf, sheetParts } from './case-sheet-parts.ts'
import { cell, choices, EMPTY, partyWord, text } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'

/** Revision of the form, printed in its footer. */
export const F08_REVISION = 1

const { result } = ACTS.verificationRecorded.fields

/**
 * Rows of F08 限期整改通知单 (R13), about the rectification ordered last: what the complainant is not satisfied with, the work,
 * by when, which department; who checked it again, when, and with what result. `null` = to be filled in by hand.
 */
export function f08Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const { said, moment } = parts
  const acts = complaint?.acts ?? []
  const order = lastAct(acts, 'rectificationOrdered')
  const since = order === null ? [] : acts.slice(acts.findIndex(({ eventId }) => eventId === order.eventId))
  const before = acts.slice(0, acts.length - since.length)
  const visit = order === null ? null : lastAct(before, 'visitRecorded')
  const check = lastAct(since, 'verificationRecorded')
  const times = actsOf(acts, 'rectificationOrdered').length
  return parts.sheet('F08', F08_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('orderedAt', 'line', { kind: 'moment', at: moment(order?.at) }),
    ],
    rows: [
      [
        cell('rectifyingParty', 'line', partyWord(order?.data.party ?? null)),
        cell('rectifyBy', 'line', { kind: 'moment', at: moment(order?.data.dueAt) }),
      ],
      [
        cell('household', 'line', parts.personal('household')),
        cell('place', 'line', parts.personal('place')),
      ],
      [
        cell('rectificationRound', 'line', times === 0 ? EMPTY : text(String(times))),
        cell('orderedBy', 'line', parts.name(order?.by)),
      ],
      [cell('content', 'short', parts.ownWords('content'))],
      [cell('dissatisfiedWith', 'tall', said(visit, 'opinion'))],
      [cell('rectificationWork', 'tall', said(order, 'what'))],
      [
        cell('rectifiedAt', 'line', {
          kind: 'moment',
          at: moment(lastAct(since, 'workDone')?.data.doneAt),
        }),
      ],
      [
        cell('recheckedBy', 'line', parts.name(check?.by)),
        cell('recheckedAt', 'line', { kind: 'moment', at: moment(check?.data.verifiedAt) }),
      ],
      [cell('recheckResult', 'line', choices('verificationResult', result.of, check?.data.result ?? null))],
    ],
    closing: [cell('recheckNote', 'short', said(check, 'note'))],
    signatures: [
      { label: 'issuerSignature', kind: 'due' },
      { label: 'departmentSignature', kind: 'due' },
    ],
  })
}
