import type { Calendar } from '../domain/calendar.ts'
import { canonicalJson } from './canonical-json.ts'
import { ChunkGatherer, ChunkMemory } from './export-chunks.ts'
import { ledgerColumns, LedgerRows, type LedgerWords } from './export-ledger.ts'
import { CaseFolder, type FoldedCase } from './export-lines.ts'
import { pagesInOrder } from './export-order.ts'
import type { Breathe, ExportJournal, ExportLine } from './export-source.ts'
import type { NamedChunk } from './export-split.ts'
import type { ExportSurvey } from './export-survey.ts'
import { SheetXml } from './export-xlsx.ts'

/** What is made of the events, all of it in one reading of the journal. `sheet` = the XML of the ledger's rows. */
export const CONTENTS = ['events', 'cases', 'sheet'] as const
export type ContentName = (typeof CONTENTS)[number]

export interface ContentParts {
  readonly journal: ExportJournal
  readonly survey: ExportSurvey
  readonly ledger: LedgerWords
  readonly calendar: Calendar
  readonly breathe: Breathe
  /** Where chunks that were used up come back to; absent = each one is new. */
  readonly memory?: ChunkMemory
  /** Called after each few; `total` = every event once. */
  readonly progress: (done: number, total: number) => void
}

const LINE_FEED = new Uint8Array([0x0a])
/** Events between two pauses. */
const EVENTS_AT_ONCE = 50

/**
 * `events.jsonl`, `cases.jsonl` and the rows of the ledger of one package, in chunks. Each event is read once, each case
 * folded once. Rejects with what the journal or `breathe` rejects with.
 */
export async function* exportContent(parts: ContentParts): AsyncGenerator<NamedChunk<ContentName>> {
  const { journal, survey, breathe, progress } = parts
  const maker = new ContentMaker(parts)
  let done = 0
  progress(0, survey.events)
  for await (const page of pagesInOrder(journal, survey.origins, breathe)) {
    for (let at = 0; at < page.length; at += EVENTS_AT_ONCE) {
      done += maker.add(page.slice(at, at + EVENTS_AT_ONCE))
      yield* maker.taken()
      progress(done, survey.events)
      await breathe()
    }
  }
  if (done !== survey.events) throw new Error(`Journal: expected ${survey.events} events, got ${done}`)
  yield* maker.finished()
}

class ContentMaker {
  readonly #survey: ExportSurvey
  readonly #folder: CaseFolder
  readonly #rows: LedgerRows
  readonly #sheet: SheetXml
  readonly #gathered: Readonly<Record<ContentName, ChunkGatherer>>

  constructor({ survey, ledger: words, calendar, memory = new ChunkMemory() }: ContentParts) {
    const gatherer = () => new ChunkGatherer(memory)
    this.#gathered = { events: gatherer(), cases: gatherer(), sheet: gatherer() }
    this.#survey = survey
    this.#folder = new CaseFolder(survey.cases)
    this.#rows = new LedgerRows(survey.caseOrder, { words, staffNames: survey.staffNames, calendar })
    this.#sheet = new SheetXml(ledgerColumns(words))
    this.#gathered.sheet.addText(this.#sheet.begin())
  }

  /** Answers how many of the events belong to the package. */
  add(lines: readonly ExportLine[]): number {
    const { events } = this.#gathered
    let held = 0
    for (const { event, line } of lines) {
      if (!this.#survey.holds(event)) continue
      held += 1
      if (line === null) events.addText(canonicalJson(event))
      else events.addBytes(line)
      events.addBytes(LINE_FEED)
      const whole = this.#folder.add(event)
      if (whole !== null) this.#addCase(whole)
    }
    return held
  }

  #addCase(of: FoldedCase): void {
    const { cases, sheet } = this.#gathered
    if (of.folded !== null) cases.addText(`${JSON.stringify(of.folded)}\n`)
    for (const row of this.#rows.add(of)) sheet.addText(this.#sheet.row(row))
  }

  *taken(): Generator<NamedChunk<ContentName>> {
    for (const name of CONTENTS) for (const bytes of this.#gathered[name].taken()) yield { name, bytes }
  }

  *finished(): Generator<NamedChunk<ContentName>> {
    this.#gathered.sheet.addText(this.#sheet.end())
    for (const name of CONTENTS) for (const bytes of this.#gathered[name].finished()) yield { name, bytes }
  }
}
