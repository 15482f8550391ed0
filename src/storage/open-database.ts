import { declareDeskDatabase, type DeskDatabase, type IndexedDbSource } from './desk-database.ts'
import { isInside } from './journal-inside.ts'
import type { JournalPort } from './journal-port.ts'
import { startUpCheck, type OnProgress, type StartUpReport } from './start-up-check.ts'
import { withinLimit } from './time-limit.ts'

/** IndexedDB cannot be used, not even after its database was removed. */
export class StoreOpeningError extends Error {
  constructor(officeId: string, cause: unknown) {
    const fact = cause instanceof Error ? cause.name : 'unknown'
    super(`Database of office ${officeId} does not open, expected a usable IndexedDB; found ${fact}`, {
      cause,
    })
    this.name = 'StoreOpeningError'
  }
}

export interface OpenDatabaseOptions {
  readonly officeId: string
  readonly journal: JournalPort
  readonly onProgress?: OnProgress
  readonly indexedDb?: IndexedDbSource
  readonly openLimitMs?: number
  /** Removes the files of IndexedDB from outside, for damage that keeps IndexedDB itself from removing them. */
  readonly clearFiles?: () => Promise<void>
}

const OPEN_LIMIT_MS = 10_000

/**
 * Opens the database of an office in step with its journal. A database that does not open is removed and rebuilt, unless
 * the journal itself lies in it.
 *
 * @throws TimeLimitError, StoreOpeningError
 */
export async function openDatabase(
  options: OpenDatabaseOptions,
): Promise<{ readonly db: DeskDatabase; readonly check: StartUpReport }> {
  const { officeId, journal, onProgress } = options
  const limitMs = options.openLimitMs ?? OPEN_LIMIT_MS
  const inside = isInside(journal) ? journal : null
  const db = inside ? inside.database : declareDeskDatabase(officeId, options.indexedDb)
  const remove = (): Promise<void> => removeDatabase(db, limitMs)

  // Asked for while the database opens: both take their time.
  const heads = journal.heads()
  heads.catch(() => undefined)
  let wasUnreadable = false
  try {
    await withinLimit('Opening the database', limitMs, open(db))
  } catch (error) {
    if (inside || (error instanceof Error && error.name === 'TimeLimitError'))
      throw asOpeningError(officeId, error)
    wasUnreadable = true
    await remove()
      .catch((cause: unknown) => clearFilesOf(db, options.clearFiles, cause, limitMs))
      .catch((cause: unknown) => {
        throw asOpeningError(officeId, cause)
      })
  }
  const check = await startUpCheck(db, journal, () => reset(db, remove), onProgress, heads)
  return { db, check: wasUnreadable ? { ...check, kind: 'rebuilt', reason: 'unreadable' } : check }
}

async function clearFilesOf(
  db: DeskDatabase,
  clearFiles: OpenDatabaseOptions['clearFiles'],
  cause: unknown,
  limitMs: number,
): Promise<void> {
  if (clearFiles === undefined) throw cause
  db.dexie.close()
  await clearFiles()
  await withinLimit('Opening the new database', limitMs, open(db))
}

async function open(db: DeskDatabase): Promise<void> {
  if (!db.dexie.isOpen()) await db.dexie.open()
}

async function removeDatabase(db: DeskDatabase, limitMs: number): Promise<void> {
  await withinLimit('Removing the database', limitMs, db.dexie.delete())
  await withinLimit(
    'Opening the new database',
    limitMs,
    db.dexie.open().then(() => undefined),
  )
}

/** The browser edition's journal lies in the same database: then only the projection's own rows go. */
async function reset(db: DeskDatabase, remove: () => Promise<void>): Promise<void> {
  const lines = await db.journal.count().catch(() => 0)
  return lines > 0 ? clearProjection(db) : remove()
}

function clearProjection(db: DeskDatabase): Promise<void> {
  const tables = [db.cases, db.caseFacts, db.streams, db.households, db.origins, db.counters]
  return db.dexie.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()))
  })
}

function asOpeningError(officeId: string, error: unknown): Error {
  return error instanceof Error && error.name === 'TimeLimitError'
    ? error
    : new StoreOpeningError(officeId, error)
}
