import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CaseFormId } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { caseFormRows } from '../domain/forms/case-forms.ts'
import type { FormGrounds } from '../domain/forms/form-grounds.ts'
import { paperGroup } from '../domain/forms/paper-group.ts'
import { digestInput } from '../domain/forms/digest-input.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import { paperCode } from '../domain/forms/paper-code.ts'
import { printedIdentity } from '../domain/office-identity.ts'
import { internalNotes, type PrintedMarks } from '../domain/forms/printed-marks.ts'
import type { FormOrder } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'
import type { GroupOfCase } from '../storage/group-queries.ts'

/** What the forms of a case are made from at this desk; `group` is the one it belongs to (R18), `null` = none. */
export function formGrounds(app: AppContext, group: GroupOfCase | null = null): FormGrounds {
  return {
    office: app.settings.value,
    nameOf: (staffId) => nameOf(app, staffId),
    calendar: app.calendar,
    ...(group && { group: paperGroup(group.group, group.members) }),
  }
}

/** The group a form tells of; only those of F10 do. */
export async function groupOnForm(
  app: AppContext,
  caseId: string,
  formId: CaseFormId,
): Promise<GroupOfCase | null> {
  return formId === 'F10' ? ((await app.store.groupOfCase(caseId)) ?? null) : null
}

/** The rows of a form of a case. */
export function formRowsOf(
  app: AppContext,
  complaint: ComplaintCase,
  order: FormOrder,
  group: GroupOfCase | null = null,
): FormRows {
  return caseFormRows(complaint, order, formGrounds(app, order.formId === 'F10' ? group : null))
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
    identity: printedIdentity(app.settings.value),
    notes:
      copy === 'file' && formId === 'F01'
        ? internalNotes(complaint.timeline, (staffId) => nameOf(app, staffId), app.calendar)
        : [],
  }
}

function nameOf(app: AppContext, staffId: string): string {
  return app.staff.value.find((member) => member.staffId === staffId)?.name ?? ''
}
