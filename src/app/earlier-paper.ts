import type { Outcome } from '../../electron/contract/failures.ts'
import { earlierState, type EarlierFault } from '../domain/forms/earlier-state.ts'
import type { FormGrounds } from '../domain/forms/form-grounds.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import type { PrintedMarks } from '../domain/forms/printed-marks.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { foldSettings } from '../domain/fold-office.ts'
import type { IssuedPaper } from '../domain/paper.ts'
import type { FormOrder, IssuedForm, IssueWay } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { GroupOfCase } from '../storage/group-queries.ts'
import { formDigest, formGrounds, formRowsOf, groupOnForm, marksOf } from './case-sheet.ts'
import { issueRows } from './form-issue.ts'

/** A paper that left the desk earlier, as it can be printed again. */
export interface EarlierPaper {
  readonly complaint: ComplaintCase
  readonly order: FormOrder
  readonly rows: FormRows
  readonly marks: PrintedMarks
  /** `null` = the very state it was printed from; otherwise why there is only the present one. */
  readonly fault: EarlierFault | null
}

/** The state a paper was printed from, found by its digest, otherwise the present one; `null` = no such paper (ADR 36). */
export async function earlierPaper(
  app: AppContext,
  caseId: string,
  issueId: string,
): Promise<EarlierPaper | null> {
  const [present, events] = await Promise.all([app.store.caseById(caseId), app.store.eventsOfCase(caseId)])
  const paper = present?.formsIssued.find((each) => each.issueId === issueId)
  if (present === undefined || paper === undefined) return null
  const order = orderOf(paper)
  const stamp = events.find(({ id }) => id === issueId)?.stamp ?? ''
  const group = await groupOnForm(app, caseId, paper.formId)
  const grounds = [await groundsBefore(app, stamp, group), formGrounds(app, group)]
  const state = earlierState({ events, paper, grounds, digestOf: formDigest })
  const isExact = state.kind === 'exact'
  const complaint = isExact ? state.complaint : present
  const rows = isExact ? state.rows : formRowsOf(app, present, order, group)
  const fault = isExact ? null : state.why
  return { complaint, order, rows, marks: marksOf(app, complaint, order, rows), fault }
}

/** Prints it again; on the timeline it stands as a printing of that state. */
export function issueEarlier(
  app: AppContext,
  { complaint, order, rows, marks }: EarlierPaper,
  way: IssueWay,
): Promise<Outcome<IssuedForm>> {
  return issueRows(app, complaint, way, { order, rows, marks })
}

function orderOf({ formId, copy, isForSignature, variant }: IssuedPaper): FormOrder {
  return { formId, copy, isForSignature, ...(variant && { variant }) }
}

/** The office as its settings were before that moment. */
async function groundsBefore(
  app: AppContext,
  stamp: string,
  group: GroupOfCase | null,
): Promise<FormGrounds> {
  const events = await app.store.eventsOfKind('settings')
  return { ...formGrounds(app, group), office: foldSettings(events.filter((event) => event.stamp < stamp)) }
}
