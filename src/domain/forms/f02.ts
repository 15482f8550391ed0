import { JURISDICTIONS, NATURES } from '../case-vocabulary.ts'
import type { ComplaintCase } from '../complaint-case.ts'
import { ACTS } from '../procedure/act-table.ts'
import { CAUSE_CATEGORIES } from '../procedure/act-words.ts'
import { lastAct, type CaseAct } from '../procedure/case-act.ts'
import type { FormGrounds } from './form-grounds.ts'
import { numberOf, sheetParts, type SheetParts } from './case-sheet-parts.ts'
import {
  amendsLines,
  communicationLines,
  contactLines,
  instructionLines,
  rectificationLines,
  reportLines,
  verificationLines,
  visitLines,
} from './f02-lists.ts'
import { cell, choices, EMPTY, list, partyWord, text, word } from './form-cells.ts'
import type { FormRow, FormRows } from './form-rows.ts'

/** Revision of the form, printed in its footer. */
export const F02_REVISION = 2

const INVESTIGATION = ACTS.investigated.fields

/**
 * Rows of F02 客户投诉跟进记录表 (`forms.md`): the case from the judging to the lessons, on the state it has; `null` = to be
 * filled in by hand. It is for the file: what it says of nature and reasonableness is not for the complainant (R28).
 */
export function f02Rows(complaint: ComplaintCase | null, on: FormGrounds): FormRows {
  const parts = sheetParts(complaint, on)
  const acts = complaint?.acts ?? []
  return parts.sheet('F02', F02_REVISION, {
    head: [
      cell('number', 'line', text(numberOf(complaint))),
      cell('receivedAt', 'line', { kind: 'moment', at: parts.moment(complaint?.receivedAt) }),
    ],
    rows: [
      [
        cell('complainant', 'line', parts.personal('complainantName')),
        cell('household', 'line', parts.personal('household')),
      ],
      [cell('demand', 'short', parts.ownWords('demand'))],
      ...judgingRows(parts),
      [list('reports', complaint && reportLines(parts, acts))],
      ...assessmentRows(parts, acts),
      ...remedyRows(parts, acts),
      [list('communications', complaint && communicationLines(parts, acts))],
      [list('outsideContacts', complaint && contactLines(parts, acts))],
      [list('verifications', complaint && verificationLines(parts, acts))],
      [list('visits', complaint && visitLines(parts, acts))],
      [list('rectifications', complaint && rectificationLines(parts, acts))],
      [list('amends', complaint && amendsLines(parts, acts))],
      [list('instructions', complaint && instructionLines(parts, acts))],
      ...summaryRows(parts, acts),
    ],
    closing: [
      cell('outcome', 'line', word('end', complaint?.endedAt ? complaint.stage : null)),
      cell('endedAt', 'line', { kind: 'moment', at: parts.moment(complaint?.endedAt) }),
    ],
    signatures: [
      { label: 'receptionistSignature', kind: 'due' },
      { label: 'departmentSignature', kind: 'due' },
      { label: 'managerSignature', kind: 'due' },
      { label: 'generalManagerSignature', kind: 'due' },
    ],
  })
}

function judgingRows({ complaint, name, toldBy }: SheetParts): readonly FormRow[] {
  const judged = complaint?.timeline.findLast(({ kind }) => kind === 'judged')
  return [
    [cell('nature', 'line', choices('nature', NATURES, complaint?.nature ?? null))],
    [
      cell('jurisdiction', 'line', choices('jurisdiction', JURISDICTIONS, complaint?.jurisdiction ?? null)),
      cell('judgedBy', 'line', name(complaint?.judgedBy)),
    ],
    [cell('natureReason', 'short', toldBy(judged))],
  ]
}

function assessmentRows({ said }: SheetParts, acts: readonly CaseAct[]): readonly FormRow[] {
  const found = lastAct(acts, 'investigated')
  const chosen = found?.data
  const assisting = (chosen?.assistingParties ?? []).map(partyWord)
  const cause = lastAct(acts, 'summarised')?.data.causeCategory ?? chosen?.causeCategory ?? null
  return [
    [cell('findings', 'tall', said(found, 'findings'))],
    [
      cell('truth', 'line', choices('truth', INVESTIGATION.truth.of, chosen?.truth ?? null)),
      cell('impact', 'line', choices('impact', INVESTIGATION.impact.of, chosen?.impact ?? null)),
    ],
    [
      cell(
        'reasonableness',
        'line',
        choices('reasonableness', INVESTIGATION.reasonableness.of, chosen?.reasonableness ?? null),
      ),
    ],
    [cell('causeCategory', 'line', choices('causeCategory', CAUSE_CATEGORIES, cause))],
    [
      cell('responsibleParty', 'line', partyWord(chosen?.leadParty ?? null)),
      cell('assistingParties', 'line', ...(assisting.length > 0 ? assisting : [EMPTY])),
    ],
  ]
}

function remedyRows({ complaint, said, moment }: SheetParts, acts: readonly CaseAct[]): readonly FormRow[] {
  const remedy = lastAct(acts, 'remedyPlanned')
  const plan = lastAct(acts, 'departmentAccepted')
  return [
    [cell('remedy', 'short', said(remedy, 'remedy'))],
    [
      cell('remedyHandler', 'line', said(remedy, 'handlerName')),
      cell('remedyDueAt', 'line', { kind: 'moment', at: moment(remedy?.data.dueAt) }),
    ],
    [cell('departmentOpinion', 'short', said(plan, 'plan'))],
    [cell('managerOpinion', 'short', EMPTY)],
    // Asked for of a major case only; by hand on a blank one (R4).
    ...(complaint === null || complaint.nature === 'major'
      ? [[cell('generalManagerOpinion', 'short', EMPTY)]]
      : []),
  ]
}

/** S10: what was behind it, what is to be learned, and who improves what. */
function summaryRows({ said }: SheetParts, acts: readonly CaseAct[]): readonly FormRow[] {
  const summary = lastAct(acts, 'summarised')
  return [
    [cell('causes', 'short', said(summary, 'causes'))],
    [cell('lessons', 'short', said(summary, 'lessons'))],
    [cell('improvement', 'short', said(summary, 'improvement'))],
    [cell('improvementOwner', 'line', said(summary, 'improvementOwner'))],
  ]
}
