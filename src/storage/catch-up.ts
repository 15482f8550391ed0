import type { EventEnvelope, StreamRef } from '../domain/event.ts'
import { originKey, type DeskDatabase } from './desk-database.ts'
import type { JournalPort, OriginHead } from './journal-port.ts'
import { foldPages } from './folding-ahead.ts'

export interface CaughtUp {
  readonly fresh: number
  readonly changed: readonly StreamRef[]
}

/** Largest page a journal may be asked for is 5,000 events; less keeps the progress moving. */
const PAGE_EVENTS = 2000

/**
 * Folds in what the journal has beyond the projection, origin by origin, in pages; the next page is read while one is
 * folded, and that one is folded while the one before it is written, because they wait for different parts of the machine.
 *
 * Events the journal itself can no longer read are passed over, because nothing can bring them back and the rest must be
 * usable; main reports them as faults.
 */
export async function catchUp(
  db: DeskDatabase,
  journal: Pick<JournalPort, 'read'>,
  heads: readonly OriginHead[],
  onFolded: (events: number) => void = () => undefined,
): Promise<CaughtUp> {
  const changed: StreamRef[] = []
  const isAbsent = await absentCases(db)
  let fresh = 0
  for (const end of heads) {
    let known = (await db.origins.get(originKey(end)))?.seq ?? 0
    await foldPages(db, pagesOf(journal, end, known), end, {
      isAbsent,
      onFolded: (page, applied) => {
        if (applied.kind === 'applied') {
          for (const stream of applied.changed) changed.push(stream)
          fresh += applied.fresh
        }
        const { seq } = page.at(-1) ?? { seq: known }
        onFolded(seq - known)
        known = seq
      },
    })
    if (known < end.seq) await passOver(db, end)
  }
  return { fresh, changed }
}

/**
 * Which cases have no row, asked once for each case; none is said to where there are rows already. When an office is restored or
 * rebuilt all its cases are folded into an empty projection, and each of them was looked for in vain.
 */
async function absentCases(db: DeskDatabase): Promise<(caseId: string) => boolean> {
  if ((await db.cases.limit(1).count()) > 0) return () => false
  const met = new Set<string>()
  return (caseId) => {
    const isFirst = !met.has(caseId)
    met.add(caseId)
    return isFirst
  }
}

/** The events of one origin behind `afterSeq`, page by page; each page is asked for before the one before it is used. */
async function* pagesOf(
  journal: Pick<JournalPort, 'read'>,
  end: OriginHead,
  afterSeq: number,
): AsyncGenerator<readonly EventEnvelope[], void> {
  const read = (after: number) => {
    const page = journal.read({ desk: end.desk, epoch: end.epoch, layer: end.layer }, after, PAGE_EVENTS)
    // Heard of when the page is wanted; until then a failure to read must not end the program.
    page.catch(() => undefined)
    return page
  }
  let known = afterSeq
  let next = known < end.seq ? read(known) : null
  while (next !== null) {
    const page: readonly EventEnvelope[] = await next
    const last = page.at(-1)
    if (!last || last.seq <= known) return
    known = last.seq
    next = known < end.seq ? read(known) : null
    yield page
  }
}

async function passOver(db: DeskDatabase, end: OriginHead): Promise<void> {
  await db.origins.put({
    key: originKey(end),
    desk: end.desk,
    epoch: end.epoch,
    seq: end.seq,
    head: end.head,
  })
}
