import type { Receptionist } from '../harness/receptionist.ts'
import { watchSaves } from '../harness/save-watch.ts'
import { spreadOf, type BenchRow, type Spread } from './bench-report.ts'
import { makeOwnerKnown, takeStandardComplaint } from './standard-complaint.ts'

export const SAVES = 80
/** Saves before the measured ones: code is compiled and files are open by then. */
const WARM_UP = 8
/** Milliseconds of quiet before a save and before its baseline. */
const QUIET_MS = 400

interface Timed {
  readonly from: number
  to: number
  readonly writesCases: boolean
}

interface StorageProbe {
  readonly transactions: Timed[]
  row: unknown
  baseline: Promise<IDBDatabase> | null
}

type Probed = typeof globalThis & { benchStorage: StorageProbe }

/** What one save spent in IndexedDB, in milliseconds: everything up to the stored row, and the writing transaction alone. */
interface StorageTime {
  readonly wholeMs: number
  readonly writingMs: number
}

/**
 * Saves standard complaints and, after each, puts the very row it stored into a database of its own: the baseline. Loads
 * the page anew, because the database takes its functions when it is opened.
 */
export async function measureSaves(
  person: Receptionist,
): Promise<{ readonly rows: readonly BenchRow[]; readonly writing: Spread; readonly reading: Spread }> {
  const { page } = person
  await page.addInitScript(installProbe)
  await page.reload()
  await person.atIntake()
  await makeOwnerKnown(person)
  const saves = await watchSaves(page)
  const storage: StorageTime[] = []
  const baseline: number[] = []
  for (let call = 1; call <= WARM_UP + SAVES; call += 1) {
    await takeStandardComplaint(person, call)
    await page.waitForTimeout(QUIET_MS)
    await page.evaluate(() => ((globalThis as Probed).benchStorage.transactions.length = 0))
    await person.save()
    await page.waitForTimeout(QUIET_MS)
    const time = await page.evaluate(readStorageTime)
    const put = await page.evaluate(putAgain)
    if (call <= WARM_UP) continue
    storage.push(time)
    baseline.push(put)
  }
  const shown = [...(await saves.durationsMs())].slice(-SAVES)
  const raw = spreadOf(baseline)
  return {
    rows: [
      {
        row: 'save: Ctrl+Enter to durable and shown',
        unit: 'ms',
        measured: spreadOf(shown),
        baseline: null,
        compared: 'p95',
        limit: 50,
        aim: null,
      },
      {
        row: 'save: storage part',
        unit: 'ms',
        measured: spreadOf(storage.map(({ wholeMs }) => wholeMs)),
        baseline: raw,
        compared: 'p95',
        limit: 3,
        aim: 2,
      },
    ],
    writing: spreadOf(storage.map(({ writingMs }) => writingMs)),
    reading: spreadOf(storage.map(({ wholeMs, writingMs }) => wholeMs - writingMs)),
  }
}

/** Runs in the page: times every transaction of the office's database and remembers the case row last put. */
function installProbe(): void {
  const probe: StorageProbe = { transactions: [], row: null, baseline: null }
  Object.assign(globalThis, { benchStorage: probe })
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    if (!this.name.startsWith('tingsu-')) return begin.apply(this, args)
    const [stores, mode] = args
    const writesCases = mode === 'readwrite' && [...stores].includes('cases')
    const timed = { from: performance.now(), to: 0, writesCases }
    probe.transactions.push(timed)
    const transaction = begin.apply(this, args)
    transaction.addEventListener('complete', () => (timed.to = performance.now()))
    return transaction
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
    if (this.name === 'cases' && this.transaction.db.name.startsWith('tingsu-')) probe.row = args[0]
    return put.apply(this, args)
  }
}

/** Runs in the page: the transactions from the key up to and with the one that stored the row. */
function readStorageTime(): StorageTime {
  const { transactions } = (globalThis as Probed).benchStorage
  const at = transactions.findIndex(({ writesCases }) => writesCases)
  const writing = transactions[at]
  if (writing === undefined || writing.to === 0) throw new Error('The save wrote no case into IndexedDB')
  const wholeMs = transactions.slice(0, at + 1).reduce((sum, { from, to }) => sum + to - from, 0)
  return { wholeMs, writingMs: writing.to - writing.from }
}

/** Runs in the page: one raw put of the same row with strict durability, in a database without indexes. */
async function putAgain(): Promise<number> {
  const probe = (globalThis as Probed).benchStorage
  probe.baseline ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('cases', { keyPath: 'caseId' })
    opening.onsuccess = () => {
      resolve(opening.result)
    }
    opening.onerror = () => {
      reject(opening.error ?? new Error('The database of the baseline did not open'))
    }
  })
  const db = await probe.baseline
  const from = performance.now()
  const transaction = db.transaction('cases', 'readwrite', { durability: 'strict' })
  const done = new Promise<number>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve(performance.now() - from)
    }
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('The put of the baseline was aborted'))
    }
  })
  transaction.objectStore('cases').put(probe.row)
  return done
}
