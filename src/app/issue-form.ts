import type { CaseCommand } from '../domain/case-commands.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { decide } from '../domain/decide.ts'
import { digestInput } from '../domain/forms/digest-input.ts'
import { f01Rows, F01_REVISION } from '../domain/forms/f01.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import type { AppContext } from '../platform/app-context.ts'

/** How a form left the screen: where its PDF lies, that it went to the spooler, that nobody wanted it, or why not. */
export type IssuedForm =
  | { readonly kind: 'pdf'; readonly path: string }
  | { readonly kind: 'sent' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }

/** Rows of F01 of a case, the same for preview, paper and digest. */
export function recordFormRows(app: AppContext, complaint: ComplaintCase): FormRows {
  const receptionist = app.staff.value.find(({ staffId }) => staffId === complaint.registeredBy)
  return f01Rows(complaint, app.settings.value, receptionist?.name ?? '', app.calendar)
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Saves the record form as PDF or hands it to the printer, then puts that on the timeline with the digest of its rows
 * (`forms.md`). What was printed but could not be put on record is told as the failure of the record.
 */
export async function issueRecordForm(app: AppContext, caseId: string, how: 'pdf' | 'sent'): Promise<IssuedForm> {
  const complaint = await app.store.caseById(caseId)
  if (!complaint) return { kind: 'failed', code: 'readFailed', params: {} }
  const rows = recordFormRows(app, complaint)
  const household = complaint.personal?.household ?? ''
  const sheet = { formId: rows.formId, number: complaint.number, household, language: 'zh-Hans' as const, rows }
  const issued = how === 'pdf' ? await toPdf(app, sheet) : await toPrinter(app, sheet)
  if (issued.kind !== 'pdf' && issued.kind !== 'sent') return issued
  const digest = await sha256Hex(digestInput(rows))
  const failed = await record(app, complaint, { kind: 'recordForm', formId: 'F01', revision: F01_REVISION, how, digest })
  return failed ?? issued
}

type Sheet = Parameters<typeof toPdf>[1]

async function toPdf(
  app: AppContext,
  sheet: { formId: string; number: string; household: string; language: 'zh-Hans'; rows: FormRows },
): Promise<IssuedForm> {
  const answer = await app.desk.request('form:toPdf', { sheet })
  return answer.ok ? { kind: 'pdf', path: answer.value.path } : { kind: 'failed', ...answer }
}

async function toPrinter(app: AppContext, sheet: Sheet): Promise<IssuedForm> {
  const answer = await app.desk.request('form:print', { sheet, withDialog: true })
  return answer.ok ? { kind: answer.value.outcome } : { kind: 'failed', ...answer }
}

async function record(app: AppContext, complaint: ComplaintCase, command: CaseCommand): Promise<IssuedForm | null> {
  const decision = decide(complaint, command, {
    now: app.now(),
    actor: app.session.value,
    office: app.settings.value,
    calendar: app.calendar,
    newId: app.newId,
  })
  // A case with events of a newer version may be printed; only the note of it is refused (ADR 1).
  if (!decision.ok) return null
  const saved = await app.store.append(app.newId(), decision.events, { expectCase: 'known' })
  return saved.ok ? null : { kind: 'failed', code: saved.code, params: saved.params }
}
