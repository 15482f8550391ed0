import type { Calendar } from '../../../src/domain/calendar.ts'
import type { ComplaintCase } from '../../../src/domain/complaint-case.ts'
import type { EventEnvelope } from '../../../src/domain/event.ts'
import { caseFormRows } from '../../../src/domain/forms/case-forms.ts'
import type { OfficeSettings } from '../../../src/domain/office.ts'
import { foldedCases } from '../../../src/formats/export-lines.ts'
import { FORMS_FOLDER } from '../../../src/formats/export-manifest.ts'
import { eventsInOrder } from '../../../src/formats/export-order.ts'
import type { ExportedForm } from '../../../src/formats/export-package.ts'
import type { ExportJournal } from '../../../src/formats/export-source.ts'
import type { ExportSurvey } from '../../../src/formats/export-survey.ts'
import type { Outcome } from '../../contract/failures.ts'
import type { Sheet } from '../../contract/shapes.ts'
import type { ExportJob } from './export-job.ts'

/** Room asked for each form: fonts are most of it, embedded in each. */
export const FORM_BYTES = 300_000

/** What lays a form out. */
export interface FormMaking {
  readonly toBytes: (sheet: Sheet, printedBy: string) => Promise<Outcome<Uint8Array>>
  readonly settings: () => OfficeSettings
}

export interface ExportFormsParts {
  readonly making: FormMaking
  readonly journal: ExportJournal
  readonly survey: ExportSurvey
  readonly calendar: Calendar
  /** Name of whoever exports, for the footer. */
  readonly printedBy: string
  readonly progress: (done: number, total: number) => void
}

/** F01 of every case of a package as PDF, laid out one after another as they are asked for; ends the job when one fails. */
export async function* exportForms(parts: ExportFormsParts, job: ExportJob): AsyncGenerator<ExportedForm> {
  const { survey, journal, progress } = parts
  const names = new Set<string>()
  const total = survey.cases.size
  let done = 0
  progress(done, total)
  const events = held(journal, survey, job)
  for await (const { caseId, folded } of foldedCases(events, survey.cases, job.breathe)) {
    done += 1
    if (folded === null) continue
    const made = await parts.making.toBytes(sheetOf(folded, parts), parts.printedBy)
    if (!made.ok) job.refuse(made)
    const name = formName(folded, caseId, names)
    names.add(name)
    yield { path: `${FORMS_FOLDER}${name}.pdf`, content: only(made.value) }
    progress(done, total)
    await job.breathe()
  }
}

async function* held(
  journal: ExportJournal,
  survey: ExportSurvey,
  job: ExportJob,
): AsyncGenerator<EventEnvelope> {
  for await (const event of eventsInOrder(journal, survey.origins, job.breathe))
    if (survey.holds(event)) yield event
}

/** Its number, which is unique on one desk; with the id of the case when another has it, or when it has none. */
function formName({ number }: ComplaintCase, caseId: string, taken: ReadonlySet<string>): string {
  const named = `${number.replaceAll(/[^A-Za-z0-9-]/gu, '')}_F01`
  return number === '' || taken.has(named) ? `${caseId}_F01` : named
}

function sheetOf(complaint: ComplaintCase, { making, survey, calendar }: ExportFormsParts): Sheet {
  const receptionistName = survey.staffNames.get(complaint.registeredBy) ?? ''
  const grounds = { office: making.settings(), receptionistName, calendar }
  // Without a code: these papers go to nobody who would bring them back (ADR 18).
  const rows = caseFormRows(complaint, { formId: 'F01', isForSignature: null }, grounds)
  const household = complaint.personal?.household ?? ''
  return { formId: rows.formId, number: complaint.number, household, language: 'zh-Hans', rows }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}
