import type { ComplaintCase } from '../complaint-case.ts'
import { ACTS } from '../procedure/act-table.ts'
import { CAUSE_CATEGORIES, isReached, REACHED_OUTCOMES } from '../procedure/act-words.ts'
import { actsOf, lastAct, type CaseActOf } from '../procedure/case-act.ts'
import { numberOf, sheetParts, type SheetParts } from './case-sheet-parts.ts'
import { cell, choices, EMPTY, list, marked, partyWord, text, word } from './form-cells.ts'
import type { FormGrounds } from './form-grounds.ts'
import type { FormRow, FormRows, FormValue } from './form-rows.ts'
import { processLines } from './handling-lines.ts'

/** Revision of the form, printed in its footer. */
export const F07_REVISION = 1

const { fault, happenedBefore, necessity, staffMeasures } = ACTS.summarised.fields

type Summary = CaseActOf<'summarised'> | null

/**
 * Rows of F07 投诉处理报告 to the superior (R21): cause, process, result, satisfaction, lessons, persons, and the improvement
 * with its owner and date (R20). `null` = to be filled in by hand.
 */
export function f07Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const { said, moment } = parts
  const acts = complaint?.acts ?? []
  const summary = lastAct(acts, 'summarised')
  const report = lastAct(acts, 'reportedToSuperior')
  const cause = summary?.data.causeCategory ?? lastAct(acts, 'investigated')?.data.causeCategory ?? null
  return parts.sheet('F07', F07_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('receivedAt', 'line', { kind: 'moment', at: moment(complaint?.receivedAt) }),
    ],
    rows: [
      [
        cell('superior', 'line', said(report, 'superior')),
        cell('reportedAt', 'line', { kind: 'moment', at: moment(report?.data.reportedAt) }),
      ],
      [
        cell('complainant', 'line', parts.personal('complainantName')),
        cell('household', 'line', parts.personal('household')),
      ],
      [cell('content', 'short', parts.ownWords('content'))],
      [cell('causes', 'short', said(summary, 'causes'))],
      [cell('causeCategory', 'line', choices('causeCategory', CAUSE_CATEGORIES, cause))],
      [list('handlingProcess', complaint && processLines(parts, acts))],
      ...resultRows(parts),
      ...lessonRows(parts, summary),
      ...personRows(parts, summary),
      [cell('improvement', 'short', said(summary, 'improvement'))],
      [
        cell('improvementOwner', 'line', said(summary, 'improvementOwner')),
        cell('improvementDueAt', 'line', { kind: 'moment', at: moment(summary?.data.improvementDueAt) }),
      ],
    ],
    closing: [cell('reportText', 'short', said(report, 'report'))],
    signatures: [
      { label: 'managerSignature', kind: 'due' },
      { label: 'generalManagerSignature', kind: 'due' },
    ],
  })
}

/** How it ended, what the complainant was answered, and how satisfied they are (P3). */
function resultRows({ complaint, said, moment }: SheetParts): readonly FormRow[] {
  const acts = complaint?.acts ?? []
  const visit = actsOf(acts, 'visitRecorded').findLast(({ data }) => isReached(data.outcome)) ?? null
  return [
    [
      cell('outcome', 'line', word('end', complaint?.endedAt ? complaint.stage : null)),
      cell('endedAt', 'line', { kind: 'moment', at: moment(complaint?.endedAt) }),
    ],
    [cell('handlingResult', 'short', resultOf(acts, said))],
    [cell('satisfaction', 'line', choices('satisfaction', REACHED_OUTCOMES, visit?.data.outcome ?? null))],
    [cell('satisfactionWords', 'line', said(visit, 'opinion'))],
  ]
}

function resultOf(acts: ComplaintCase['acts'], said: SheetParts['said']): FormValue {
  const told = [
    said(lastAct(acts, 'writtenReplySent'), 'summary'),
    said(lastAct(acts, 'workDone'), 'note'),
    said(lastAct(acts, 'solvedOnSpot'), 'what'),
    said(lastAct(acts, 'explanationGiven'), 'explanation'),
  ]
  return told.find((value) => value.kind === 'erased' || value.text !== '') ?? EMPTY
}

/** R20: whether the procedure was at fault, whether it happened before, chance or bound to happen. */
function lessonRows({ said }: SheetParts, summary: Summary): readonly FormRow[] {
  const found = summary?.data
  return [
    [cell('fault', 'line', choices('fault', fault.of, found?.fault ?? null))],
    [
      cell(
        'happenedBefore',
        'line',
        choices('happenedBefore', happenedBefore.of, found?.happenedBefore ?? null),
      ),
      cell('necessity', 'line', choices('necessity', necessity.of, found?.necessity ?? null)),
    ],
    [cell('lessons', 'short', said(summary, 'lessons'))],
  ]
}

/** R20: who is responsible and who handled it; what was done for the staff. Names of staff are written by hand. */
function personRows({ complaint, said }: SheetParts, summary: Summary): readonly FormRow[] {
  const acts = complaint?.acts ?? []
  return [
    [
      cell('responsibleParty', 'line', partyWord(lastAct(acts, 'investigated')?.data.leadParty ?? null)),
      cell('remedyHandler', 'line', said(lastAct(acts, 'remedyPlanned'), 'handlerName')),
    ],
    [cell('persons', 'short', EMPTY)],
    [
      cell(
        'staffMeasures',
        'line',
        marked('staffMeasures', staffMeasures.of, summary?.data.staffMeasures ?? []),
      ),
    ],
  ]
}
