import type { Calendar } from '../domain/calendar.ts'
import { canonicalJson } from './canonical-json.ts'
import { foldedCases, type CaseSource, type PackageContent } from './export-cases.ts'
import { ChunkGatherer, ChunkMemory } from './export-chunks.ts'
import { ledgerColumns, ledgerRow, type LedgerWords } from './export-ledger.ts'
import { pagesInOrder } from './export-order.ts'
import type { Breathe, ExportJournal } from './export-source.ts'
import { holdsEvent } from './export-survey.ts'
import type { NamedChunk } from './export-split.ts'
import { SheetXml } from './export-xlsx.ts'

/** What is made of the events. `sheet` = the XML of the ledger's rows. */
export const CONTENTS = ['events', 'cases', 'sheet'] as const
export type ContentName = (typeof CONTENTS)[number]

export interface ContentParts {
  readonly journal: ExportJournal
  readonly ledger: LedgerWords
  readonly calendar: Calendar
  readonly breathe: Breathe
  /** Where chunks that were used up come back to; absent = each one is new. */
  readonly memory?: ChunkMemory
}

/** A piece of `events.jsonl`. */
export interface EventsPiece {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly events: number
}

/** The cases of one block as lines of `cases.jsonl` and rows of the ledger. */
export interface CaseBlock {
  readonly cases: Uint8Array<ArrayBuffer>
  readonly sheet: Uint8Array<ArrayBuffer>
  /** How many events they came from. */
  readonly events: number
}

/** Large enough that a hand-over costs nothing, small enough that none waits long. */
const PIECE_BYTES = 512 * 1024
/** Cases folded and written together, for the same reasons. */
const CASES_OF_BLOCK = 128
/** Cases between two pauses: few, so that what was parsed is let go of before the collector of garbage moves it. */
const CASES_AT_ONCE = 4
const LINE_FEED = new Uint8Array([0x0a])
/** Events between two pauses. */
const EVENTS_AT_ONCE = 50

/** `events.jsonl` in pieces; rejects with what the journal or `breathe` rejects with. */
export async function* exportedEvents(
  { journal, breathe, memory = new ChunkMemory() }: ContentParts,
  wanted: Pick<PackageContent, 'origins' | 'events' | 'only'>,
): AsyncGenerator<EventsPiece> {
  const gathered = new ChunkGatherer(memory)
  let [done, told] = [0, 0]
  for await (const page of pagesInOrder(journal, wanted.origins, breathe)) {
    for (const [index, { place, line, event }] of page.entries()) {
      if (index % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await breathe()
      if (!holdsEvent(wanted.only, place)) continue
      done += 1
      if (line === null) gathered.addText(canonicalJson(event))
      else gathered.addBytes(line)
      gathered.addBytes(LINE_FEED)
      if (gathered.bytes < PIECE_BYTES) continue
      yield { bytes: gathered.taken(), events: done - told }
      told = done
    }
  }
  if (done !== wanted.events) throw new Error(`Journal: expected ${wanted.events} events, got ${done}`)
  yield { bytes: gathered.taken(), events: done - told }
}

/** How many blocks a package has; the first and the last one hold the beginning and the end of the ledger. */
export function blockCount({ firstLines }: Pick<CaseSource, 'firstLines'>): number {
  return Math.max(1, Math.ceil(firstLines.length / CASES_OF_BLOCK))
}

/** Makes `cases.jsonl` and the rows of the ledger block by block, any block at any time. */
export class CaseBlocks {
  readonly #parts: ContentParts
  readonly #source: CaseSource
  readonly #sheet: SheetXml
  readonly #lines: ChunkGatherer
  readonly #rows: ChunkGatherer

  constructor(parts: ContentParts, source: CaseSource) {
    const { ledger, memory = new ChunkMemory() } = parts
    this.#parts = parts
    this.#source = source
    this.#sheet = new SheetXml(ledgerColumns(ledger))
    this.#lines = new ChunkGatherer(memory)
    this.#rows = new ChunkGatherer(memory)
  }

  /** Block `block`, from 0; rejects with what the journal or `breathe` rejects with. */
  async made(block: number): Promise<CaseBlock> {
    const [lines, rows] = [this.#lines, this.#rows]
    const { journal, breathe, ledger: words, calendar } = this.#parts
    const { staffNames, firstLines } = this.#source
    const reading = { words, staffNames, calendar }
    const end = Math.min(firstLines.length, (block + 1) * CASES_OF_BLOCK)
    let events = 0
    if (block === 0) rows.addText(this.#sheet.begin())
    for (let from = block * CASES_OF_BLOCK; from < end; from += CASES_AT_ONCE) {
      await breathe()
      const folded = await foldedCases(journal, this.#source, from, Math.min(end, from + CASES_AT_ONCE))
      for (const [at, of] of folded.entries()) {
        events += of.events
        if (of.folded === null) continue
        lines.addText(`${JSON.stringify(of.folded)}\n`)
        rows.addText(this.#sheet.row(from + at + 1, ledgerRow(of.folded, reading)))
      }
    }
    if (end === firstLines.length) rows.addText(this.#sheet.end(firstLines.length))
    return { cases: lines.taken(), sheet: rows.taken(), events }
  }
}

/**
 * `events.jsonl`, `cases.jsonl` and the rows of the ledger of one package, in chunks, one after another. `progress` is
 * called after each few; its total counts every event twice: as it is, and in its case.
 */
export async function* exportContent(
  parts: ContentParts & {
    readonly content: PackageContent
    readonly progress: (done: number, total: number) => void
  },
): AsyncGenerator<NamedChunk<ContentName>> {
  const { content, progress } = parts
  const total = content.events * 2
  let done = 0
  progress(0, total)
  for await (const { bytes, events } of exportedEvents(parts, content)) {
    yield { name: 'events', bytes }
    progress((done += events), total)
  }
  const blocks = new CaseBlocks(parts, content)
  for (let block = 0; block < blockCount(content); block += 1) {
    const { cases, sheet, events } = await blocks.made(block)
    yield { name: 'cases', bytes: cases }
    yield { name: 'sheet', bytes: sheet }
    progress((done += events), total)
  }
  progress(total, total)
}
