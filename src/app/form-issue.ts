import type { Outcome } from '../../electron/contract/failures.ts'
import type { Sheet } from '../../electron/contract/shapes.ts'
import type { FormId, FormVariant } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { decide } from '../domain/decide.ts'
import { blankRows } from '../domain/forms/desk-forms.ts'
import type { EventDraft } from '../domain/event.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import { NO_MARKS, type PrintedMarks } from '../domain/forms/printed-marks.ts'
import { printedIdentity } from '../domain/office-identity.ts'
import { awaitsSignature } from '../domain/forms/signed-papers.ts'
import type { FormOrder, IssuedForm, IssueWay } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'
import { decisionContext } from '../platform/decision-context.ts'
import { formDigest, formGrounds, formRowsOf, groupOnForm, marksOf } from './case-sheet.ts'

/** The record form as it is printed unless somebody asks for more. */
export const RECORD_FORM: FormOrder = { formId: 'F01', copy: null, isForSignature: null }
/** P5: what the complainant takes along. */
export const RECEIPT: FormOrder = { formId: 'F13', copy: null, isForSignature: null }

/** What a printing may ask for besides form and way. */
export interface IssueWishes {
  /** How many of the same; absent = one. */
  readonly copies?: number
  /** Waited for before the printing is recorded: under a covered screen main writes nothing. */
  readonly mayRecord?: () => Promise<void>
}

/** Lays out a form of a case, sends it on its way, and puts that on the timeline with the digest of its rows. */
export async function issueForm(
  app: AppContext,
  caseId: string,
  way: IssueWay,
  order: FormOrder = RECORD_FORM,
  wishes: IssueWishes = {},
): Promise<Outcome<IssuedForm>> {
  const found = await formOfCase(app, caseId, order)
  return found.ok ? issueRows(app, found.value.complaint, way, found.value, wishes) : found
}

/** A form of a case as it would be printed now. */
export interface FormOfCase {
  readonly complaint: ComplaintCase
  readonly order: FormOrder
  readonly rows: FormRows
  readonly marks: PrintedMarks
}

/** Makes the rows of a form; `readFailed` = there is no such case any more. */
export async function formOfCase(
  app: AppContext,
  caseId: string,
  order: FormOrder,
): Promise<Outcome<FormOfCase>> {
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return { ok: false, code: 'readFailed', params: { name: caseId } }
  const rows = formRowsOf(app, complaint, order, await groupOnForm(app, caseId, order.formId))
  const marks = marksOf(app, complaint, order, rows)
  return { ok: true, value: { complaint, order, rows, marks } }
}

/** What main lays out of it. */
export function sheetOf(app: AppContext, { complaint, rows, marks }: Omit<FormOfCase, 'order'>): Sheet {
  return {
    formId: rows.formId,
    number: complaint.number,
    household: complaint.personal?.household ?? '',
    language: app.settings.value.formScript,
    words: app.settings.value.traditionalWords,
    rows,
    marks,
  }
}

/** The same for rows that are made already: those of an earlier state (ADR 36). */
export async function issueRows(
  app: AppContext,
  complaint: ComplaintCase,
  way: IssueWay,
  { order, rows, marks }: Omit<FormOfCase, 'complaint'>,
  { copies = 1, mayRecord }: IssueWishes = {},
): Promise<Outcome<IssuedForm>> {
  const issued = await sendSheet(app, sheetOf(app, { complaint, rows, marks }), way, copies)
  if (!issued.ok || issued.value.outcome === 'cancelled') return issued
  await mayRecord?.()
  const events = await issuedEvents(app, complaint.caseId, way, { order, rows })
  if (events.length === 0) return issued
  const outcome = await app.store.append(app.newId(), events)
  return outcome.ok ? issued : { ok: false, code: 'writeFailed', params: outcome.params }
}

/** Prints a form nobody has filled in, so many at once (a power cut, training); it belongs to no case. */
export async function issueBlankForm(
  app: AppContext,
  formId: FormId,
  way: IssueWay,
  copies: number,
  variant: FormVariant | null = null,
): Promise<Outcome<IssuedForm>> {
  const rows = blankRows(formId, formGrounds(app), variant)
  const office = app.settings.value
  const marks = { ...NO_MARKS, identity: printedIdentity(office) }
  const { formScript: language, traditionalWords: words } = office
  const sheet: Sheet = { formId, number: '', household: '', language, words, rows, marks }
  return sendSheet(app, sheet, way, copies)
}

/** Sends a laid out form to the printer, straight or through the dialog, or keeps it as PDF. */
export async function sendSheet(
  app: AppContext,
  sheet: Sheet,
  way: IssueWay,
  copies = 1,
): Promise<Outcome<IssuedForm>> {
  if (way === 'pdf') {
    const written = await app.desk.request('form:toPdf', { sheet })
    return written.ok ? { ok: true, value: { outcome: 'kept', path: written.value.path } } : written
  }
  const printed = await app.desk.request('form:print', { sheet, withDialog: way === 'dialog', copies })
  return printed.ok ? { ok: true, value: { outcome: printed.value.outcome, path: '' } } : printed
}

/** What the timeline says of a form that left the desk; nothing where its case is gone. */
export async function issuedEvents(
  app: AppContext,
  caseId: string,
  way: IssueWay,
  issued: Pick<FormOfCase, 'order' | 'rows'>,
): Promise<readonly EventDraft[]> {
  // Read again: laying out takes its time, and the next decision must have seen what came meanwhile.
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return []
  const decision = decide(complaint, recordCommand(complaint, way, issued), decisionContext(app))
  return decision.ok ? decision.events : []
}

function recordCommand(
  complaint: ComplaintCase,
  way: IssueWay,
  { order, rows }: Pick<FormOfCase, 'order' | 'rows'>,
) {
  const { revision, variant = null } = rows
  return {
    kind: 'recordForm',
    formId: order.formId,
    revision,
    how: way === 'pdf' ? 'pdf' : 'sent',
    digest: formDigest(rows),
    copy: order.copy,
    variant,
    isForSignature: awaitsSignature(complaint, { ...order, variant }),
  } as const
}
