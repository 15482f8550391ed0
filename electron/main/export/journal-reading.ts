import type { Calendar } from '../../../src/domain/calendar.ts'
import type { ComplaintCase } from '../../../src/domain/complaint-case.ts'
import { caseFormRows } from '../../../src/domain/forms/case-forms.ts'
import { NO_MARKS } from '../../../src/domain/forms/printed-marks.ts'
import { printedIdentity } from '../../../src/domain/office-identity.ts'
import type { OfficeSettings } from '../../../src/domain/office.ts'
import type { ChunkMemory } from '../../../src/formats/export-chunks.ts'
import { foldedCases, packageContent } from '../../../src/formats/export-cases.ts'
import type { PackageContent } from '../../../src/formats/export-cases.ts'
import {
  CaseBlocks,
  exportContent,
  exportedEvents,
  type CaseBlock,
  type ContentName,
  type EventsPiece,
} from '../../../src/formats/export-content.ts'
import type { LedgerWords } from '../../../src/formats/export-ledger.ts'
import { packageBytes, planExport } from '../../../src/formats/export-plan.ts'
import { journalAround, type Breathe, type ExportJournal } from '../../../src/formats/export-source.ts'
import type { NamedChunk } from '../../../src/formats/export-split.ts'
import { surveyCounted, type ExportSurvey } from '../../../src/formats/export-survey.ts'
import { JournalCount, type JournalShare, type PackedCount } from '../../../src/formats/journal-count.ts'
import type { Sheet } from '../../contract/shapes.ts'
import type { CountedPackages } from './reading-messages.ts'
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

/** Cases folded together when their forms go along. */
const SHEETS_AT_ONCE = 16

/** Reads the journal in this thread. */
export class JournalReading implements ExportReading {
  readonly isDeflated = false
  private readonly blocks = new Map<number, CaseBlocks>()
  private packages: CountedPackages = []
  private own: JournalCount | null = null

  constructor(private readonly parts: JournalReadingParts) {}

  /** Counts a share of the journal; the first one is kept here for `plan`, and `null` is answered. */
  async count(share: JournalShare): Promise<PackedCount | null> {
    const counted = await JournalCount.counted(await this.countedJournal(), this.parts.breathe, share)
    if (share.number > 0) return counted.packed()
    this.own = counted
    return null
  }

  /** `others` = the shares behind the one that was counted here, in their order. */
  async plan(
    { range, maxBytes, formBytes, setId }: ReadingOrder,
    others: readonly PackedCount[] = [],
  ): Promise<ReadPlan> {
    const { breathe, calendar } = this.parts
    const counted = this.own ?? (await JournalCount.counted(await this.countedJournal(), breathe))
    this.own = null
    for (const other of others) counted.append(other)
    const whole = await surveyCounted(counted, breathe)
    const planned = await planExport(whole, { range, calendar, maxBytes, setId, breathe, formBytes })
    if (!planned.ok) return planned
    this.packages = planned.packages.map(packageContent)
    const packages = planned.packages.map((survey) => ({
      ...factsOf(survey),
      neededBytes: packageBytes(survey, formBytes),
    }))
    return { ok: true, packages, range: whole.range }
  }

  content(index: number, progress: ReadingProgress): AsyncGenerator<NamedChunk<ContentName>> {
    return exportContent({ ...this.parts, content: this.package(index), progress })
  }

  /** `events.jsonl` of package `index`. */
  events(index: number): AsyncGenerator<EventsPiece> {
    return exportedEvents(this.parts, this.package(index))
  }

  /** One block of cases of package `index`. */
  block(index: number, block: number): Promise<CaseBlock> {
    const blocks = this.blocks.get(index) ?? new CaseBlocks(this.parts, this.package(index))
    this.blocks.set(index, blocks)
    return blocks.made(block)
  }

  /** What was counted, for other threads. */
  counted(): CountedPackages {
    return this.packages
  }

  /** Takes over what another thread has counted. */
  adopt(packages: CountedPackages): void {
    this.packages = packages
  }

  async *sheets(index: number): AsyncGenerator<NamedSheet> {
    const content = this.package(index)
    const { firstLines } = content
    const { journal, breathe } = this.parts
    const names = new Set<string>()
    for (let from = 0; from < firstLines.length; from += SHEETS_AT_ONCE) {
      await breathe()
      const to = Math.min(firstLines.length, from + SHEETS_AT_ONCE)
      for (const { caseId, folded } of await foldedCases(journal, content, from, to)) {
        if (folded === null) continue
        const name = formName(folded, caseId, names)
        names.add(name)
        yield { name, sheet: this.sheetOf(folded, content) }
      }
    }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  private package(index: number): PackageContent {
    const content = this.packages[index]
    if (content === undefined) throw new Error(`Export: expected package ${index} to be planned`)
    return content
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

  private sheetOf(complaint: ComplaintCase, { staffNames }: PackageContent): Sheet {
    const { calendar, settings: office } = this.parts
    const nameOf = (staffId: string) => staffNames.get(staffId) ?? ''
    // Without a code: these papers go to nobody who would bring them back (ADR 18).
    const form = { formId: 'F01', isForSignature: null } as const
    const rows = caseFormRows(complaint, form, { office, nameOf, calendar })
    const household = complaint.personal?.household ?? ''
    const marks = { ...NO_MARKS, identity: printedIdentity(office) }
    return {
      formId: rows.formId,
      number: complaint.number,
      household,
      language: office.formScript,
      rows,
      marks,
    }
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
