import { catchUp } from './catch-up.ts'
import { originKey, REBUILD_MARK, type DeskDatabase, type OriginRow } from './desk-database.ts'
import type { JournalPort, OriginHead } from './journal-port.ts'
import { NO_ROWS } from './projected-change.ts'
import { withinLimit } from './time-limit.ts'

/** What the start-up check found. */
export type OutOfStep = 'none' | 'behind' | 'empty' | 'ahead' | 'otherHead' | 'missingRows' | 'unreadable'

export interface StartUpReport {
  /** `inStep` needs no telling; the user is told of the other two (ADR 2). */
  readonly kind: 'inStep' | 'caughtUp' | 'rebuilt'
  readonly reason: OutOfStep
  /** Events that were folded in. */
  readonly events: number
}

export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void

/** Empties the projection: by removing the database where the journal lies elsewhere, its rows where it does not. */
export type ResetProjection = () => Promise<void>

const READ_LIMIT_MS = 20_000
/** Up to here the rows are counted at the start; more would make people wait, so they are counted behind the open screen. */
const COUNTED_AT_START = 5000

/**
 * Makes the projection equal to the journal: heads of every origin and (of a small office) the real number of rows are
 * compared with what the projection says of itself; behind is caught up, everything else is rebuilt (ADR 2; `safety.md`
 * row 2). A large office's rows are counted later, by `findMissingRows`.
 *
 * @throws TimeLimitError when IndexedDB does not answer
 */
export async function startUpCheck(
  db: DeskDatabase,
  journal: JournalPort,
  reset: ResetProjection,
  onProgress: OnProgress = () => undefined,
  asked: ReturnType<JournalPort['heads']> = journal.heads(),
): Promise<StartUpReport> {
  const heads = (await asked).filter(({ seq }) => seq > 0)
  const finding = await examine(db, heads)
  if (finding.reason === 'none') return { kind: 'inStep', reason: 'none', events: 0 }

  const mustRebuild = finding.reason !== 'behind'
  // A new office's database holds nothing yet: removing it would only wait for the reading above to let go of it.
  if (mustRebuild && !finding.isBlank) await reset()
  const total = heads.reduce((sum, { seq }) => sum + seq, 0) - (mustRebuild ? 0 : finding.known)
  let done = 0
  onProgress({ done, total })
  const { fresh, changed } = await catchUp(db, journal, heads, (events) => {
    done += events
    onProgress({ done, total })
  })
  const { reason } = finding
  // A new office, or what main writes by itself (staff, exports): nobody misses a record, so nobody is told.
  const isQuiet = (reason === 'empty' || reason === 'behind') && changed.every(({ kind }) => kind !== 'case')
  return { kind: isQuiet ? 'inStep' : mustRebuild ? 'rebuilt' : 'caughtUp', reason, events: fresh }
}

interface Finding {
  readonly reason: OutOfStep
  /** Events of the journal's origins that are folded in already. */
  readonly known: number
  /** There is not one row: nothing to throw away before the journal is folded in. */
  readonly isBlank: boolean
}

async function examine(db: DeskDatabase, heads: readonly OriginHead[]): Promise<Finding> {
  try {
    const { origins, isCountRight, rows } = await withinLimit(
      'Reading the projection',
      READ_LIMIT_MS,
      readProjection(db),
    )
    return {
      reason: compare(heads, origins, isCountRight),
      known: origins.reduce((sum, { seq }) => sum + seq, 0),
      isBlank: rows === 0,
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeLimitError') throw error
    return { reason: 'unreadable', known: 0, isBlank: false }
  }
}

/**
 * What the projection says of itself, in one transaction. The rows of a small office are counted, which at 100,000 cases
 * would take most of a second.
 */
async function readProjection(db: DeskDatabase): Promise<{
  readonly origins: readonly OriginRow[]
  readonly isCountRight: boolean
  /** Of everything that is counted; `null` = not counted. */
  readonly rows: number | null
}> {
  const tables = [db.origins, db.counters, db.cases, db.streams, db.households]
  return db.dexie.transaction('r', tables, async () => {
    const [origins, counted, mark] = await Promise.all([
      db.origins.toArray(),
      db.counters.get('rows'),
      db.counters.get(REBUILD_MARK.key),
    ])
    const said = counted ?? NO_ROWS
    if (mark !== undefined || said.cases + said.streams > COUNTED_AT_START)
      return { origins, isCountRight: mark === undefined, rows: null }
    const [cases, streams, households, isRosterWhole] = await Promise.all([
      db.cases.count(),
      db.streams.count(),
      db.households.count(),
      isEveryHouseholdThere(db),
    ])
    const isCountRight = said.cases === cases && said.streams === streams && isRosterWhole
    return { origins, isCountRight, rows: origins.length + cases + streams + households }
  })
}

/**
 * Looks for cases that LevelDB lost without a word, while people work. Where some are missing the projection is marked, so that the next
 * start rebuilds it from the journal; answers whether that is so.
 */
export async function findMissingRows(db: DeskDatabase): Promise<boolean> {
  const said = (await db.counters.get('rows')) ?? NO_ROWS
  if ((await countInParts(db)) >= said.cases && (await isEveryHouseholdThere(db))) return false
  await db.counters.put(REBUILD_MARK)
  return true
}

/** Every household's stream has its row. */
async function isEveryHouseholdThere(db: DeskDatabase): Promise<boolean> {
  const [rows, streams] = await Promise.all([
    db.households.count(),
    db.streams.where('key').startsWith('household:').count(),
  ])
  return rows === streams
}

/** Cases counted by the beginning of their id, a transaction each: one long count would hold back the saves behind it. */
async function countInParts(db: DeskDatabase): Promise<number> {
  let cases = 0
  for (let part = 0; part < 256; part += 1) {
    const prefix = part.toString(16).padStart(2, '0')
    cases += await db.cases.where(':id').startsWith(prefix).count()
  }
  return cases
}

/** Compares the ends of the journal with those the projection knows; pure. */
export function compare(
  heads: readonly OriginHead[],
  origins: readonly OriginRow[],
  isCountRight: boolean,
): OutOfStep {
  if (origins.length === 0) return heads.length > 0 ? 'empty' : isCountRight ? 'none' : 'missingRows'
  if (!isCountRight) return 'missingRows'
  const headOf = new Map(heads.map((head) => [originKey(head), head]))
  const found = origins.map((origin) => {
    const head = headOf.get(origin.key)
    if (!head || origin.seq > head.seq) return 'ahead'
    if (origin.seq < head.seq) return 'behind'
    return origin.head === head.head ? 'none' : 'otherHead'
  })
  if (found.includes('ahead')) return 'ahead'
  if (found.includes('otherHead')) return 'otherHead'
  return found.includes('behind') || heads.length > origins.length ? 'behind' : 'none'
}
