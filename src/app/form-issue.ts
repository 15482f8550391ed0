import type { Outcome } from '../../electron/contract/failures.ts'
import type { Sheet } from '../../electron/contract/shapes.ts'
import type { FormId, FormVariant } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { decide } from '../domain/decide.ts'
import { blankRows } from '../domain/forms/desk-forms.ts'
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
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return { ok: false, code: 'readFailed', params: { name: caseId } }
  const rows = formRowsOf(app, complaint, order, await groupOnForm(app, caseId, order.formId))
  const marks = marksOf(app, complaint, order, rows)
  return issueRows(app, complaint, way, { order, rows, marks }, wishes)
}

/** The same for rows that are made already: those of an earlier state (ADR 36). */
export async function issueRows(
  app: AppContext,
  complaint: ComplaintCase,
  way: IssueWay,
  {
    order,
    rows,
    marks,
  }: { readonly order: FormOrder; readonly rows: FormRows; readonly marks: PrintedMarks },
  { copies = 1, mayRecord }: IssueWishes = {},
): Promise<Outcome<IssuedForm>> {
  const { caseId, number, personal } = complaint
  const sheet: Sheet = {
    formId: rows.formId,
    number,
    household: personal?.household ?? '',
    language: app.settings.value.formScript,
    rows,
    marks,
  }
  const issued = await sendSheet(app, sheet, way, copies)
  if (!issued.ok || issued.value.outcome === 'cancelled') return issued
  await mayRecord?.()
  const { revision, variant = null } = rows
  const made = { order, digest: formDigest(rows), revision, variant }
  return (await record(app, caseId, way, made)) ?? issued
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
  const sheet: Sheet = { formId, number: '', household: '', language: office.formScript, rows, marks }
  return sendSheet(app, sheet, way, copies)
}

/** What is recorded of a paper besides the way it went. */
interface Made {
  readonly order: FormOrder
  readonly digest: string
  readonly revision: number
  readonly variant: FormVariant | null
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

async function record(
  app: AppContext,
  caseId: string,
  way: IssueWay,
  issued: Made,
): Promise<Outcome<IssuedForm> | null> {
  // Read again: laying out takes its time, and the next decision must have seen what came meanwhile.
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return null
  const decision = decide(complaint, recordCommand(complaint, way, issued), decisionContext(app))
  if (!decision.ok) return null
  const outcome = await app.store.append(app.newId(), decision.events)
  return outcome.ok ? null : { ok: false, code: 'writeFailed', params: outcome.params }
}

function recordCommand(complaint: ComplaintCase, way: IssueWay, issued: Made) {
  const { order, digest, revision, variant } = issued
  return {
    kind: 'recordForm',
    formId: order.formId,
    revision,
    how: way === 'pdf' ? 'pdf' : 'sent',
    digest,
    copy: order.copy,
    variant,
    isForSignature: awaitsSignature(complaint, { ...order, variant }),
  } as const
}
