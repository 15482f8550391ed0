import type { Outcome } from '../../electron/contract/failures.ts'
import type { Sheet } from '../../electron/contract/shapes.ts'
import type { FormRows } from '../domain/forms/form-rows.ts'
import { NO_MARKS } from '../domain/forms/printed-marks.ts'
import { printedIdentity } from '../domain/office-identity.ts'
import type { IssuedForm, IssueWay } from '../features/cases/form-issue.ts'
import type { AppContext } from '../platform/app-context.ts'
import { sendSheet } from './form-issue.ts'

/** A form of no case on its way out (ADR 35); several sheets are one document, each with a number of its own. */
export interface DeskPaper {
  readonly sheets: readonly FormRows[]
  /** First part of the name of the file: period, shift, visit, or range of numbers. */
  readonly number: string
  /** '' = the paper is about none. */
  readonly household: string
}

/** Sends a form of no case to the printer or keeps it as PDF; no timeline tells of it. */
export async function printDeskForm(
  app: AppContext,
  { sheets, number, household }: DeskPaper,
  way: IssueWay,
): Promise<Outcome<IssuedForm>> {
  const [first] = sheets
  if (first === undefined) throw new Error('Paper of the desk: expected a sheet, got none')
  const sheet: Sheet = {
    formId: first.formId,
    number,
    household,
    language: app.settings.value.formScript,
    words: app.settings.value.traditionalWords,
    rows: sheets.length === 1 ? first : sheets,
    marks: { ...NO_MARKS, identity: printedIdentity(app.settings.value) },
  }
  return sendSheet(app, sheet, way)
}
