import { parseCaseNumber } from '../domain/case-number.ts'
import type { FormCopy, CaseFormId } from '../domain/case-vocabulary.ts'
import type { ComplaintCase } from '../domain/complaint-case.ts'
import { presentFormRows } from '../domain/forms/case-forms.ts'
import {
  digestDigits,
  officeDigits,
  readPaperCode,
  type PaperCode,
  type PaperCodeFault,
} from '../domain/forms/paper-code.ts'
import type { IssuedPaper } from '../domain/paper.ts'
import { changesSince } from '../domain/paper-changes.ts'
import type { ScannedPaper } from '../features/cases/scanned-paper.ts'
import type { AppContext } from '../platform/app-context.ts'
import { formDigest, formGrounds, groupOnForm } from './case-sheet.ts'

/** A case to open, and the paper that led to it; a typed number leads without one. */
export type PaperFound = {
  readonly kind: 'found'
  readonly caseId: string
  readonly number: string
  readonly paper: ScannedPaper | null
}

/** Why a code or a number opens nothing; words under `scanning.problem`. */
export type PaperProblem = {
  readonly kind: 'problem'
  readonly code: PaperCodeFault | 'otherOffice' | 'unknownCase'
  readonly number: string
}

/** Finds the case of a scanned or typed code, or of a typed case number, and holds the paper against it (ADR 18). */
export async function readPaper(app: AppContext, typed: string): Promise<PaperFound | PaperProblem> {
  const plain = typed.normalize('NFKC').trim().toUpperCase()
  if (parseCaseNumber(plain) !== null) return byNumber(app, plain, null)
  const code = readPaperCode(typed)
  if (typeof code === 'string') return { kind: 'problem', code, number: '' }
  if (code.officeDigits !== officeDigits(app.facts.officeId))
    return { kind: 'problem', code: 'otherOffice', number: code.number }
  return byNumber(app, code.number, code)
}

async function byNumber(
  app: AppContext,
  number: string,
  code: PaperCode | null,
): Promise<PaperFound | PaperProblem> {
  const complaint = await app.store.caseByNumber(number)
  if (complaint === undefined) return { kind: 'problem', code: 'unknownCase', number }
  const { caseId } = complaint
  return { kind: 'found', caseId, number, paper: code && (await paperOf(app, complaint, code)) }
}

async function paperOf(app: AppContext, complaint: ComplaintCase, code: PaperCode): Promise<ScannedPaper> {
  const { caseId } = complaint
  const { formId, copy } = code
  const group = await groupOnForm(app, caseId, formId)
  const present = presentFormRows(complaint, formId, formGrounds(app, group))
  const match = present.find(
    (rows) => rows.revision === code.revision && digestDigits(formDigest(rows)) === code.digestDigits,
  )
  const isPresent = match !== undefined
  const printing = printingOf(complaint, { formId, copy, digits: code.digestDigits })
  return {
    caseId,
    formId,
    copy,
    variant: match?.variant ?? printing?.variant ?? null,
    printing,
    state: isPresent ? 'present' : 'older',
    changes: isPresent || printing === null ? 0 : changesSince(complaint, printing.issueId),
  }
}

/** The last printing of this content, of the same copy where there is one. */
function printingOf(
  { formsIssued }: ComplaintCase,
  of: { readonly formId: CaseFormId; readonly copy: FormCopy | null; readonly digits: string },
): IssuedPaper | null {
  const same = formsIssued.filter(
    ({ formId, digest }) => formId === of.formId && isDigestOf(digest, of.digits),
  )
  return same.findLast(({ copy }) => copy === of.copy) ?? same.at(-1) ?? null
}

/** A digest of a damaged or later journal is no digest of ours. */
function isDigestOf(digest: string, digits: string): boolean {
  return /^[0-9a-f]{64}$/u.test(digest) && digestDigits(digest) === digits
}
