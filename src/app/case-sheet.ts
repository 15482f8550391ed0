import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { caseFormRows } from '../domain/forms/case-forms.ts'
import type { FormGrounds } from '../domain/forms/form-grounds.ts'
import { digestInput } from '../domain/forms/digest-input.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import { paperCode } from '../domain/forms/paper-code.ts'
import { internalNotes, type PrintedMarks } from '../domain/forms/printed-marks.ts'
import type { FormOrder } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'

/** What the forms of a case are made from at this desk. */
export function formGrounds(app: AppContext): FormGrounds {
  return {
    office: app.settings.value,
    nameOf: (staffId) => nameOf(app, staffId),
    calendar: app.calendar,
  }
}

/** The rows of a form of a case. */
export function formRowsOf(app: AppContext, complaint: ComplaintCase, order: FormOrder): FormRows {
  return caseFormRows(complaint, order, formGrounds(app))
}

/** SHA-256 (hex) of the rows, without the footer and without whose copy it is (ADR 18). */
export function formDigest(rows: FormRows): string {
  return bytesToHex(sha256(utf8ToBytes(digestInput(rows))))
}

/** What stands on the paper beside its rows. */
export function marksOf(
  app: AppContext,
  complaint: ComplaintCase,
  order: FormOrder,
  rows = formRowsOf(app, complaint, order),
): PrintedMarks {
  const { formId, copy } = order
  const { number, officeId } = complaint
  const paper = { formId, copy, number, officeId, revision: rows.revision, digest: formDigest(rows) }
  return {
    code: paperCode(paper) ?? '',
    copy,
    notes:
      copy === 'file' && formId === 'F01'
        ? internalNotes(complaint.timeline, (staffId) => nameOf(app, staffId), app.calendar)
        : [],
  }
}

function nameOf(app: AppContext, staffId: string): string {
  return app.staff.value.find((member) => member.staffId === staffId)?.name ?? ''
}
