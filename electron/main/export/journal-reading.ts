import type { Calendar } from '../../../src/domain/calendar.ts'
import type { ComplaintCase } from '../../../src/domain/complaint-case.ts'
import { caseFormRows } from '../../../src/domain/forms/case-forms.ts'
import type { OfficeSettings } from '../../../src/domain/office.ts'
import type { ChunkMemory } from '../../../src/formats/export-chunks.ts'
import { exportContent, type ContentName } from '../../../src/formats/export-content.ts'
import type { LedgerWords } from '../../../src/formats/export-ledger.ts'
import { CaseFolder } from '../../../src/formats/export-lines.ts'
import { pagesInOrder } from '../../../src/formats/export-order.ts'
import { packageBytes, planExport } from '../../../src/formats/export-plan.ts'
import { journalAround, type Breathe, type ExportJournal } from '../../../src/formats/export-source.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import { surveyJournal, type ExportSurvey } from '../../../src/formats/export-survey.ts'
import type { Sheet } from '../../contract/shapes.ts'
import type { ExportReading, NamedSheet, ReadingOrder, ReadingProgress, ReadPlan } from './export-reading.ts'

export interface JournalReadingParts {
  readonly journal: ExportJournal
  readonly ledger: LedgerWords
  readonly calendar: Calendar
  /** For the forms. */
  readonly settings: OfficeSettings
  readonly breathe: Breathe
  /** See `ContentParts`. */
  readonly memory?: ChunkMemory
  /** Events counted so far. */
  readonly progress: ReadingProgress
}

/** Reads the journal in this thread. */
export class JournalReading implements ExportReading {
  private packages: readonly ExportSurvey[] = []

  constructor(private readonly parts: JournalReadingParts) {}

  async plan({ range, maxBytes, formBytes, setId }: ReadingOrder): Promise<ReadPlan> {
    const { breathe, calendar } = this.parts
    const whole = await surveyJournal(await this.countedJournal(), breathe)
    const planned = await planExport(whole, { range, calendar, maxBytes, setId, breathe, formBytes })
    if (!planned.ok) return planned
    this.packages = planned.packages
    const packages = planned.packages.map((survey) => ({
      ...factsOf(survey),
      neededBytes: packageBytes(survey, formBytes),
    }))
    return { ok: true, packages, range: whole.range }
  }

  content(index: number, progress: ReadingProgress): AsyncGenerator<NamedChunk<ContentName>> {
    return exportContent({ ...this.parts, survey: this.package(index), progress })
  }

  async *sheets(index: number): AsyncGenerator<NamedSheet> {
    const survey = this.package(index)
    const { journal, breathe } = this.parts
    const folder = new CaseFolder(survey.cases)
    const names = new Set<string>()
    for await (const page of pagesInOrder(journal, survey.origins, breathe)) {
      for (const { event } of page) {
        const whole = survey.holds(event) ? folder.add(event) : null
        if (whole === null || whole.folded === null) continue
        const name = formName(whole.folded, whole.caseId, names)
        names.add(name)
        yield { name, sheet: this.sheetOf(whole.folded, survey) }
      }
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  private package(index: number): ExportSurvey {
    const survey = this.packages[index]
    if (survey === undefined) throw new Error(`Export: expected package ${index} to be planned`)
    return survey
  }

  /** The journal, telling how much of it was read. */
  private async countedJournal(): Promise<ExportJournal> {
    const { journal, progress } = this.parts
    const heads = await journal.heads()
    const total = heads.reduce((sum, { seq }) => sum + seq, 0)
    let done = 0
    progress(done, total)
    const counted = journalAround(journal, async (asked) => {
      const page = await asked()
      done += page.length
      progress(Math.min(done, total), total)
      return page
    })
    return { ...counted, heads: () => Promise.resolve(heads) }
  }

  private sheetOf(complaint: ComplaintCase, survey: ExportSurvey): Sheet {
    const { calendar, settings: office } = this.parts
    const receptionistName = survey.staffNames.get(complaint.registeredBy) ?? ''
    // Without a code: these papers go to nobody who would bring them back (ADR 18).
    const form = { formId: 'F01', isForSignature: null } as const
    const rows = caseFormRows(complaint, form, { office, receptionistName, calendar })
    const household = complaint.personal?.household ?? ''
    return { formId: rows.formId, number: complaint.number, household, language: 'zh-Hans', rows }
  }
}

/** What leaves the thread that counted: a few numbers, not every case. */
function factsOf({ origins, events, eventBytes, range, evidence, selection, part, cases }: ExportSurvey) {
  return { origins, events, eventBytes, range, evidence, selection, part, cases: { size: cases.size } }
}

/** Its number, which is unique on one desk; with the id of the case when another has it, or when it has none. */
function formName({ number }: ComplaintCase, caseId: string, taken: ReadonlySet<string>): string {
  const named = `${number.replaceAll(/[^A-Za-z0-9-]/gu, '')}_F01`
  return number === '' || taken.has(named) ? `${caseId}_F01` : named
}
