import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Outcome } from '../../electron/contract/failures.ts'
import { decide } from '../domain/decide.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { digestInput } from '../domain/forms/digest-input.ts'
import { F01_REVISION, f01Rows } from '../domain/forms/f01.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import type { AppContext } from '../platform/app-context.ts'

/** How a form leaves the screen: as a file, to the printer at once, or through the system's dialog. */
export type IssueWay = 'pdf' | 'print' | 'dialog'

export interface IssuedForm {
  /** `cancelled` = the person closed the dialog; nothing is recorded then. */
  readonly outcome: 'kept' | 'sent' | 'cancelled'
  /** Path of the PDF, '' where there is none. */
  readonly path: string
}

/** The rows of F01 for a case, with the name of whoever registered it. */
export function formRowsOf(app: AppContext, complaint: ComplaintCase): FormRows {
  const receptionist = app.staff.value.find(({ staffId }) => staffId === complaint.registeredBy)
  return f01Rows(complaint, app.settings.value, receptionist?.name ?? '', app.calendar)
}

/** Lays out F01, sends it on its way, and puts that on the case's timeline with the digest of its rows. */
export async function issueForm(
  app: AppContext,
  caseId: string,
  way: IssueWay,
): Promise<Outcome<IssuedForm>> {
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return { ok: false, code: 'readFailed', params: { name: caseId } }
  const rows = formRowsOf(app, complaint)
  const sheet = {
    formId: rows.formId,
    number: complaint.number,
    household: complaint.personal?.household ?? '',
    language: 'zh-Hans' as const,
    rows,
  }
  const issued = await leave(app, sheet, way)
  if (!issued.ok || issued.value.outcome === 'cancelled') return issued
  const digest = bytesToHex(sha256(utf8ToBytes(digestInput(rows))))
  const recorded = await record(app, caseId, { way, digest })
  return recorded ?? issued
}

async function leave(
  app: AppContext,
  sheet: { formId: string; number: string; household: string; language: 'zh-Hans'; rows: FormRows },
  way: IssueWay,
): Promise<Outcome<IssuedForm>> {
  if (way === 'pdf') {
    const written = await app.desk.request('form:toPdf', { sheet })
    return written.ok ? { ok: true, value: { outcome: 'kept', path: written.value.path } } : written
  }
  const printed = await app.desk.request('form:print', { sheet, withDialog: way === 'dialog' })
  return printed.ok ? { ok: true, value: { outcome: printed.value.outcome, path: '' } } : printed
}

async function record(
  app: AppContext,
  caseId: string,
  { way, digest }: { way: IssueWay; digest: string },
): Promise<Outcome<IssuedForm> | null> {
  // Read again: laying out takes its time, and the next decision must have seen what came meanwhile.
  const complaint = await app.store.caseById(caseId)
  if (complaint === undefined) return null
  const decision = decide(
    complaint,
    {
      kind: 'recordForm',
      formId: 'F01',
      revision: F01_REVISION,
      how: way === 'pdf' ? 'pdf' : 'sent',
      digest,
    },
    {
      now: app.now(),
      actor: { staffId: app.session.value.staffId, roles: app.session.value.roles },
      office: app.settings.value,
      calendar: app.calendar,
      newId: app.newId,
    },
  )
  if (!decision.ok) return null
  const outcome = await app.store.append(app.newId(), decision.events)
  return outcome.ok ? null : { ok: false, code: 'writeFailed', params: outcome.params }
}
