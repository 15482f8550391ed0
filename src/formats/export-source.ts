import type { EventEnvelope } from '../domain/event.ts'
import type { CountedLine, CountedPlace } from './counted-line.ts'

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

/** An event as it leaves: its canonical JSON as UTF-8 without a line feed where the journal has it at hand, or parsed. */
export type ExportLine = {
  readonly place: CountedPlace
} & (
  | { readonly line: Uint8Array; readonly event: EventEnvelope | null }
  | { readonly line: null; readonly event: EventEnvelope }
)

/** What an export reads; the journal port has this shape. */
export interface ExportJournal {
  heads(): Promise<readonly ExportOrigin[]>
  read(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly EventEnvelope[]>
  /** The events with these numbers, which only grow; absent = whole pages are read. Rejects when one is not there. */
  readAt?(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    seqs: readonly number[],
  ): Promise<readonly EventEnvelope[]>
  /** As `read`, with the lines, good until the next page of the origin is asked for; absent = they are written anew. */
  readLines?(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly ExportLine[]>
  /** The same for counting alone; absent = the events are read. */
  readCounted?(
    origin: { desk: string; epoch: number; layer?: number | undefined },
    afterSeq: number,
    limit: number,
  ): Promise<readonly CountedLine[]>
}

/** The journal with something done around each of its answers. */
export function journalAround(
  journal: ExportJournal,
  around: <Answer extends readonly unknown[]>(asked: () => Promise<Answer>) => Promise<Answer>,
): ExportJournal {
  const [readLines, readCounted] = [journal.readLines?.bind(journal), journal.readCounted?.bind(journal)]
  const readAt = journal.readAt?.bind(journal)
  return {
    heads: () => around(() => journal.heads()),
    read: (...args) => around(() => journal.read(...args)),
    ...(readAt && { readAt: (...args) => around(() => readAt(...args)) }),
    ...(readLines && { readLines: (...args) => around(() => readLines(...args)) }),
    ...(readCounted && { readCounted: (...args) => around(() => readCounted(...args)) }),
  }
}

/** Lets others run between two pieces of work; throws when the job was cancelled. */
export type Breathe = () => Promise<void>

/** Few, so that a page is let go of before the collector of garbage moves it. */
const PAGE_EVENTS = 64

/** The events of one origin up to the head that was known when the export began, in the order of the journal. */
export function originPages(
  journal: ExportJournal,
  origin: ExportOrigin,
  breathe: Breathe,
): AsyncGenerator<readonly ExportLine[]> {
  const read = (afterSeq: number, limit: number) => linesOf(journal, origin, afterSeq, limit)
  return pagesOf(origin, breathe, read, ({ place }) => place.seq)
}

/** Events of one origin: those behind `afterSeq`, up to `upTo`. */
export interface SeqRange {
  readonly afterSeq: number
  readonly upTo: number
}

/** The same of some of its events, for counting alone. */
export async function* countedPages(
  journal: ExportJournal,
  origin: ExportOrigin,
  range: SeqRange,
  breathe: Breathe,
): AsyncGenerator<readonly CountedLine[]> {
  const read = (afterSeq: number, limit: number) => countedLinesOf(journal, origin, afterSeq, limit)
  for await (const page of pagesOf(origin, breathe, read, ({ place }) => place.seq, range)) {
    // Received events have holes: a page may reach beyond what was asked for.
    const isBeyond = (page.at(-1)?.place.seq ?? 0) > range.upTo
    yield isBeyond ? page.filter(({ place }) => place.seq <= range.upTo) : page
  }
}

async function* pagesOf<Line>(
  origin: ExportOrigin,
  breathe: Breathe,
  read: (afterSeq: number, limit: number) => Promise<readonly Line[]>,
  seqOf: (line: Line) => number,
  range: SeqRange = { afterSeq: 0, upTo: origin.seq },
): AsyncGenerator<readonly Line[]> {
  let { afterSeq } = range
  while (afterSeq < range.upTo) {
    await breathe()
    const page = await read(afterSeq, Math.min(PAGE_EVENTS, range.upTo - afterSeq))
    const line = page.at(-1)
    const last = line === undefined ? null : seqOf(line)
    if (last === null || last <= afterSeq || last > origin.seq) {
      const found = last === null ? 'no event' : `event ${last}`
      throw new Error(
        `Journal ${origin.desk}-${origin.epoch}: expected events after ${afterSeq}, got ${found}`,
      )
    }
    yield page
    afterSeq = last
  }
}

async function linesOf(
  journal: ExportJournal,
  origin: ExportOrigin,
  afterSeq: number,
  limit: number,
): Promise<readonly ExportLine[]> {
  if (journal.readLines !== undefined) return journal.readLines(origin, afterSeq, limit)
  const events = await journal.read(origin, afterSeq, limit)
  return events.map((event) => ({ place: event, event, line: null }))
}

async function countedLinesOf(
  journal: ExportJournal,
  origin: ExportOrigin,
  afterSeq: number,
  limit: number,
): Promise<readonly CountedLine[]> {
  if (journal.readCounted !== undefined) return journal.readCounted(origin, afterSeq, limit)
  const encoder = new TextEncoder()
  const events = await journal.read(origin, afterSeq, limit)
  return events.map((event) => ({
    event,
    place: event,
    bytes: encoder.encode(JSON.stringify(event)).length,
  }))
}

/** What was done with the office's data stays on the PC (ADR 1). */
export function leavesWithExport({ stream }: Pick<EventEnvelope, 'stream'>): boolean {
  return stream.kind !== 'office'
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

/**
 * The events with these numbers, which only grow. Throws when one cannot be read: it was counted, so the journal is no
 * longer what it was.
 */
export async function eventsAt(
  journal: ExportJournal,
  origin: ExportOrigin,
  seqs: readonly number[],
): Promise<readonly EventEnvelope[]> {
  const found = journal.readAt === undefined ? await fromPages(journal, origin, seqs) : null
  return found ?? (await journal.readAt?.(origin, seqs)) ?? []
}

async function fromPages(
  journal: ExportJournal,
  origin: ExportOrigin,
  seqs: readonly number[],
): Promise<readonly EventEnvelope[]> {
  const found: EventEnvelope[] = []
  const last = seqs.at(-1) ?? 0
  while (found.length < seqs.length) {
    const wanted = seqs[found.length] ?? 0
    const page = await journal.read(origin, wanted - 1, Math.min(PAGE_EVENTS, last - wanted + 1))
    if (page[0]?.seq !== wanted) throw lostEvent(origin, wanted)
    for (const event of page) if (event.seq === seqs[found.length]) found.push(event)
  }
  return found
}

/** What was counted and is not there any more. */
export function lostEvent({ desk, epoch }: Pick<ExportOrigin, 'desk' | 'epoch'>, seq: number): Error {
  return new Error(`Journal ${desk}-${epoch}: expected event ${seq}, got another or none`)
}
