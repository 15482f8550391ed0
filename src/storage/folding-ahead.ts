import type { EventEnvelope } from '../domain/event.ts'
import type { DeskDatabase } from './desk-database.ts'
import type { OriginHead } from './journal-port.ts'
import { nativeTransaction } from './native-transaction.ts'
import {
  changeOf,
  keysOf,
  type Applied,
  type ChangedRows,
  type Keys,
  type StandingRows,
} from './projected-change.ts'
import { applyEvents, readRows, writeRows } from './projection.ts'

type Page = readonly EventEnvelope[]

export interface FoldingAhead {
  /** Cases known to have no row yet: they are not looked for. */
  readonly isAbsent: (caseId: string) => boolean
  /** Told of each page when it is on its way into the projection and the one before it has arrived. */
  readonly onFolded: (page: Page, applied: Applied) => void
}

const NONE: StandingRows = { origins: [], cases: [], streams: [], counted: undefined }

/** The next page; `events` is `null` when there is none, or it cannot be read. */
interface NextPage {
  readonly events: Page | null
  readonly error: { readonly cause: unknown } | null
}

/**
 * Folds the pages of one origin, a transaction each. The transaction that writes a page first reads the rows the next page
 * concerns, so that one is folded while this one is still being written.
 *
 * Between the two somebody else may have written: every writer changes the counters, and a transaction that does not find
 * them as they were is given up, and its page folded anew. A page whose transaction has failed is missed in the same way
 * by the one behind it, so nothing is left out. All but the last are relaxed: until then nothing is told to anybody, and
 * the journal has it all.
 *
 * Rejects with what reading a page or writing one rejects with; pages before it are kept.
 */
export async function foldPages(
  db: DeskDatabase,
  pages: AsyncIterator<Page, void>,
  end: OriginHead,
  { isAbsent, onFolded }: FoldingAhead,
): Promise<void> {
  let before: Promise<void> = Promise.resolve()
  let page = await nextOf(pages)
  let standing = page.events === null ? NONE : await standingRows(db, wanted(page, end, isAbsent, null))
  while (page.events !== null) {
    const { events } = page
    const { rows, applied } = changeOf(events, end, { acceptsHoles: true }, standing)
    const next = await nextOf(pages)
    const native = nativeTransaction(db.dexie.backendDB(), next.events === null ? 'strict' : 'relaxed')
    const reading = readRows(native, wanted(next, end, isAbsent, rows))
    reading.catch(() => undefined)
    if (rows !== null) writeRows(native, rows)
    const read = await reading
    if (read.counted?.events === standing.counted?.events) {
      const written = native.commit()
      await before
      before = written
      onFolded(events, applied)
      standing = rows === null ? read : laidOver(read, rows)
    } else {
      native.abort()
      await before
      onFolded(events, await applyEvents(db, events, end, { acceptsHoles: true }))
      standing = await standingRows(
        db,
        wanted(next, end, () => false, null),
      )
    }
    page = next
  }
  await before
  if (page.error !== null) throw page.error.cause
}

/** A page that cannot be read must not take along the one that waits for it. */
async function nextOf(pages: AsyncIterator<Page, void>): Promise<NextPage> {
  try {
    const { value, done } = await pages.next()
    return { events: done === true ? null : value, error: null }
  } catch (cause) {
    return { events: null, error: { cause } }
  }
}

/** What must be read for a page: not what is not there, and not what was just `written`. */
function wanted(
  { events }: NextPage,
  end: OriginHead,
  isAbsent: FoldingAhead['isAbsent'],
  written: ChangedRows | null,
): Keys {
  const keys = keysOf(events ?? [], end.layer)
  const known = {
    origins: new Set(written?.origins.map(({ key }) => key)),
    cases: new Set(written?.cases.map(({ caseId }) => caseId)),
    streams: new Set(written?.streams.map(({ key }) => key)),
  }
  return {
    origins: keys.origins.filter((key) => !known.origins.has(key)),
    cases: keys.cases.filter((caseId) => !known.cases.has(caseId) && !isAbsent(caseId)),
    streams: keys.streams.filter((key) => !known.streams.has(key)),
  }
}

/** Rows as they are once `written` is. */
function laidOver({ origins, cases, streams }: StandingRows, written: ChangedRows): StandingRows {
  return {
    origins: [...origins, ...written.origins],
    cases: [...cases, ...written.cases],
    streams: [...streams, ...written.streams],
    counted: written.counters,
  }
}

async function standingRows(db: DeskDatabase, keys: Keys): Promise<StandingRows> {
  const native = nativeTransaction(db.dexie.backendDB())
  const rows = await readRows(native, keys)
  await native.commit()
  return rows
}
