import type { EventEnvelope } from '../../src/domain/event.ts'
import { catchUp } from '../../src/storage/catch-up.ts'
import { declareDeskDatabase } from '../../src/storage/desk-database.ts'
import type { JournalPort, OriginHead } from '../../src/storage/journal-port.ts'

/** Rows put in one transaction by the baseline. */
const ROWS_AT_ONCE = 1000
const RAW = 'bench-raw'

/** Milliseconds of the product and of the baseline for the same cases. */
export interface FoldTime {
  /** In the database by now. */
  readonly cases: number
  readonly foldMs: number
  readonly rawMs: number
}

const db = declareDeskDatabase('bench')
let raw: IDBDatabase | null = null

/** Pages of the journal as main answers them, one a line, by the number of the event before them. */
async function sliceOf(address: string): Promise<ReadonlyMap<number, string>> {
  const text = await (await fetch(address)).text()
  return new Map(
    text
      .split('\n')
      .map((line) => [Number(line.slice(0, line.indexOf(' '))), line.slice(line.indexOf(' ') + 1)]),
  )
}

/** Folds a slice of the journal as the start-up check does, then puts the rows it made into a bare database. */
async function foldSlice(address: string, end: OriginHead): Promise<FoldTime> {
  if (!db.dexie.isOpen()) await db.dexie.open()
  const pages = await sliceOf(address)
  const read: JournalPort['read'] = (_origin, afterSeq) =>
    Promise.resolve(JSON.parse(pages.get(afterSeq) ?? '[]') as readonly EventEnvelope[])
  const from = performance.now()
  const { changed } = await catchUp(db, { read }, [end])
  const foldMs = performance.now() - from
  const ids = changed.filter(({ kind }) => kind === 'case').map(({ id }) => id)
  const rows = await db.cases.bulkGet(ids)
  const facts = await db.caseFacts.bulkGet(ids)
  raw ??= await rawDatabase()
  const rawFrom = performance.now()
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const end = at + ROWS_AT_ONCE
    await putRaw(raw, { cases: rows.slice(at, end), caseFacts: facts.slice(at, end) })
  }
  const rawMs = performance.now() - rawFrom
  return { cases: await db.cases.count(), foldMs, rawMs }
}

const TABLES = ['cases', 'caseFacts'] as const
type Rows = Readonly<Record<(typeof TABLES)[number], readonly unknown[]>>

/** A database with the tables that have a row for each case, with their indexes, and nothing else. */
function rawDatabase(): Promise<IDBDatabase> {
  const transaction = db.dexie.backendDB().transaction(TABLES)
  const shapes = TABLES.map((name) => {
    const store = transaction.objectStore(name)
    return { name, keyPath: store.keyPath, indexes: [...store.indexNames].map((each) => store.index(each)) }
  })
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(RAW, 1)
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of shapes) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const { name: index, keyPath: path, multiEntry, unique } of indexes)
          store.createIndex(index, path, { multiEntry, unique })
      }
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('The bare database did not open'))
  })
}

function putRaw(database: IDBDatabase, rows: Rows): Promise<void> {
  const transaction = database.transaction(TABLES, 'readwrite', { durability: 'strict' })
  for (const name of TABLES)
    for (const row of rows[name]) if (row !== undefined) transaction.objectStore(name).put(row)
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The bulk insert was aborted'))
  })
}

Object.assign(globalThis, { foldSlice })
