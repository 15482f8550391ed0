import type { EventEnvelope } from '../../src/domain/event.ts'
import { catchUp } from '../../src/storage/catch-up.ts'
import { declareDeskDatabase } from '../../src/storage/desk-database.ts'
import type { JournalPort, OriginHead } from '../../src/storage/journal-port.ts'

/** Rows put in one transaction by the baseline. */
const ROWS_AT_ONCE = 1000
/** Rows read, outside the measured time, before the baseline puts them. */
const ROWS_IN_HAND = 7000
const RAW = 'bench-raw'

/** Milliseconds of the product and of the baseline for the same cases. */
export interface FoldTime {
  /** In the database by now. */
  readonly cases: number
  readonly foldMs: number
  readonly rawMs: number
}

const db = declareDeskDatabase('bench')
const decoder = new TextDecoder()
/** By origin and number of the event before. */
const pages = new Map<string, Uint8Array>()

/** Takes over pages of the journal as main answers them, each behind a line that names it: held as bytes, parsed when wanted. */
async function takePages(address: string): Promise<void> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  const feed = '\n'.charCodeAt(0)
  for (let at = 0; at < bytes.length;) {
    const nameEnd = bytes.indexOf(feed, at)
    const end = bytes.indexOf(feed, nameEnd + 1)
    pages.set(decoder.decode(bytes.subarray(at, nameEnd)), bytes.subarray(nameEnd + 1, end))
    at = end + 1
  }
}

/** Folds the whole journal as the start after a restore does, then puts the rows it made into a bare database. */
async function foldAll(heads: readonly OriginHead[]): Promise<FoldTime> {
  await db.dexie.open()
  const read: JournalPort['read'] = ({ desk, epoch, layer }, afterSeq) => {
    const page = pages.get(`${desk} ${String(epoch)} ${String(layer ?? 0)} ${String(afterSeq)}`)
    return Promise.resolve(JSON.parse(page ? decoder.decode(page) : '[]') as readonly EventEnvelope[])
  }
  const from = performance.now()
  const { changed } = await catchUp(db, { read }, heads)
  const foldMs = performance.now() - from
  pages.clear()
  const ids = changed.filter(({ kind }) => kind === 'case').map(({ id }) => id)
  return { cases: await db.cases.count(), foldMs, rawMs: await rawTime([...new Set(ids)]) }
}

/** What the machine still does behind the folding must not be taken for work of the baseline. */
const SETTLE_MS = 10_000

async function rawTime(ids: readonly string[]): Promise<number> {
  const raw = await rawDatabase()
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  let rawMs = 0
  for (let first = 0; first < ids.length; first += ROWS_IN_HAND) {
    const wanted = ids.slice(first, first + ROWS_IN_HAND)
    const rows = await db.cases.bulkGet(wanted)
    const facts = await db.caseFacts.bulkGet(wanted)
    const from = performance.now()
    for (let at = 0; at < wanted.length; at += ROWS_AT_ONCE) {
      const end = at + ROWS_AT_ONCE
      await putRaw(raw, { cases: rows.slice(at, end), caseFacts: facts.slice(at, end) })
    }
    rawMs += performance.now() - from
  }
  return rawMs
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

Object.assign(globalThis, { takePages, foldAll })
