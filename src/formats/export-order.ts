import type { EventEnvelope } from '../domain/event.ts'
import {
  leavesWithExport,
  originPages,
  type Breathe,
  type ExportJournal,
  type ExportLine,
  type SurveyedOrigin,
} from './export-source.ts'

/** The fixed order of `events.jsonl`: stamp, then id, as plain code units (`safety.md` §3). */
export function compareInOrder(
  a: Pick<EventEnvelope, 'stamp' | 'id'>,
  b: Pick<EventEnvelope, 'stamp' | 'id'>,
): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** The same of two lines; only where their stamps are one is the id looked for. */
function compareLines(a: ExportLine, b: ExportLine): number {
  const [stampA, stampB] = [a.place.stamp, b.place.stamp]
  if (stampA !== stampB) return stampA < stampB ? -1 : 1
  return compareInOrder({ stamp: stampA, id: idOf(a) }, { stamp: stampB, id: idOf(b) })
}

function idOf({ event, line }: ExportLine): string {
  if (event !== null || line === null) return event?.id ?? ''
  // A parsed boundary: only lines known to be what was written come without their event.
  return (JSON.parse(new TextDecoder().decode(line)) as EventEnvelope).id
}

type Page = readonly ExportLine[]

/**
 * All exported events of all origins in the fixed order, page by page.
 *
 * Origins whose stamps only grow are merged as they are read; another one is sorted in memory as a whole.
 */
export async function* pagesInOrder(
  journal: ExportJournal,
  origins: readonly SurveyedOrigin[],
  breathe: Breathe,
): AsyncGenerator<Page> {
  const [only, ...others] = origins.map((origin) => leavingPages(journal, origin, breathe))
  if (only === undefined) return
  if (others.length === 0) yield* only
  else yield* mergedPages([only, ...others])
}

interface Cursor {
  readonly pages: AsyncGenerator<Page, undefined>
  page: Page
  at: number
}

async function* mergedPages(readers: readonly AsyncGenerator<Page, undefined>[]): AsyncGenerator<Page> {
  let open: Cursor[] = []
  for (const pages of readers) {
    const cursor = { pages, page: [], at: 0 }
    if (await refill(cursor)) open.push(cursor)
  }
  while (open.length > 0) {
    const merged: ExportLine[] = []
    const empty = mergedUntilEmpty(open, merged)
    yield merged
    if (!(await refill(empty))) open = open.filter((cursor) => cursor !== empty)
  }
}

/** Takes the least line again and again until one of the pages has none left; answers whose. */
function mergedUntilEmpty([first, ...others]: Cursor[], merged: ExportLine[]): Cursor {
  for (;;) {
    let least = first
    for (const cursor of others) if (isBefore(cursor, least)) least = cursor
    const line = least?.page[least.at]
    if (least === undefined || line === undefined) throw new Error('Merge: expected a page with a line left')
    merged.push(line)
    least.at += 1
    if (least.at === least.page.length) return least
  }
}

function isBefore(a: Cursor, b: Cursor | undefined): boolean {
  const [lineA, lineB] = [a.page[a.at], b?.page[b.at]]
  return lineA !== undefined && (lineB === undefined || compareLines(lineA, lineB) < 0)
}

async function refill(cursor: Cursor): Promise<boolean> {
  do {
    const next = await cursor.pages.next()
    if (next.done === true) return false
    cursor.page = next.value
    cursor.at = 0
  } while (cursor.page.length === 0)
  return true
}

/** With a line of its own: as it is, it is good until the next page is asked for. */
function kept(leaving: ExportLine): ExportLine {
  return leaving.line === null ? leaving : { ...leaving, line: new Uint8Array(leaving.line) }
}

async function* leavingPages(
  journal: ExportJournal,
  origin: SurveyedOrigin,
  breathe: Breathe,
): AsyncGenerator<Page, undefined> {
  const all: ExportLine[] = []
  for await (const page of originPages(journal, origin, breathe)) {
    const leaving = page.filter(({ place }) => leavesWithExport(place))
    if (origin.isInOrder) yield leaving
    else all.push(...leaving.map(kept))
  }
  if (!origin.isInOrder) yield all.sort(compareLines)
  return undefined
}
