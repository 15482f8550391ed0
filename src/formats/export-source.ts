import type { EventEnvelope } from '../domain/event.ts'

/** Origin and end of one chain of the journal. */
export interface ExportOrigin {
  readonly desk: string
  readonly epoch: number
  readonly seq: number
  readonly head: string
  /** Row of received events of that origin (ADR 17); an export names the origin once. */
  readonly layer?: number | undefined
}

/** An origin as `surveyJournal` found it. */
export interface SurveyedOrigin extends ExportOrigin {
  /** Whether the stamps of this origin only grow, as a hybrid clock promises. */
  readonly isInOrder: boolean
}

/** An event, and its canonical JSON as UTF-8 without a line feed where the journal has it at hand. */
export interface ExportLine {
  readonly event: EventEnvelope
  readonly line: Uint8Array | null
}

/** What an export reads; the journal port has this shape. */
export interface ExportJournal {
  heads(): Promise<readonly ExportOrigin[]>
  read(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]>
  /** The same with the lines; absent = they are written anew. */
  readLines?(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly ExportLine[]>
}

/** The journal with something done around each of its answers. */
export function journalAround(
  journal: ExportJournal,
  around: <Answer extends readonly unknown[]>(asked: () => Promise<Answer>) => Promise<Answer>,
): ExportJournal {
  const withLines = journal.readLines === undefined ? null : (journal as Required<ExportJournal>)
  return {
    heads: () => around(() => journal.heads()),
    read: (...args) => around(() => journal.read(...args)),
    ...(withLines === null ? {} : { readLines: (...args) => around(() => withLines.readLines(...args)) }),
  }
}

/** Lets others run between two pieces of work; throws when the job was cancelled. */
export type Breathe = () => Promise<void>

const PAGE_EVENTS = 250

/** The events of one origin up to the head that was known when the export began, in the order of the journal. */
export async function* originPages(
  journal: ExportJournal,
  origin: ExportOrigin,
  breathe: Breathe,
): AsyncGenerator<readonly ExportLine[]> {
  let afterSeq = 0
  while (afterSeq < origin.seq) {
    await breathe()
    const page = await linesOf(journal, origin, afterSeq)
    const last = page.at(-1)?.event
    if (last === undefined || last.seq <= afterSeq || last.seq > origin.seq) {
      const found = last === undefined ? 'no event' : `event ${last.seq}`
      throw new Error(
        `Journal ${origin.desk}-${origin.epoch}: expected events after ${afterSeq}, got ${found}`,
      )
    }
    yield page
    afterSeq = last.seq
  }
}

async function linesOf(
  journal: ExportJournal,
  origin: ExportOrigin,
  afterSeq: number,
): Promise<readonly ExportLine[]> {
  const limit = Math.min(PAGE_EVENTS, origin.seq - afterSeq)
  if (journal.readLines !== undefined) return journal.readLines(origin, afterSeq, limit)
  const events = await journal.read(origin, afterSeq, limit)
  return events.map((event) => ({ event, line: null }))
}

/** What was done with the office's data stays on the PC (ADR 1). */
export function leavesWithExport(event: EventEnvelope): boolean {
  return event.stream.kind !== 'office'
}

/** Each desk and epoch once, with the end that reaches farthest: received events of one origin lie in several rows (ADR 17). */
export function originsOnce(origins: readonly ExportOrigin[]): Omit<ExportOrigin, 'layer'>[] {
  const farthest = new Map<string, Omit<ExportOrigin, 'layer'>>()
  for (const { desk, epoch, seq, head } of origins) {
    const key = `${desk}-${epoch}`
    if ((farthest.get(key)?.seq ?? -1) < seq) farthest.set(key, { desk, epoch, seq, head })
  }
  return [...farthest.values()]
}
