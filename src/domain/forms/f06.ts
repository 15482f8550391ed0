import { CHANNELS, ESCALATION_BODIES } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { lastAct } from '../procedure/case-act.ts'
import { numberOf, sheetParts } from './case-sheet-parts.ts'
import { instructionLines } from './f02-lists.ts'
import { cell, choices, EMPTY, line, list, marked, text } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRows } from './form-rows.ts'
import { atOnceLines } from './handling-lines.ts'

/** Revision of the form, printed in its footer. */
export const F06_REVISION = 1

/**
 * Rows of F06 重大投诉上报单 (R4): the case in five lines, why it is major, what was done at once, what is proposed, and room
 * for the instructions of manager, general manager and company. `null` = to be filled in by hand.
 */
export function f06Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const acts = complaint?.acts ?? []
  const judged = complaint?.timeline.findLast(({ kind }) => kind === 'judged')
  const ticket = complaint === null ? EMPTY : line(complaint.personal?.officialTicket)
  return parts.sheet('F06', F06_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('receivedAt', 'line', { kind: 'moment', at: parts.moment(complaint?.receivedAt) }),
    ],
    rows: [
      [
        cell('complainant', 'line', parts.personal('complainantName')),
        cell('household', 'line', parts.personal('household')),
      ],
      [
        cell('occurredAt', 'line', { kind: 'moment', at: parts.moment(complaint?.occurredAt) }),
        cell('place', 'line', parts.personal('place')),
      ],
      [cell('channel', 'line', choices('channel', CHANNELS, complaint?.channel ?? null))],
      [cell('content', 'short', parts.ownWords('content'))],
      [cell('demand', 'line', parts.ownWords('demand'))],
      [cell('escalatedTo', 'line', marked('escalatedTo', ESCALATION_BODIES, complaint?.escalatedTo ?? []))],
      [cell('officialTicket', 'line', ticket)],
      [cell('majorReason', 'short', parts.toldBy(judged))],
      [list('doneAtOnce', complaint && atOnceLines(parts, acts))],
      [cell('proposal', 'short', parts.said(lastAct(acts, 'remedyPlanned'), 'remedy'))],
      ...(acts.some(({ kind }) => kind === 'instructed')
        ? [[list('instructions', instructionLines(parts, acts), 0)]]
        : []),
      [cell('managerInstruction', 'short', EMPTY), cell('generalManagerInstruction', 'short', EMPTY)],
    ],
    closing: [cell('companyInstruction', 'short', EMPTY)],
    signatures: [
      { label: 'managerSignature', kind: 'due' },
      { label: 'generalManagerSignature', kind: 'due' },
    ],
  })
}
